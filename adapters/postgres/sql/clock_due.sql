-- Cases with a clock act due before a day, the earliest first. Parameters: entidad, fecha, limite.
SELECT json_build_object('expediente', expediente, 'fecha', min(fecha))
FROM   hito.plazos
WHERE  entidad = :entidad AND acto_reloj <> '' AND fecha < CAST(:fecha AS date)
GROUP  BY expediente
ORDER  BY min(fecha), expediente
LIMIT  CAST(:limite AS int)
