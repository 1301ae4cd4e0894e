-- Writes the acts of one round, in one statement and one transaction (hito.confirmar, migrations/0001_base.sql).
-- Parameters: entidad; ids, antes, grupos (arrays as text: the cases, the seq each was read with, its group), claves,
-- claves_g (the idempotency keys and their groups); casos, actos, hallazgos, plazos, llaves, vinculos (JSON arrays). Rows: the groups left out, and why (1 conflict, 2 key taken).
SELECT g,
       why
FROM   hito.confirmar(:entidad,
                      CAST(:ids AS uuid[]),
                      CAST(:antes AS int[]),
                      CAST(:grupos AS int[]),
                      CAST(:claves AS text[]),
                      CAST(:claves_g AS int[]),
                      CAST(:casos AS json),
                      CAST(:actos AS json),
                      CAST(:hallazgos AS json),
                      CAST(:plazos AS json),
                      CAST(:llaves AS json),
                      CAST(:vinculos AS json))
