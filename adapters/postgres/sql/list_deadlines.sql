-- Deadlines by date. Parameters: entidad, flujo, responsable, dependencia, nombre, expediente, desde, hasta,
-- despues_fecha, despues_expediente, despues_nombre, limite (text; empty: not asked for).
SELECT json_build_object(
           'fecha', p.fecha,
           'nombre', p.nombre,
           'expediente', p.expediente,
           'flujo', e.flujo,
           'titulo', e.titulo,
           'version', e.version,
           'estado', split_part(e.estados, ',', 1),
           'responsable', e.responsable,
           'quien', p.quien,
           'cuenta', p.cuenta,
           'norma', p.norma)
FROM   hito.plazos p
JOIN   hito.expedientes e ON e.entidad = :entidad AND e.id = p.expediente
WHERE  p.entidad = :entidad
  AND  (:dependencia = '' OR CAST(e.datos AS json) ->> 'dependencia' = :dependencia)
  AND  (:flujo = '' OR e.flujo = :flujo)
  AND  (:responsable = '' OR e.responsable = :responsable)
  AND  (:nombre = '' OR p.nombre = :nombre)
  AND  (:expediente = '' OR p.expediente = CAST(NULLIF(:expediente, '') AS uuid))
  AND  (:desde = '' OR p.fecha >= CAST(NULLIF(:desde, '') AS date))
  AND  (:hasta = '' OR p.fecha <= CAST(NULLIF(:hasta, '') AS date))
  AND  (:despues_fecha = ''
        OR (p.fecha, p.expediente, p.nombre) > (CAST(NULLIF(:despues_fecha, '') AS date),
                                                CAST(NULLIF(:despues_expediente, '') AS uuid), :despues_nombre))
ORDER  BY p.fecha, p.expediente, p.nombre
LIMIT  CAST(:limite AS int)
