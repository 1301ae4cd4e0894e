-- Writes the acts of one round: cases, history, findings, deadlines, keys, links. One statement, one transaction.
-- The rows are locked first, in the order of their ids; a group whose cases moved on since they were read, or whose
-- idempotency key is taken, is left out whole and named in the answer.
-- Parameters: entidad; casos, actos, hallazgos, plazos, llaves, vinculos (JSON arrays); g is the group of each row.
-- The deadlines of a case are replaced when `casos` says `plazos`.
-- Rows: g and why (1 conflict, 2 key taken) of the groups left out.
WITH casos AS MATERIALIZED (
    SELECT *
    FROM   json_to_recordset(CAST(:casos AS json)) AS x(
        g int, id uuid, antes int, flujo text, estados text, version int, seq int, cabeza text, desde date, datos json,
        vinculos json, titulo text, responsable text, bpin text, actualizado timestamptz,
        plazos boolean)
), actos AS MATERIALIZED (
    SELECT *
    FROM   json_to_recordset(CAST(:actos AS json)) AS x(
        g int, expediente uuid, seq int, version int, flujo text, acto text, fecha date, registro timestamptz,
        persona text, rol text, modo text, aceptado boolean, estados_antes text, estados text, contenido json,
        recibo json, huella text, clave text, peticion text)
), locked AS MATERIALIZED (
    SELECT e.id, e.seq
    FROM   hito.expedientes e
    WHERE  e.entidad = :entidad AND e.id = ANY (ARRAY(SELECT id FROM casos WHERE antes > 0))
    ORDER  BY e.id
    FOR NO KEY UPDATE
), left_out AS MATERIALIZED (
    SELECT c.g, 1 AS why
    FROM   casos c LEFT JOIN locked l ON l.id = c.id
    WHERE  c.antes > 0 AND l.seq IS DISTINCT FROM c.antes
    UNION ALL
    SELECT a.g, 2
    FROM   actos a
    WHERE  a.clave IS NOT NULL
      AND  EXISTS (SELECT 1 FROM hito.actos h WHERE h.entidad = :entidad AND h.clave = a.clave)
), updated AS (
    UPDATE hito.expedientes e
    SET    estados = c.estados,
           version = c.version,
           seq = c.seq,
           cabeza = decode(c.cabeza, 'hex'),
           desde = c.desde,
           datos = c.datos,
           vinculos = c.vinculos,
           titulo = c.titulo,
           responsable = c.responsable,
           bpin = c.bpin,
           actualizado = c.actualizado
    FROM   casos c
    WHERE  e.entidad = :entidad AND e.id = c.id AND c.antes > 0 AND c.g NOT IN (SELECT g FROM left_out)
), opened AS (
    INSERT INTO hito.expedientes (entidad, id, flujo, estados, version, seq, cabeza, desde, datos, vinculos, titulo,
                                  responsable, bpin, actualizado)
    SELECT :entidad, id, flujo, estados, version, seq, decode(cabeza, 'hex'), desde, datos, vinculos, titulo,
           responsable, bpin, actualizado
    FROM   casos
    WHERE  antes = 0 AND g NOT IN (SELECT g FROM left_out)
), written AS (
    INSERT INTO hito.actos (entidad, expediente, seq, version, flujo, acto, fecha, registro, persona, rol, modo,
                            aceptado, estados_antes, estados, contenido, recibo, huella, clave, peticion)
    SELECT :entidad, expediente, seq, version, flujo, acto, fecha, registro, persona, rol, modo, aceptado,
           estados_antes, estados, contenido, recibo, decode(huella, 'hex'), clave, decode(peticion, 'hex')
    FROM   actos
    WHERE  g NOT IN (SELECT g FROM left_out)
), found AS (
    INSERT INTO hito.hallazgos (entidad, expediente, seq, regla, nivel, flujo, acto, fecha, detalle)
    SELECT :entidad, expediente, seq, regla, nivel, flujo, acto, fecha, detalle
    FROM   json_to_recordset(CAST(:hallazgos AS json)) AS x(
        g int, expediente uuid, seq int, regla text, nivel text, flujo text, acto text, fecha date, detalle json)
    WHERE  g NOT IN (SELECT g FROM left_out)
), plazos AS MATERIALIZED (
    SELECT *
    FROM   json_to_recordset(CAST(:plazos AS json)) AS x(
        g int, expediente uuid, nombre text, fecha date, cuenta text, norma text, quien text, acto_reloj text)
), past AS (
    DELETE FROM hito.plazos p
    USING  casos c
    WHERE  c.plazos AND c.antes > 0 AND c.g NOT IN (SELECT g FROM left_out)
      AND  p.entidad = :entidad AND p.expediente = c.id
      AND  NOT EXISTS (SELECT 1 FROM plazos n WHERE n.expediente = p.expediente AND n.nombre = p.nombre)
), due AS (
    INSERT INTO hito.plazos (entidad, expediente, nombre, fecha, cuenta, norma, quien, acto_reloj)
    SELECT :entidad, expediente, nombre, fecha, cuenta, norma, quien, acto_reloj
    FROM   plazos
    WHERE  g NOT IN (SELECT g FROM left_out)
    ON CONFLICT (entidad, expediente, nombre) DO UPDATE
    SET    fecha = excluded.fecha, cuenta = excluded.cuenta, norma = excluded.norma, quien = excluded.quien,
           acto_reloj = excluded.acto_reloj
), keyed AS (
    INSERT INTO hito.llaves (entidad, flujo, llave, expediente)
    SELECT :entidad, flujo, llave, expediente
    FROM   json_to_recordset(CAST(:llaves AS json)) AS x(g int, flujo text, llave text, expediente uuid)
    WHERE  g NOT IN (SELECT g FROM left_out)
), linked AS (
    INSERT INTO hito.vinculos (entidad, origen, tipo, destino)
    SELECT :entidad, origen, tipo, destino
    FROM   json_to_recordset(CAST(:vinculos AS json)) AS x(g int, origen uuid, tipo text, destino uuid)
    WHERE  g NOT IN (SELECT g FROM left_out)
)
SELECT g, why FROM left_out
