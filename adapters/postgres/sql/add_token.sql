-- Parameters: entidad, id, huella (hex), persona, nombre, roles (joined by commas), desde, hasta (empty: none).
INSERT INTO hito.fichas (entidad, id, huella, persona, nombre, roles, desde, hasta)
VALUES (:entidad, CAST(:id AS uuid), decode(:huella, 'hex'), :persona, :nombre, string_to_array(:roles, ','),
        CAST(:desde AS date), CAST(NULLIF(:hasta, '') AS date))
RETURNING json_build_object('id', id)
