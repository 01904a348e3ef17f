UPDATE ${oxorder} SET OXPAID = :value
WHERE OXID = :id AND OXSHOPID = :shop AND CAST(OXPAID AS CHAR) = :seen AND OXSTORNO = :cancelled AND OXTRANSSTATUS = :status
