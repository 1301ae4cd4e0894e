-- Writes the projections of some cases anew (hito.reponer, migrations/0003_reposicion.sql).
-- Parameters: entidad, filas (a JSON array; `id` beside what reponer asks for).
SELECT json_build_object('id', c.fila ->> 'id',
                         'impide', hito.reponer(:entidad, CAST(c.fila ->> 'id' AS uuid), c.fila))
FROM   json_array_elements(CAST(:filas AS json)) AS c(fila)
