SELECT s.OXID AS id, s.OXTITLE AS name, s.OXTRACKINGURL AS tracking_url
FROM ${oxdeliveryset} s
ORDER BY s.OXPOS, s.OXID
