-- All entities; no parameters.
SELECT json_build_object('entidad', entidad) FROM hito.listar_entidades()
