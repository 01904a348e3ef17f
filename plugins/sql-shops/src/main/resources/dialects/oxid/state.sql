SELECT o.OXFOLDER AS folder,
  CAST(o.OXPAID AS CHAR) AS paid_at,
  CAST(o.OXSENDDATE AS CHAR) AS sent_at,
  o.OXTRACKCODE AS tracking,
  o.OXSTORNO AS cancelled,
  (o.OXTRANSSTATUS = 'OK') AS placed,
  o.OXTRANSSTATUS AS status
FROM ${oxorder} o
WHERE o.OXID = :id AND o.OXSHOPID = :shop
