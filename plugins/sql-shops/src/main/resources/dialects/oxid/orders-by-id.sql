SELECT ${order-columns}
FROM ${oxorder} o
${order-joins}
WHERE o.OXID IN (:ids) AND o.OXSHOPID = :shop
