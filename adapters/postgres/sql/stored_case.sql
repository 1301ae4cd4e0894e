-- All that is stored of a case and follows from its history. Parameters: entidad, id.
SELECT json_build_object(
           'flujo', e.flujo,
           'estados', e.estados,
           'version', e.version,
           'seq', e.seq,
           'cabeza', encode(e.cabeza, 'hex'),
           'desde', e.desde,
           'datos', e.datos,
           'vinculos', e.vinculos,
           'titulo', e.titulo,
           'responsable', e.responsable,
           'bpin', e.bpin,
           'actualizado', to_char(e.actualizado, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'plazos', (SELECT COALESCE(json_agg(json_build_object('nombre', p.nombre, 'fecha', p.fecha, 'cuenta', p.cuenta,
                                                                 'norma', p.norma, 'quien', p.quien,
                                                                 'acto_reloj', p.acto_reloj)
                                               ORDER BY p.fecha, p.nombre COLLATE "C"), '[]')
                      FROM hito.plazos p WHERE p.entidad = :entidad AND p.expediente = e.id),
           'hallazgos', (SELECT COALESCE(json_agg(json_build_object('seq', h.seq, 'regla', h.regla)
                                                  ORDER BY h.seq, h.regla COLLATE "C"), '[]')
                         FROM hito.hallazgos h WHERE h.entidad = :entidad AND h.expediente = e.id),
           'llaves', (SELECT COALESCE(json_agg(l.llave ORDER BY l.llave COLLATE "C"), '[]')
                      FROM hito.llaves l WHERE l.entidad = :entidad AND l.expediente = e.id),
           'vinculados', (SELECT COALESCE(json_agg(json_build_object('tipo', v.tipo, 'expediente', v.destino)
                                                   ORDER BY v.tipo COLLATE "C", v.destino), '[]')
                          FROM hito.vinculos v WHERE v.entidad = :entidad AND v.origen = e.id))
FROM   hito.expedientes e
WHERE  e.entidad = :entidad AND e.id = CAST(:id AS uuid)
