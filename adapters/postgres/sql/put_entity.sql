-- Parameters: entidad, nombre, configuracion (JSON text).
INSERT INTO hito.entidades (entidad, nombre, configuracion)
VALUES (:entidad, :nombre, CAST(:configuracion AS json))
ON CONFLICT (entidad) DO UPDATE SET nombre = excluded.nombre, configuracion = excluded.configuracion
RETURNING json_build_object('entidad', entidad)
