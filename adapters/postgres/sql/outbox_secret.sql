-- Parameters: entidad, plataforma. Rows: 0 or 1.
SELECT json_build_object('secreto', secreto)
FROM   hito.salidas_plataformas
WHERE  entidad = :entidad AND plataforma = :plataforma
