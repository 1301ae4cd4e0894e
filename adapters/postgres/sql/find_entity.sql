-- Parameters: entidad. Rows: 0 or 1.
SELECT json_build_object('entidad', entidad, 'nombre', nombre, 'configuracion', configuracion)
FROM   hito.entidades
WHERE  entidad = :entidad
