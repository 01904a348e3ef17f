SELECT ${order-columns}
FROM ${oxorder} o FORCE INDEX (PRIMARY)
${order-joins}
WHERE o.OXSHOPID = :shop AND o.OXID > :after
ORDER BY o.OXID
LIMIT 1000
