SELECT ${order-columns}
FROM ${oxorder} o FORCE INDEX (PRIMARY)
${order-joins}
WHERE o.OXSHOPID = :shop AND o.OXID > :after
  AND (o.OXTIMESTAMP >= :since
    OR EXISTS (SELECT 1 FROM ${oxorderarticles} l WHERE l.OXORDERID = o.OXID AND l.OXTIMESTAMP >= :since))
ORDER BY o.OXID
LIMIT 1000
