-- Parameters: entidad, flujo (empty: any), despues, limite.
SELECT json_build_object('id', id)
FROM   hito.expedientes
WHERE  entidad = :entidad AND id > CAST(:despues AS uuid) AND (:flujo = '' OR flujo = :flujo)
ORDER  BY id
LIMIT  CAST(:limite AS int)
