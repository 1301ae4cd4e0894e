-- Findings in the order of cases and acts. Parameters: entidad, flujo, reglas (codes joined by commas), expediente,
-- hasta_expediente, desde, hasta, conocido (recorded by then), despues_expediente, despues_seq, despues_regla, limite
-- (text; empty: not asked for).
SELECT json_build_object(
           'expediente', h.expediente,
           'seq', h.seq,
           'regla', h.regla,
           'flujo', h.flujo,
           'acto', h.acto,
           'fecha', h.fecha,
           'titulo', e.titulo,
           'detalle', h.detalle)
FROM   hito.hallazgos h
JOIN   hito.expedientes e ON e.entidad = :entidad AND e.id = h.expediente
WHERE  h.entidad = :entidad
  AND  (:flujo = '' OR h.flujo = :flujo)
  AND  (:reglas = '' OR h.regla = ANY (string_to_array(:reglas, ',')))
  AND  (:expediente = '' OR h.expediente = CAST(NULLIF(:expediente, '') AS uuid))
  AND  (:hasta_expediente = '' OR h.expediente <= CAST(NULLIF(:hasta_expediente, '') AS uuid))
  AND  (:desde = '' OR h.fecha >= CAST(NULLIF(:desde, '') AS date))
  AND  (:hasta = '' OR h.fecha <= CAST(NULLIF(:hasta, '') AS date))
  AND  (:conocido = ''
        OR EXISTS (SELECT FROM hito.actos a
                   WHERE  a.entidad = :entidad AND a.expediente = h.expediente AND a.seq = h.seq
                     AND  a.registro <= CAST(NULLIF(:conocido, '') AS timestamptz)))
  AND  (:despues_expediente = ''
        OR (h.expediente, h.seq, h.regla COLLATE "C") > (CAST(NULLIF(:despues_expediente, '') AS uuid),
                                             CAST(NULLIF(:despues_seq, '') AS int), :despues_regla COLLATE "C"))
ORDER  BY h.expediente, h.seq, h.regla COLLATE "C"
LIMIT  CAST(:limite AS int)
