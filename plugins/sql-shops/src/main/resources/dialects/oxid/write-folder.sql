UPDATE ${oxorder} SET OXFOLDER = :value
WHERE OXID = :id AND OXSHOPID = :shop AND OXFOLDER = :seen AND OXSTORNO = :cancelled AND OXTRANSSTATUS = :status
