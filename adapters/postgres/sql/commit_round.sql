-- Writes the acts of one round, in one statement and one transaction (hito.confirmar, migrations/0001_base.sql).
-- Parameters: entidad; cuidado (look before writing: 0 or 1); ids, antes, grupos (arrays as text: the cases, the seq each
-- was read with, its group); claves, claves_g (the idempotency keys and their groups); nuevos (how many cases are new);
-- casos, actos, hallazgos, plazos, plazos_idos, llaves, vinculos (rows as text); hechos, contenidos, recibos (a document
-- a line). Rows: the groups left out, and why (1 conflict, 2 key taken).
SELECT g,
       why
FROM   hito.confirmar(:entidad,
                      :cuidado <> 0,
                      CAST(:ids AS uuid[]),
                      CAST(:antes AS int[]),
                      CAST(:grupos AS int[]),
                      CAST(:claves AS text[]),
                      CAST(:claves_g AS int[]),
                      :nuevos,
                      :casos,
                      :hechos,
                      :actos,
                      :contenidos,
                      :recibos,
                      :hallazgos,
                      :plazos,
                      :plazos_idos,
                      :llaves,
                      :vinculos)
