-- Deliveries in the order of the feed. Parameters: entidad, estado, plataforma, expediente, despues_tx,
-- despues_expediente, despues_seq, despues_plataforma, limite (text; empty: not asked for).
SELECT json_build_object(
           'entrega', s.id,
           'plataforma', s.plataforma,
           'estado', s.estado,
           'expediente', s.expediente,
           'seq', s.seq,
           'flujo', a.flujo,
           'acto', a.acto,
           'fecha', a.fecha,
           'intentos', s.intentos,
           'motivo', NULLIF(s.motivo, ''),
           'creada', to_char(s.creada, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'proximo_intento', CASE WHEN s.estado = 'pendiente' AND greatest(s.proximo, p.proximo) > clock_timestamp()
                                   THEN to_char(greatest(s.proximo, p.proximo), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END,
           'entregada', to_char(s.entregada, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'tx', CAST(s.tx AS text))
FROM   hito.salidas s
JOIN   hito.salidas_plataformas p ON p.entidad = :entidad AND p.plataforma = s.plataforma
JOIN   hito.actos a ON a.entidad = :entidad AND a.expediente = s.expediente AND a.seq = s.seq
WHERE  s.entidad = :entidad
  AND  (:estado = '' OR s.estado = :estado)
  AND  (:plataforma = '' OR s.plataforma = :plataforma)
  AND  (:expediente = '' OR s.expediente = CAST(NULLIF(:expediente, '') AS uuid))
  AND  (:despues_tx = ''
        OR (s.tx, s.expediente, s.seq, s.plataforma)
           > (CAST(NULLIF(:despues_tx, '') AS xid8), CAST(NULLIF(:despues_expediente, '') AS uuid),
              CAST(NULLIF(:despues_seq, '') AS int), :despues_plataforma))
ORDER  BY s.tx, s.expediente, s.seq, s.plataforma
LIMIT  CAST(:limite AS int)
