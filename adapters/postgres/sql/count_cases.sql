-- Parameters: entidad.
SELECT json_build_object('expedientes', count(*))
FROM   hito.expedientes
WHERE  entidad = :entidad
