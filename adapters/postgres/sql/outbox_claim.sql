-- The next deliveries that are due, in the order of the feed; of a case whose earlier one waits for its next attempt,
-- none. Each attempt is counted here, before it is made. Locks the deliveries.
-- Parameters: entidad, plataforma, datos (`si`: with the data of the act), limite (text).
WITH debidas AS MATERIALIZED (
    SELECT s.expediente, s.seq
    FROM   hito.salidas s
    JOIN   hito.salidas_plataformas p ON p.entidad = :entidad AND p.plataforma = :plataforma
    WHERE  s.entidad = :entidad
      AND  s.plataforma = :plataforma
      AND  s.estado = 'pendiente'
      AND  p.proximo <= clock_timestamp()
      AND  NOT EXISTS (SELECT
                       FROM   hito.salidas b
                       WHERE  b.entidad = :entidad
                         AND  b.plataforma = :plataforma
                         AND  b.expediente = s.expediente
                         AND  b.seq <= s.seq
                         AND  b.estado = 'pendiente'
                         AND  b.proximo > clock_timestamp())
    ORDER  BY s.tx, s.expediente, s.seq
    LIMIT  CAST(:limite AS int)
    FOR UPDATE OF s
),
tomadas AS (
    UPDATE hito.salidas s
    SET    intentos = s.intentos + 1
    FROM   debidas d
    WHERE  s.entidad = :entidad AND s.plataforma = :plataforma AND s.expediente = d.expediente AND s.seq = d.seq
    RETURNING s.id, s.expediente, s.seq, s.intentos
)
SELECT json_build_object(
           'entrega', t.id,
           'intento', t.intentos,
           'datos', CASE WHEN :datos = 'si' THEN CAST(a.contenido AS json) -> 'datos' END,
           'acto', json_build_object(
               'expediente', a.expediente,
               'seq', a.seq,
               'version', a.version,
               'flujo', a.flujo,
               'titulo', e.titulo,
               'llaves', (SELECT COALESCE(json_agg(l.llave ORDER BY l.llave), '[]')
                          FROM   hito.llaves l
                          WHERE  l.entidad = :entidad AND l.expediente = a.expediente),
               'acto', a.acto,
               'fecha', a.fecha,
               'registro', to_char(a.registro, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'persona', a.persona,
               'rol', a.rol,
               'modo', a.modo,
               'estado', split_part(a.estados, ',', 1),
               'estados', string_to_array(a.estados, ','),
               'huella', encode(a.huella, 'hex')))
FROM   tomadas t
JOIN   hito.actos a ON a.entidad = :entidad AND a.expediente = t.expediente AND a.seq = t.seq
LEFT   JOIN hito.expedientes e ON e.entidad = :entidad AND e.id = a.expediente
ORDER  BY a.tx, a.expediente, a.seq
