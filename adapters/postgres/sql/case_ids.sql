-- The cases that have a row, a history or both; of one lifecycle, those that have a row. Parameters: entidad, flujo
-- (empty: any), despues, limite.
SELECT json_build_object('id', id)
FROM   ((SELECT id
         FROM   hito.expedientes
         WHERE  entidad = :entidad AND id > CAST(:despues AS uuid) AND (:flujo = '' OR flujo = :flujo)
         ORDER  BY id
         LIMIT  CAST(:limite AS int))
        UNION
        (SELECT expediente
         FROM   hito.actos
         WHERE  entidad = :entidad AND expediente > CAST(:despues AS uuid) AND seq = 1 AND :flujo = ''
         ORDER  BY expediente
         LIMIT  CAST(:limite AS int))) AS both_sides
ORDER  BY id
LIMIT  CAST(:limite AS int)
