SELECT ${order-columns}
FROM ${oxorder} o
${order-joins}
WHERE o.OXSHOPID = :shop AND o.OXTRANSSTATUS = 'OK'
  AND (:text = '' OR o.OXORDERNR = :number
    OR CONVERT(CONCAT_WS(' ', o.OXBILLEMAIL, o.OXBILLFNAME, o.OXBILLLNAME, o.OXBILLCOMPANY,
      o.OXDELFNAME, o.OXDELLNAME, o.OXDELCOMPANY) USING utf8mb4) LIKE :contains ESCAPE '!'
    OR CONVERT(CONCAT_WS(' ', o.OXBILLFNAME, o.OXBILLLNAME, o.OXBILLCOMPANY,
      o.OXDELFNAME, o.OXDELLNAME, o.OXDELCOMPANY) USING utf8mb4) LIKE :encoded ESCAPE '!')
  AND (:after_id = ''
    OR o.OXORDERDATE < COALESCE((SELECT p.OXORDERDATE FROM ${oxorder} p WHERE p.OXID = :after_id), :after_moment)
    OR (o.OXORDERDATE = COALESCE((SELECT p.OXORDERDATE FROM ${oxorder} p WHERE p.OXID = :after_id), :after_moment)
      AND o.OXID < :after_id))
ORDER BY o.OXORDERDATE DESC, o.OXID DESC
LIMIT :limit
