-- Parameters: entidad, id, momento. Rows: 1 when it was in force.
UPDATE hito.fichas
SET    revocada = CAST(:momento AS timestamptz)
WHERE  entidad = :entidad AND CAST(id AS text) = :id AND revocada IS NULL
RETURNING json_build_object('id', id)
