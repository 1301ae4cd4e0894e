-- Puts a delivery that was given up among the pending again, and asks its platform at once. Parameters: entidad, id.
-- Rows: 0 or 1, with the state that it had.
WITH esta AS MATERIALIZED (
    SELECT plataforma, expediente, seq, estado
    FROM   hito.salidas
    WHERE  entidad = :entidad AND id = CAST(:id AS uuid)
    FOR UPDATE
),
vuelve AS (
    UPDATE hito.salidas s
    SET    estado = 'pendiente', fallos = 0, proximo = '-infinity'
    FROM   esta e
    WHERE  s.entidad = :entidad AND s.id = CAST(:id AS uuid) AND e.estado = 'fallida'
),
abierta AS (
    UPDATE hito.salidas_plataformas p
    SET    fallos = 0, proximo = '-infinity'
    FROM   esta e
    WHERE  p.entidad = :entidad AND p.plataforma = e.plataforma AND e.estado = 'fallida'
)
SELECT json_build_object(
           'entrega', CAST(:id AS text),
           'plataforma', plataforma,
           'expediente', expediente,
           'seq', seq,
           'estaba', estado,
           'estado', CASE estado WHEN 'fallida' THEN 'pendiente' ELSE estado END)
FROM   esta
