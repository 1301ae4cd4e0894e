-- The history of one case, oldest first. Parameters: entidad, expediente, desde_seq (exclusive), limite.
SELECT CAST(expediente AS text),
       seq,
       version,
       flujo,
       acto,
       CAST(fecha AS text),
       CAST(EXTRACT(EPOCH FROM registro) * 1000000 AS bigint),
       persona,
       rol,
       modo,
       CASE WHEN aceptado THEN 1 ELSE 0 END,
       estados_antes,
       estados,
       CAST(contenido AS text),
       CAST(recibo AS text),
       encode(huella, 'hex'),
       COALESCE(clave, ''),
       COALESCE(encode(peticion, 'hex'), '')
FROM   hito.actos
WHERE  entidad = :entidad AND expediente = CAST(:expediente AS uuid) AND seq > :desde_seq
ORDER  BY seq
LIMIT  :limite
