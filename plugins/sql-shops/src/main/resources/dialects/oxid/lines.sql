-- The order OXID itself shows them in; the rest of the line's key keeps it steady.
SELECT l.OXORDERID AS order_id,
  l.OXID AS id,
  l.OXARTID AS article_id,
  l.OXARTNUM AS sku,
  l.OXTITLE AS title,
  l.OXSELVARIANT AS variant,
  l.OXAMOUNT AS quantity,
  l.OXBPRICE AS unit_price,
  l.OXBRUTPRICE AS total,
  l.OXVAT AS vat_percent,
  l.OXSTORNO AS cancelled
FROM ${oxorderarticles} l
WHERE l.OXORDERID IN (:ids)
ORDER BY l.OXORDERID, l.OXARTID, l.OXSELVARIANT, l.OXID
