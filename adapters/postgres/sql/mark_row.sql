-- Parameters: entidad, huella (hex), formato.
INSERT INTO hito.importados (entidad, huella, formato) VALUES (:entidad, decode(:huella, 'hex'), :formato)
ON CONFLICT DO NOTHING
RETURNING json_build_object('formato', formato)
