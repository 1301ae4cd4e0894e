-- Cases by id, with the cases that their links lead to. Parameters: entidad, ids (uuid[] as text).
WITH wanted AS MATERIALIZED (
    SELECT unnest(CAST(:ids AS uuid[])) AS id
), linked AS (
    SELECT id FROM wanted
    UNION
    SELECT v.destino FROM hito.vinculos v JOIN wanted w ON v.origen = w.id WHERE v.entidad = :entidad
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
JOIN   hito.expedientes e ON e.entidad = :entidad AND e.id = l.id
