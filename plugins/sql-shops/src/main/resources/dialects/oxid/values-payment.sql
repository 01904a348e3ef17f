SELECT p.OXID AS id, p.OXDESC AS name FROM ${oxpayments} p ORDER BY p.OXSORT, p.OXID
