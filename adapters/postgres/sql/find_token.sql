-- Whom a token stands for. Parameters: huella (hex). Rows: 0 or 1.
SELECT json_build_object('entidad', entidad, 'id', id, 'persona', persona, 'nombre', nombre, 'roles', roles,
                         'desde', desde, 'hasta', hasta, 'revocada', revocada)
FROM   hito.buscar_ficha(decode(:huella, 'hex'))
