-- Parameters: entidad.
SELECT json_build_object('id', id, 'persona', persona, 'nombre', nombre, 'roles', roles, 'desde', desde,
                         'hasta', hasta, 'revocada', revocada)
FROM   hito.fichas
WHERE  entidad = :entidad
ORDER  BY creada, id
