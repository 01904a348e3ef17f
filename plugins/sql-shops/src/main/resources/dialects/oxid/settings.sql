SELECT c.OXVARNAME AS setting, c.OXVARVALUE AS value
FROM ${oxconfig} c
WHERE c.OXSHOPID = :shop AND c.OXMODULE = '' AND c.OXVARNAME IN ('aLanguageParams', 'aOrderfolder', 'sParcelService', 'aCurrencies')
