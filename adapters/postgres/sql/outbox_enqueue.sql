-- Looks at the next acts of the feed after a platform's cursor, up to the horizon below which no running transaction can
-- still write; puts those it is told among the pending deliveries and moves the cursor, all or nothing. Locks the cursor.
-- The id of a delivery follows from what it is: lost and made again, it is the same.
-- Parameters: entidad, plataforma, flujos, actos (by commas; empty: all), limite (text).
WITH desde AS MATERIALIZED (
    SELECT tx, expediente, seq
    FROM   hito.salidas_plataformas
    WHERE  entidad = :entidad AND plataforma = :plataforma
    FOR UPDATE
),
vistos AS MATERIALIZED (
    SELECT a.tx, a.expediente, a.seq, a.flujo, a.acto, a.aceptado
    FROM   hito.actos a
    WHERE  a.entidad = :entidad
      AND  (a.tx, a.expediente, a.seq)
           > ((SELECT tx FROM desde), (SELECT expediente FROM desde), (SELECT seq FROM desde))
      AND  a.tx < pg_snapshot_xmin(pg_current_snapshot())
    ORDER  BY a.tx, a.expediente, a.seq
    LIMIT  CAST(:limite AS int)
),
nuevas AS (
    INSERT INTO hito.salidas (entidad, plataforma, expediente, seq, tx, id)
    SELECT :entidad,
           :plataforma,
           expediente,
           seq,
           tx,
           CAST(encode(substring(sha256(convert_to(concat_ws('|', CAST(:entidad AS text), CAST(:plataforma AS text),
                                                           expediente, seq), 'UTF8')) FROM 1 FOR 16), 'hex') AS uuid)
    FROM   vistos
    WHERE  aceptado
      AND  (:flujos = '' OR flujo = ANY (string_to_array(:flujos, ',')))
      AND  (:actos = '' OR acto = ANY (string_to_array(:actos, ',')))
    ON CONFLICT DO NOTHING
),
movido AS (
    UPDATE hito.salidas_plataformas p
    SET    tx = u.tx, expediente = u.expediente, seq = u.seq
    FROM   (SELECT tx, expediente, seq FROM vistos ORDER BY tx DESC, expediente DESC, seq DESC LIMIT 1) AS u
    WHERE  p.entidad = :entidad AND p.plataforma = :plataforma
)
SELECT json_build_object('vistos', (SELECT count(*) FROM vistos))
