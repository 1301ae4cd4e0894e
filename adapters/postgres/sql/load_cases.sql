-- Cases by id, with the cases that their links lead to. Parameters: entidad, ids (uuid[] as text).
-- LATERAL and OFFSET keep each case a lookup by its whole key, whatever the statistics of a young table say.
WITH wanted AS MATERIALIZED (
    SELECT unnest(CAST(:ids AS uuid[])) AS id
), linked AS MATERIALIZED (
    SELECT id FROM wanted
    UNION
    SELECT v.destino
    FROM   wanted w
    CROSS JOIN LATERAL (SELECT destino FROM hito.vinculos WHERE entidad = :entidad AND origen = w.id OFFSET 0) v
)
SELECT CAST(e.id AS text),
       e.flujo,
       e.estados,
       e.version,
       e.seq,
       encode(e.cabeza, 'hex'),
       CAST(e.desde AS text),
       CAST(e.datos AS text),
       CAST(e.vinculos AS text)
FROM   linked l
CROSS JOIN LATERAL (SELECT * FROM hito.expedientes WHERE entidad = :entidad AND id = l.id OFFSET 0) e
