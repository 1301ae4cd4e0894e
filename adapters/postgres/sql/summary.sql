-- Counts of an entity. Parameters: entidad, fecha.
SELECT json_build_object(
    'expedientes', (SELECT COALESCE(json_agg(json_build_object('flujo', flujo, 'estado', estado, 'cuantos', n)
                                             ORDER BY flujo, n DESC, estado), '[]')
                    FROM (SELECT flujo, split_part(estados, ',', 1) AS estado, count(*) AS n FROM hito.expedientes
                          WHERE entidad = :entidad GROUP BY 1, 2) AS c),
    'hallazgos', (SELECT COALESCE(json_agg(json_build_object('regla', regla, 'cuantos', n) ORDER BY n DESC, regla), '[]')
                  FROM (SELECT regla, count(*) AS n FROM hito.hallazgos WHERE entidad = :entidad GROUP BY 1) AS h),
    'plazos', (SELECT COALESCE(json_agg(json_build_object('nombre', nombre, 'vencidos', v, 'por_vencer', p) ORDER BY v DESC, nombre), '[]')
               FROM (SELECT nombre, count(*) FILTER (WHERE fecha < CAST(:fecha AS date)) AS v,
                            count(*) FILTER (WHERE fecha >= CAST(:fecha AS date)) AS p
                     FROM hito.plazos WHERE entidad = :entidad GROUP BY 1) AS d))
