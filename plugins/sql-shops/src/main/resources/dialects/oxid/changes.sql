SELECT c.id AS id, CAST(c.changed AS CHAR) AS changed
FROM (
  (SELECT o.OXID AS id, o.OXTIMESTAMP AS changed
    FROM ${oxorder} o
    WHERE o.OXSHOPID = :shop AND o.OXTIMESTAMP >= :changed AND (o.OXTIMESTAMP > :changed OR o.OXID > :id)
    ORDER BY o.OXTIMESTAMP, o.OXID
    LIMIT 1000)
  UNION
  (SELECT p.OXID AS id, l.OXTIMESTAMP AS changed
    FROM ${oxorderarticles} l
    JOIN ${oxorder} p ON p.OXID = l.OXORDERID
    WHERE p.OXSHOPID = :shop AND l.OXTIMESTAMP >= :changed AND (l.OXTIMESTAMP > :changed OR p.OXID > :id)
    GROUP BY l.OXTIMESTAMP, p.OXID
    ORDER BY l.OXTIMESTAMP, p.OXID
    LIMIT 1000)
) c
ORDER BY c.changed, c.id
LIMIT 1000
