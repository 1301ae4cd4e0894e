-- Findings in the order of cases and acts. Parameters: entidad, flujo, regla, nivel, expediente, desde, hasta,
-- despues_expediente, despues_seq, despues_regla, limite (text; empty: not asked for).
SELECT json_build_object(
           'expediente', h.expediente,
           'seq', h.seq,
           'regla', h.regla,
           'nivel', h.nivel,
           'flujo', h.flujo,
           'acto', h.acto,
           'fecha', h.fecha,
           'titulo', e.titulo,
           'detalle', h.detalle)
FROM   hito.hallazgos h
JOIN   hito.expedientes e ON e.entidad = :entidad AND e.id = h.expediente
WHERE  h.entidad = :entidad
  AND  (:flujo = '' OR h.flujo = :flujo)
  AND  (:regla = '' OR h.regla = :regla)
  AND  (:nivel = '' OR h.nivel = :nivel)
  AND  (:expediente = '' OR h.expediente = CAST(NULLIF(:expediente, '') AS uuid))
  AND  (:desde = '' OR h.fecha >= CAST(NULLIF(:desde, '') AS date))
  AND  (:hasta = '' OR h.fecha <= CAST(NULLIF(:hasta, '') AS date))
  AND  (:despues_expediente = ''
        OR (h.expediente, h.seq, h.regla) > (CAST(NULLIF(:despues_expediente, '') AS uuid),
                                             CAST(NULLIF(:despues_seq, '') AS int), :despues_regla))
ORDER  BY h.expediente, h.seq, h.regla
LIMIT  CAST(:limite AS int)
