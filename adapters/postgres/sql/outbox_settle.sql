-- What became of the deliveries that were claimed. A wait doubles with each failure, up to an hour, and is shortened by
-- chance down to its half, so that those that failed together do not come back together. What was claimed again since
-- is left to whoever claimed it.
-- Parameters: entidad, plataforma, filas (JSON text: expediente, seq, intento, como (entregada, fallo, intacta), motivo),
-- maximo (of failures), espera (seconds after the first), alcanzada (`si`, `no`; empty: nothing was tried).
WITH filas AS (
    SELECT *
    FROM   json_to_recordset(CAST(:filas AS json)) AS f(expediente uuid, seq int, intento int, como text, motivo text)
),
hechas AS (
    UPDATE hito.salidas s
    SET    estado = CASE WHEN f.como = 'entregada' THEN 'entregada'
                         WHEN f.como = 'fallo' AND s.fallos + 1 >= CAST(:maximo AS int) THEN 'fallida'
                         ELSE s.estado END,
           intentos = s.intentos - CASE WHEN f.como = 'intacta' THEN 1 ELSE 0 END,
           fallos = s.fallos + CASE WHEN f.como = 'fallo' THEN 1 ELSE 0 END,
           motivo = CASE f.como WHEN 'entregada' THEN '' WHEN 'fallo' THEN f.motivo ELSE s.motivo END,
           proximo = CASE WHEN f.como = 'fallo'
                          THEN clock_timestamp() + (0.5 + random() / 2) * interval '1 second'
                               * least(3600, CAST(:espera AS float8) * power(2, least(s.fallos, 20)))
                          ELSE s.proximo END,
           entregada = CASE WHEN f.como = 'entregada' THEN clock_timestamp() END
    FROM   filas f
    WHERE  s.entidad = :entidad
      AND  s.plataforma = :plataforma
      AND  s.expediente = f.expediente
      AND  s.seq = f.seq
      AND  s.intentos = f.intento
      AND  s.estado = 'pendiente'
    RETURNING s.seq
),
pausa AS (
    UPDATE hito.salidas_plataformas p
    SET    fallos = CASE WHEN :alcanzada = 'no' THEN p.fallos + 1 ELSE 0 END,
           proximo = CASE WHEN :alcanzada = 'no'
                          THEN clock_timestamp() + (0.5 + random() / 2) * interval '1 second'
                               * least(3600, CAST(:espera AS float8) * power(2, least(p.fallos, 20)))
                          ELSE '-infinity' END
    WHERE  p.entidad = :entidad
      AND  p.plataforma = :plataforma
      AND  :alcanzada <> ''
      AND  (:alcanzada = 'no' OR p.fallos > 0)
)
SELECT json_build_object('hechas', (SELECT count(*) FROM hechas))
