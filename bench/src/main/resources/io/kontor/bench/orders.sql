-- An old shop: most orders are paid and sent. :orders of them, made of their number alone, spread over 300 days.
INSERT INTO oxuser (OXID, OXCUSTNR)
SELECT MD5(CONCAT('user', seq)), 20001 + seq FROM seq_1_to_:orders ORDER BY 1;

INSERT INTO oxorder (OXID, OXUSERID, OXORDERNR, OXORDERDATE, OXTIMESTAMP, OXTRANSSTATUS, OXSTORNO, OXLANG,
  OXPAYMENTTYPE, OXPAID, OXSENDDATE, OXTRACKCODE, OXFOLDER, OXDELTYPE, OXREMARK, OXCURRENCY, OXCURRATE,
  OXTOTALNETSUM, OXTOTALORDERSUM, OXDELCOST, OXBILLEMAIL, OXBILLSAL, OXBILLCOMPANY, OXBILLFNAME, OXBILLLNAME,
  OXBILLSTREET, OXBILLSTREETNR, OXBILLZIP, OXBILLCITY, OXBILLCOUNTRYID,
  OXDELFNAME, OXDELLNAME, OXDELSTREET, OXDELSTREETNR, OXDELZIP, OXDELCITY, OXDELCOUNTRYID)
SELECT id, MD5(CONCAT('user', n)), 10000 + n, ordered, ordered, IF(n % 53 = 0, 'NOT_FINISHED', 'OK'), n % 37 = 0,
  ELT(1 + n % 5, 0, 0, 0, 1, 2), payment,
  IF(unpaid, '0000-00-00 00:00:00', ordered + INTERVAL 20 HOUR),
  IF(sent, ordered + INTERVAL 3 DAY, '0000-00-00 00:00:00'),
  IF(sent OR (NOT unpaid AND age >= 3), CONCAT('KD', LPAD(n, 8, '0')), ''),
  IF(sent, 'ORDERFOLDER_FINISHED', 'ORDERFOLDER_NEW'), 'oxidstandard',
  IF(n % 10 = 0, 'Bitte beim Nachbarn abgeben &amp; klingeln', ''), 'EUR', 1,
  ROUND(goods / 1.19, 2), goods, IF(goods > 100, 0, 5.9), CONCAT('kunde', n, '@example.org'),
  IF(n % 2, 'MR', 'MRS'), IF(n % 7 = 0, 'Huber &amp; Söhne', ''),
  ELT(1 + n % 11, 'Anna', 'Ben', 'Clara', 'David', 'Elena', 'Felix', 'Giulia', 'Hannes', 'Ines', 'Jörg', 'Kathrin'),
  ELT(1 + n % 7, 'Auer', 'Bianchi', 'Carter', 'Dörr', 'Egger', 'Fischer', 'Graf'),
  'Dorfstraße', 1 + n % 90, 39000 + n % 900, 'Musterort', ELT(1 + n % 5, 'de', 'at', 'ch', 'gb', 'it'),
  IF(n % 4, '', 'Maria'), IF(n % 4, '', 'Moser'), IF(n % 4, '', 'Hauptplatz'), IF(n % 4, '', '1'),
  IF(n % 4, '', '39100'), IF(n % 4, '', 'Bozen'), IF(n % 4, '', 'it')
FROM (
  SELECT *, NOT unpaid AND age >= 5 AS sent
  FROM (
    SELECT *, age >= 8 AND payment IN ('oxidpayadvance', 'oxidinvoice') AND n DIV 10 % 6 = 0 AS unpaid
    FROM (
      SELECT seq AS n, MD5(CONCAT('order', seq)) AS id, 1 + seq % 300 AS age, 10 + seq * 7919 % 60000 / 100 AS goods,
        NOW() - INTERVAL 1 + seq % 300 DAY - INTERVAL seq * 37 % 600 MINUTE AS ordered,
        ELT(1 + seq % 10, 'oxidpayadvance', 'oxidpayadvance', 'oxidpayadvance', 'oxidpaypal', 'oxidpaypal',
          'oxidpaypal', 'oxidinvoice', 'oxidcreditcard', 'oxidcashondel', 'oxiddebitnote') AS payment
      FROM seq_1_to_:orders) numbered) aged) followed
ORDER BY id;

INSERT INTO oxorderarticles (OXID, OXORDERID, OXARTID, OXARTNUM, OXTITLE, OXSELVARIANT, OXAMOUNT, OXBPRICE,
  OXBRUTPRICE, OXVAT, OXTIMESTAMP)
SELECT MD5(CONCAT('line', o.seq, '-', l.seq)), MD5(CONCAT('order', o.seq)), MD5(CONCAT('article', (o.seq + l.seq) % 700)),
  CONCAT('A-', 1000 + (o.seq + l.seq) % 700),
  ELT(1 + (o.seq + l.seq) % 4, 'Wanderrucksack 28 l', 'Trinkflasche 0,75 l', 'Zelt für zwei', 'Wollsocken'),
  IF(o.seq % 3 = 0, 'blau, XL', ''), 1 + o.seq % 3, 16.9 + l.seq, (16.9 + l.seq) * (1 + o.seq % 3), 19,
  NOW() - INTERVAL 1 + o.seq % 300 DAY
FROM seq_1_to_:orders o JOIN seq_0_to_5 l ON l.seq <= o.seq % 6
ORDER BY 1;

ANALYZE TABLE oxuser, oxorder, oxorderarticles;
