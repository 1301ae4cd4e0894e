-- What stands beside a case's row. Parameters: entidad, id.
SELECT json_build_object(
           'titulo', e.titulo,
           'responsable', e.responsable,
           'bpin', e.bpin,
           'plazos', (SELECT COALESCE(json_agg(json_build_object('nombre', p.nombre, 'fecha', p.fecha, 'cuenta', p.cuenta,
                                                                 'norma', p.norma, 'quien', p.quien,
                                                                 'acto_reloj', p.acto_reloj) ORDER BY p.fecha, p.nombre), '[]')
                      FROM hito.plazos p WHERE p.entidad = :entidad AND p.expediente = e.id),
           'hallazgos', (SELECT COALESCE(json_agg(json_build_object('seq', h.seq, 'regla', h.regla) ORDER BY h.seq, h.regla), '[]')
                         FROM hito.hallazgos h WHERE h.entidad = :entidad AND h.expediente = e.id),
           'llaves', (SELECT COALESCE(json_agg(l.llave ORDER BY l.llave), '[]')
                      FROM hito.llaves l WHERE l.entidad = :entidad AND l.expediente = e.id),
           'vinculos_de', (SELECT COALESCE(json_agg(json_build_object('tipo', v.tipo, 'expediente', v.origen) ORDER BY v.tipo, v.origen), '[]')
                           FROM hito.vinculos v WHERE v.entidad = :entidad AND v.destino = e.id),
           'actualizado', to_char(e.actualizado, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
FROM   hito.expedientes e
WHERE  e.entidad = :entidad AND e.id = CAST(:id AS uuid)
