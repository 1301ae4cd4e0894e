-- Writes the projection of one case anew, as its history gives it (hito rebuild). It runs as the owner: the application
-- itself may not take keys and links away. It never writes over a case whose history is not the one that was folded:
-- then it answers `historia`; where another case has one of its keys, that key; else the empty text.
-- `fila`: flujo, estados, version, seq, cabeza (hexadecimal), desde, datos, vinculos, titulo, responsable, bpin,
-- actualizado, and the rows of plazos, llaves and vinculados.

CREATE FUNCTION hito.reponer(de text, caso uuid, fila json) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = hito AS $$
DECLARE
    ultimo  record;
    ocupada text;
BEGIN
    IF de IS DISTINCT FROM current_setting('hito.entidad', true) THEN
        RAISE EXCEPTION 'la sesión no es de la entidad %', de;
    END IF;
    PERFORM 1 FROM expedientes e WHERE e.entidad = de AND e.id = caso FOR UPDATE;
    SELECT a.seq, encode(a.huella, 'hex') AS huella, a.flujo INTO ultimo
    FROM   actos a
    WHERE  a.entidad = de AND a.expediente = caso
    ORDER  BY a.seq DESC
    LIMIT  1;
    IF ultimo.seq IS DISTINCT FROM CAST(fila ->> 'seq' AS int) OR ultimo.huella <> fila ->> 'cabeza' THEN
        RETURN 'historia';
    END IF;
    SELECT l.llave INTO ocupada
    FROM   json_array_elements_text(fila -> 'llaves') AS propia(llave)
    JOIN   llaves l ON l.entidad = de AND l.flujo = ultimo.flujo AND l.llave = propia.llave AND l.expediente <> caso
    LIMIT  1;
    IF FOUND THEN
        -- What another case holds without a right to it goes when that case is written anew.
        RETURN ocupada;
    END IF;
    INSERT INTO expedientes AS e (entidad, id, flujo, estados, version, seq, cabeza, desde, datos, vinculos, titulo,
                                  responsable, bpin, actualizado)
    VALUES (de, caso, ultimo.flujo, fila ->> 'estados', CAST(fila ->> 'version' AS int), ultimo.seq,
            decode(ultimo.huella, 'hex'), CAST(fila ->> 'desde' AS date), fila ->> 'datos', fila ->> 'vinculos',
            fila ->> 'titulo', fila ->> 'responsable', fila ->> 'bpin', CAST(fila ->> 'actualizado' AS timestamptz))
    ON CONFLICT ON CONSTRAINT expedientes_pk DO UPDATE
    SET    flujo = excluded.flujo,
           estados = excluded.estados,
           version = excluded.version,
           seq = excluded.seq,
           cabeza = excluded.cabeza,
           desde = excluded.desde,
           datos = excluded.datos,
           vinculos = excluded.vinculos,
           titulo = excluded.titulo,
           responsable = excluded.responsable,
           bpin = excluded.bpin,
           actualizado = excluded.actualizado;
    DELETE FROM plazos p WHERE p.entidad = de AND p.expediente = caso;
    INSERT INTO plazos (entidad, expediente, nombre, fecha, cuenta, norma, quien, acto_reloj)
    SELECT de, caso, p.nombre, p.fecha, p.cuenta, p.norma, p.quien, p.acto_reloj
    FROM   json_to_recordset(fila -> 'plazos')
           AS p(nombre text, fecha date, cuenta text, norma text, quien text, acto_reloj text);
    DELETE FROM llaves l WHERE l.entidad = de AND l.expediente = caso;
    INSERT INTO llaves (entidad, flujo, llave, expediente)
    SELECT de, ultimo.flujo, propia.llave, caso FROM json_array_elements_text(fila -> 'llaves') AS propia(llave);
    DELETE FROM vinculos v WHERE v.entidad = de AND v.origen = caso;
    INSERT INTO vinculos (entidad, origen, tipo, destino)
    SELECT de, caso, v.tipo, v.expediente
    FROM   json_to_recordset(fila -> 'vinculados') AS v(tipo text, expediente uuid);
    RETURN '';
END
$$;
REVOKE ALL ON FUNCTION hito.reponer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hito.reponer TO hito_app;
