SELECT s.OXID AS id, s.OXVERSION AS version FROM ${oxshops} s ORDER BY s.OXID
