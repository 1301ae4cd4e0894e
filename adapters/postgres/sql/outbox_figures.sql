-- How many deliveries wait and how many were given up, of all entities.
SELECT json_build_object('pendientes', pendientes, 'fallidas', fallidas) FROM hito.contar_salidas()
