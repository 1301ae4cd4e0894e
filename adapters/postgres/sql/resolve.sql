-- A case by its id or by a business key. Parameters: entidad, llave, id (uuid text or empty), flujo (or empty).
SELECT json_build_object('id', id)
FROM  (SELECT e.id, e.flujo FROM hito.expedientes e WHERE e.entidad = :entidad AND e.id = CAST(NULLIF(:id, '') AS uuid)
       UNION ALL
       SELECT l.expediente, l.flujo FROM hito.llaves l WHERE l.entidad = :entidad AND l.llave = :llave) AS found
WHERE  :flujo = '' OR flujo = :flujo
LIMIT  1
