-- A page of cases in the order of their ids. Parameters: entidad, flujo, estado, bpin, responsable, texto, vence_antes,
-- despues, limite (text; empty: not asked for).
SELECT json_build_object(
           'expediente', e.id,
           'flujo', e.flujo,
           'estado', split_part(e.estados, ',', 1),
           'estados', string_to_array(e.estados, ','),
           'titulo', e.titulo,
           'responsable', e.responsable,
           'bpin', e.bpin,
           'version', e.version,
           'desde', e.desde,
           'llaves', (SELECT COALESCE(json_agg(l.llave ORDER BY l.llave), '[]') FROM hito.llaves l
                      WHERE l.entidad = :entidad AND l.expediente = e.id),
           'proximo_plazo', (SELECT json_build_object('nombre', p.nombre, 'fecha', p.fecha) FROM hito.plazos p
                             WHERE p.entidad = :entidad AND p.expediente = e.id ORDER BY p.fecha, p.nombre LIMIT 1))
FROM   hito.expedientes e
WHERE  e.entidad = :entidad
  AND  (:despues = '' OR e.id > CAST(NULLIF(:despues, '') AS uuid))
  AND  (:flujo = '' OR e.flujo = :flujo)
  AND  (:estado = '' OR :estado = ANY (string_to_array(e.estados, ',')))
  AND  (:bpin = '' OR e.bpin = :bpin)
  AND  (:responsable = '' OR e.responsable = :responsable)
  AND  (:texto = '' OR e.titulo ILIKE '%' || replace(replace(:texto, '\', '\\'), '%', '\%') || '%')
  AND  (:vence_antes = '' OR EXISTS (SELECT 1 FROM hito.plazos p
                                     WHERE p.entidad = :entidad AND p.expediente = e.id
                                       AND p.fecha < CAST(NULLIF(:vence_antes, '') AS date)))
ORDER  BY e.id
LIMIT  CAST(:limite AS int)
