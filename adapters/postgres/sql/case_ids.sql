-- Parameters: entidad, despues, limite.
SELECT json_build_object('id', id)
FROM   hito.expedientes
WHERE  entidad = :entidad AND id > CAST(:despues AS uuid)
ORDER  BY id
LIMIT  CAST(:limite AS int)
