-- What was published, by the day of the act that tells it; the days asked for are those of the publication.
-- Parameters: entidad, tardias (not empty: late ones only), flujo, expediente, desde, hasta, despues_fecha,
-- despues_expediente, despues_seq, limite (text; empty: not asked for).
SELECT json_build_object(
           'fecha', a.fecha,
           'expediente', a.expediente,
           'seq', a.seq,
           'flujo', a.flujo,
           'titulo', e.titulo,
           'responsable', e.responsable,
           'persona', a.persona,
           'publicacion', CAST(a.recibo AS json) -> 'publicacion')
FROM   hito.actos a
JOIN   hito.expedientes e ON e.entidad = :entidad AND e.id = a.expediente
WHERE  a.entidad = :entidad
  AND  a.aceptado
  AND  position('"publicacion":{' IN a.recibo) > 0
  AND  (:tardias = '' OR CAST(CAST(a.recibo AS json) -> 'publicacion' ->> 'retraso_dias_habiles' AS int) > 0)
  AND  (:flujo = '' OR a.flujo = :flujo)
  AND  (:expediente = '' OR a.expediente = CAST(NULLIF(:expediente, '') AS uuid))
  AND  (:desde = '' OR CAST(a.recibo AS json) -> 'publicacion' ->> 'publicado_el' >= :desde)
  AND  (:hasta = '' OR CAST(a.recibo AS json) -> 'publicacion' ->> 'publicado_el' <= :hasta)
  AND  (:despues_fecha = ''
        OR (a.fecha, a.expediente, a.seq) > (CAST(NULLIF(:despues_fecha, '') AS date),
                                             CAST(NULLIF(:despues_expediente, '') AS uuid),
                                             CAST(NULLIF(:despues_seq, '') AS int)))
ORDER  BY a.fecha, a.expediente, a.seq
LIMIT  CAST(:limite AS int)
