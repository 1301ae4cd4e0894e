-- Parameters: entidad, huella (hex). Rows: 1 when the row was loaded before.
SELECT json_build_object('formato', formato) FROM hito.importados WHERE entidad = :entidad AND huella = decode(:huella, 'hex')
