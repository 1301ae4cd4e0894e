-- Acts in the order of their transactions, up to the horizon below which no running transaction can still write.
-- Parameters: entidad, tx, expediente, seq (of the last act seen), limite (text).
SELECT json_build_object(
           'tx', CAST(tx AS text),
           'expediente', expediente,
           'seq', seq,
           'version', version,
           'flujo', flujo,
           'acto', acto,
           'fecha', fecha,
           'registro', to_char(registro, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'persona', persona,
           'rol', rol,
           'modo', modo,
           'resultado', CASE WHEN aceptado THEN 'aceptado' ELSE 'rechazado' END,
           'estado', split_part(estados, ',', 1),
           'estados', string_to_array(estados, ','),
           'huella', encode(huella, 'hex'))
FROM   hito.actos
WHERE  entidad = :entidad
  AND  (tx, expediente, seq) > (CAST(:tx AS xid8), CAST(:expediente AS uuid), CAST(:seq AS int))
  AND  tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER  BY tx, expediente, seq
LIMIT  CAST(:limite AS int)
