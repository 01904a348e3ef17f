SELECT COUNT(*) AS number FROM ${oxorder} o WHERE o.OXSHOPID = :shop AND o.OXTRANSSTATUS = 'OK'
