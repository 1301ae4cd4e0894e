-- Parameters: entidad, nombre, configuracion (JSON text, without secrets), plataformas (JSON text: those that are told
-- of acts, each with its secreto or null, and whether from the beginning of the history). A platform that is new is told
-- of what no transaction has committed yet; one that was there goes on where it was, and keeps its secret if it is given none.
WITH propia AS (
    INSERT INTO hito.entidades (entidad, nombre, configuracion)
    VALUES (:entidad, :nombre, CAST(:configuracion AS json))
    ON CONFLICT (entidad) DO UPDATE SET nombre = excluded.nombre, configuracion = excluded.configuracion
    RETURNING entidad
),
destinos AS (
    INSERT INTO hito.salidas_plataformas AS p (entidad, plataforma, secreto, tx, expediente, seq)
    SELECT :entidad,
           d.plataforma,
           COALESCE(d.secreto, ''),
           CASE WHEN d.historia THEN CAST('0' AS xid8) ELSE pg_snapshot_xmin(pg_current_snapshot()) END,
           CAST('00000000-0000-0000-0000-000000000000' AS uuid),
           0
    FROM   json_to_recordset(CAST(:plataformas AS json)) AS d(plataforma text, secreto text, historia boolean)
    ON CONFLICT (entidad, plataforma) DO UPDATE SET secreto = COALESCE(NULLIF(excluded.secreto, ''), p.secreto)
)
SELECT json_build_object('entidad', entidad) FROM propia
