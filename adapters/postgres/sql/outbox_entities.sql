-- The entities that tell platforms of their acts.
SELECT json_build_object('entidad', entidad) FROM hito.entidades_con_salidas()
