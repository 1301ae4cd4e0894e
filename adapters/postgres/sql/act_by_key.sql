-- The act that carried an idempotency key. Parameters: entidad, clave. Rows: 0 or 1.
SELECT CAST(expediente AS text),
       seq
FROM   hito.actos
WHERE  entidad = :entidad AND clave = :clave
