-- Hito's tables. Every primary key begins with the entity, so that the schema shards by tenant.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hito_app') THEN
        CREATE ROLE hito_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hito_auditoria') THEN
        CREATE ROLE hito_auditoria NOLOGIN;
    END IF;
END
$$;
GRANT hito_app, hito_auditoria TO CURRENT_USER;
GRANT USAGE ON SCHEMA hito TO hito_app, hito_auditoria;

-- The entities and what binds each of them: parameters, policies, non-working days.
CREATE TABLE hito.entidades (
    entidad       text        NOT NULL,
    nombre        text        NOT NULL,
    configuracion json        NOT NULL DEFAULT '{}',
    creada        timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT entidades_pk PRIMARY KEY (entidad)
);

-- Bearer tokens; only their SHA-256 is kept.
CREATE TABLE hito.fichas (
    entidad   text        NOT NULL,
    id        uuid        NOT NULL,
    huella    bytea       NOT NULL,
    persona   text        NOT NULL,
    nombre    text        NOT NULL,
    roles     text[]      NOT NULL,
    desde     date        NOT NULL,
    hasta     date,
    revocada  timestamptz,
    creada    timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT fichas_pk PRIMARY KEY (entidad, id),
    CONSTRAINT fichas_huella_unica UNIQUE (huella),
    CONSTRAINT fichas_entidad_fk FOREIGN KEY (entidad) REFERENCES hito.entidades
);

-- The projection of each case's history.
CREATE TABLE hito.expedientes (
    entidad     text        NOT NULL,
    id          uuid        NOT NULL,
    flujo       text        NOT NULL,
    estados     text        NOT NULL,  -- one a region, joined by commas
    version     int         NOT NULL,
    seq         int         NOT NULL,
    cabeza      bytea       NOT NULL,
    desde       date        NOT NULL,
    datos       text        NOT NULL,  -- canonical JSON
    vinculos    text        NOT NULL,  -- JSON
    titulo      text        NOT NULL,
    responsable text        NOT NULL,
    bpin        text        NOT NULL,
    actualizado timestamptz NOT NULL,
    CONSTRAINT expedientes_pk PRIMARY KEY (entidad, id)
) WITH (fillfactor = 70);
-- Not by entity first: on a young table the planner would take it for a lookup by id, and read the whole entity.
CREATE INDEX expedientes_por_flujo ON hito.expedientes (flujo, entidad, id);
CREATE INDEX expedientes_por_responsable ON hito.expedientes (entidad, responsable, id) WHERE responsable <> '';
CREATE INDEX expedientes_por_bpin ON hito.expedientes (entidad, bpin, id) WHERE bpin <> '';

-- Business keys: contract number, BPIN, CDP number.
CREATE TABLE hito.llaves (
    entidad    text NOT NULL,
    flujo      text NOT NULL,
    llave      text NOT NULL,
    expediente uuid NOT NULL,
    CONSTRAINT llaves_pk PRIMARY KEY (entidad, flujo, llave)
);
CREATE INDEX llaves_por_llave ON hito.llaves (entidad, llave);
CREATE INDEX llaves_por_expediente ON hito.llaves (entidad, expediente);

CREATE TABLE hito.vinculos (
    entidad text NOT NULL,
    origen  uuid NOT NULL,
    tipo    text NOT NULL,
    destino uuid NOT NULL,
    CONSTRAINT vinculos_pk PRIMARY KEY (entidad, origen, tipo, destino)
);
CREATE INDEX vinculos_por_destino ON hito.vinculos (entidad, destino);

-- The history. Append-only: by privilege for the application, by trigger for everybody.
CREATE TABLE hito.actos (
    entidad       text        NOT NULL,
    expediente    uuid        NOT NULL,
    seq           int         NOT NULL,
    version       int         NOT NULL,
    flujo         text        NOT NULL,
    acto          text        NOT NULL,
    fecha         date        NOT NULL,
    registro      timestamptz NOT NULL,
    persona       text        NOT NULL,
    rol           text        NOT NULL,
    modo          text        NOT NULL,
    aceptado      boolean     NOT NULL,
    estados_antes text        NOT NULL,
    estados       text        NOT NULL,
    contenido     text        NOT NULL,  -- canonical JSON, as it was hashed
    recibo        text        NOT NULL,
    huella        bytea       NOT NULL,
    clave         text,
    peticion      bytea,
    tx            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT actos_pk PRIMARY KEY (entidad, expediente, seq)
);
CREATE UNIQUE INDEX actos_clave ON hito.actos (entidad, clave) WHERE clave IS NOT NULL;
CREATE INDEX actos_por_transaccion ON hito.actos (entidad, tx, expediente, seq);

-- Findings: rules not met by acts that exist all the same. Append-only, like the acts they belong to.
CREATE TABLE hito.hallazgos (
    entidad    text NOT NULL,
    expediente uuid NOT NULL,
    seq        int  NOT NULL,
    regla      text NOT NULL,
    nivel      text NOT NULL,
    flujo      text NOT NULL,
    acto       text NOT NULL,
    fecha      date NOT NULL,
    detalle    json NOT NULL,
    CONSTRAINT hallazgos_pk PRIMARY KEY (entidad, expediente, seq, regla)
);
CREATE INDEX hallazgos_por_regla ON hito.hallazgos (entidad, regla, fecha);

-- Deadlines in force: a projection, replaced when an act changes them.
CREATE TABLE hito.plazos (
    entidad    text NOT NULL,
    expediente uuid NOT NULL,
    nombre     text NOT NULL,
    fecha      date NOT NULL,
    cuenta     text NOT NULL,
    norma      text NOT NULL,
    quien      text NOT NULL,
    acto_reloj text NOT NULL,
    CONSTRAINT plazos_pk PRIMARY KEY (entidad, expediente, nombre)
);
CREATE INDEX plazos_por_fecha ON hito.plazos (entidad, fecha, expediente);

-- Rows of outside files that were loaded: the same row is never loaded twice.
CREATE TABLE hito.importados (
    entidad text        NOT NULL,
    huella  bytea       NOT NULL,
    formato text        NOT NULL,
    momento timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT importados_pk PRIMARY KEY (entidad, huella)
);

CREATE FUNCTION hito.negar_cambio() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'la historia no se cambia ni se borra (%.%)', TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER actos_inmutables BEFORE UPDATE OR DELETE OR TRUNCATE ON hito.actos
    FOR EACH STATEMENT EXECUTE FUNCTION hito.negar_cambio();
CREATE TRIGGER hallazgos_inmutables BEFORE UPDATE OR DELETE OR TRUNCATE ON hito.hallazgos
    FOR EACH STATEMENT EXECUTE FUNCTION hito.negar_cambio();

GRANT SELECT ON ALL TABLES IN SCHEMA hito TO hito_app, hito_auditoria;
REVOKE SELECT ON hito.fichas FROM hito_auditoria;
GRANT INSERT ON hito.actos, hito.hallazgos TO hito_app;
GRANT INSERT, UPDATE ON hito.entidades, hito.fichas, hito.expedientes TO hito_app;
GRANT INSERT, UPDATE, DELETE ON hito.plazos TO hito_app;
GRANT INSERT ON hito.llaves, hito.vinculos, hito.importados TO hito_app;

-- Each request sees its own entity, whatever its WHERE says.
DO $$
DECLARE
    tabla text;
BEGIN
    FOREACH tabla IN ARRAY ARRAY['entidades', 'fichas', 'expedientes', 'llaves', 'vinculos', 'actos', 'hallazgos',
                                 'plazos', 'importados'] LOOP
        EXECUTE format('ALTER TABLE hito.%I ENABLE ROW LEVEL SECURITY', tabla);
        EXECUTE format('ALTER TABLE hito.%I FORCE ROW LEVEL SECURITY', tabla);
        EXECUTE format('CREATE POLICY propia ON hito.%I USING (entidad = current_setting(''hito.entidad'', true))', tabla);
    END LOOP;
END
$$;

-- A token is looked up before its entity is known, and the clock runs over every entity: the owner's functions see all.
CREATE POLICY del_duenno ON hito.fichas TO CURRENT_USER USING (true);
CREATE POLICY del_duenno ON hito.entidades TO CURRENT_USER USING (true);
CREATE FUNCTION hito.buscar_ficha(buscada bytea)
RETURNS TABLE (entidad text, id uuid, persona text, nombre text, roles text, desde date, hasta date, revocada boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hito AS $$
    SELECT f.entidad, f.id, f.persona, f.nombre, array_to_string(f.roles, ','), f.desde, f.hasta, f.revocada IS NOT NULL
    FROM   hito.fichas f
    WHERE  f.huella = buscada
$$;
CREATE FUNCTION hito.listar_entidades() RETURNS TABLE (entidad text, nombre text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hito AS $$
    SELECT e.entidad, e.nombre FROM hito.entidades e ORDER BY e.entidad
$$;
REVOKE ALL ON FUNCTION hito.buscar_ficha(bytea), hito.listar_entidades() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hito.buscar_ficha(bytea), hito.listar_entidades() TO hito_app;

-- Writes the acts of one round, all of them or none, in the order of the cases' ids. A case that moved on since it was
-- read, or an idempotency key that is taken, fails the round (serialization_failure, unique_violation); asked again
-- with `cuidado`, the rows are locked and looked at first and each group that can't be written is left out whole and
-- named in the answer.
-- Rows come as text, one after another behind U+001E, their fields behind U+001F (which no text of ours may hold);
-- documents come one a line (canonical JSON has no line breaks). It is the cheapest form to take apart: of JSON or
-- arrays of everything, parsing cost as much as writing.
-- Cases are looked up one by one on purpose (OFFSET 0): each lookup goes by the whole key, whatever the statistics of a
-- young table make the planner believe.
CREATE FUNCTION hito.confirmar(
    de text, cuidado boolean, ids uuid[], antes int[], grupos int[], claves text[], claves_g int[], nuevos int,
    casos text, hechos text, actos text, contenidos text, recibos text, hallazgos text, plazos text, plazos_idos text,
    llaves text, vinculos text)
RETURNS TABLE (g int, why int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    fuera    int[] := '{}';
    motivo   int[] := '{}';
    presente int;
    escritos int;
    fila     text[];
BEGIN
    IF cuidado THEN
        FOR i IN 1 .. COALESCE(array_length(ids, 1), 0) LOOP
            SELECT e.seq INTO presente FROM hito.expedientes e WHERE e.entidad = de AND e.id = ids[i] FOR NO KEY UPDATE;
            IF presente IS DISTINCT FROM antes[i] AND NOT grupos[i] = ANY (fuera) THEN
                fuera := fuera || grupos[i];
                motivo := motivo || 1;
            END IF;
        END LOOP;
        FOR i IN 1 .. COALESCE(array_length(claves, 1), 0) LOOP
            PERFORM 1 FROM hito.actos a WHERE a.entidad = de AND a.clave = claves[i];
            IF FOUND AND NOT claves_g[i] = ANY (fuera) THEN
                fuera := fuera || claves_g[i];
                motivo := motivo || 2;
            END IF;
        END LOOP;
    END IF;
    IF nuevos > 0 THEN
        INSERT INTO hito.expedientes (id, flujo, estados, version, seq, cabeza, desde, vinculos, titulo, responsable,
                                      bpin, actualizado, entidad, datos)
        SELECT CAST(f[2] AS uuid), f[4], f[5], CAST(f[6] AS int), CAST(f[7] AS int), CAST(f[8] AS bytea),
               CAST(f[9] AS date), f[10], f[11], f[12], f[13], CAST(f[14] AS timestamptz), de, x.hecho
        FROM   (SELECT string_to_array(c.fila, E'\x1f') AS f, c.hecho
                FROM   ROWS FROM (string_to_table(casos, E'\x1e'), string_to_table(hechos, E'\n')) AS c(fila, hecho)
                OFFSET 0) AS x
        WHERE  CAST(f[3] AS int) = 0 AND NOT CAST(f[1] AS int) = ANY (fuera);
    END IF;
    IF array_length(ids, 1) > 0 THEN
        UPDATE hito.expedientes e
        SET    estados = f[5],
               version = CAST(f[6] AS int),
               seq = CAST(f[7] AS int),
               cabeza = CAST(f[8] AS bytea),
               desde = CAST(f[9] AS date),
               vinculos = f[10],
               titulo = f[11],
               responsable = f[12],
               bpin = f[13],
               actualizado = CAST(f[14] AS timestamptz),
               datos = x.hecho
        FROM   (SELECT string_to_array(c.fila, E'\x1f') AS f, c.hecho
                FROM   ROWS FROM (string_to_table(casos, E'\x1e'), string_to_table(hechos, E'\n')) AS c(fila, hecho)
                OFFSET 0) AS x
        CROSS JOIN LATERAL (
                SELECT p.ctid
                FROM   hito.expedientes p
                WHERE  p.entidad = de AND p.id = CAST(f[2] AS uuid) AND p.seq = CAST(f[3] AS int)
                OFFSET 0) AS lugar
        WHERE  e.ctid = lugar.ctid AND CAST(f[3] AS int) > 0 AND NOT CAST(f[1] AS int) = ANY (fuera);
        GET DIAGNOSTICS escritos = ROW_COUNT;
        IF NOT cuidado AND escritos < array_length(ids, 1) THEN
            RAISE EXCEPTION 'otro proceso escribió en un expediente de la ronda' USING ERRCODE = 'serialization_failure';
        END IF;
    END IF;
    INSERT INTO hito.actos (expediente, seq, version, flujo, acto, fecha, registro, persona, rol, modo, aceptado,
                            estados_antes, estados, huella, clave, peticion, entidad, contenido, recibo)
    SELECT CAST(f[2] AS uuid), CAST(f[3] AS int), CAST(f[4] AS int), f[5], f[6], CAST(f[7] AS date),
           CAST(f[8] AS timestamptz), f[9], f[10], f[11], CAST(f[12] AS boolean), f[13], f[14], CAST(f[15] AS bytea),
           f[16], CAST(f[17] AS bytea), de, x.contenido, x.recibo
    FROM   (SELECT string_to_array(a.fila, E'\x1f') AS f, a.contenido, a.recibo
            FROM   ROWS FROM (string_to_table(actos, E'\x1e'), string_to_table(contenidos, E'\n'),
                              string_to_table(recibos, E'\n')) AS a(fila, contenido, recibo)
            OFFSET 0) AS x
    WHERE  NOT CAST(f[1] AS int) = ANY (fuera);
    IF hallazgos <> '' THEN
        INSERT INTO hito.hallazgos (entidad, expediente, seq, regla, nivel, flujo, acto, fecha, detalle)
        SELECT de, CAST(f[2] AS uuid), CAST(f[3] AS int), f[4], f[5], f[6], f[7], CAST(f[8] AS date), CAST(f[9] AS json)
        FROM   (SELECT string_to_array(l, E'\x1f') AS f FROM string_to_table(hallazgos, E'\x1e') AS l OFFSET 0) AS x
        WHERE  NOT CAST(f[1] AS int) = ANY (fuera);
    END IF;
    IF plazos_idos <> '' THEN
        FOR fila IN SELECT string_to_array(l, E'\x1f') FROM string_to_table(plazos_idos, E'\x1e') AS l LOOP
            CONTINUE WHEN CAST(fila[1] AS int) = ANY (fuera);
            DELETE FROM hito.plazos p
            WHERE  p.entidad = de AND p.expediente = CAST(fila[2] AS uuid) AND (fila[3] = '' OR p.nombre = fila[3]);
        END LOOP;
    END IF;
    IF plazos <> '' THEN
        INSERT INTO hito.plazos (entidad, expediente, nombre, fecha, cuenta, norma, quien, acto_reloj)
        SELECT de, CAST(f[2] AS uuid), f[3], CAST(f[4] AS date), f[5], f[6], f[7], f[8]
        FROM   (SELECT string_to_array(l, E'\x1f') AS f FROM string_to_table(plazos, E'\x1e') AS l OFFSET 0) AS x
        WHERE  NOT CAST(f[1] AS int) = ANY (fuera)
        ON CONFLICT ON CONSTRAINT plazos_pk DO UPDATE
        SET    fecha = excluded.fecha,
               cuenta = excluded.cuenta,
               norma = excluded.norma,
               quien = excluded.quien,
               acto_reloj = excluded.acto_reloj;
    END IF;
    IF llaves <> '' THEN
        INSERT INTO hito.llaves (entidad, flujo, llave, expediente)
        SELECT de, f[2], f[3], CAST(f[4] AS uuid)
        FROM   (SELECT string_to_array(l, E'\x1f') AS f FROM string_to_table(llaves, E'\x1e') AS l OFFSET 0) AS x
        WHERE  NOT CAST(f[1] AS int) = ANY (fuera);
    END IF;
    IF vinculos <> '' THEN
        INSERT INTO hito.vinculos (entidad, origen, tipo, destino)
        SELECT de, CAST(f[2] AS uuid), f[3], CAST(f[4] AS uuid)
        FROM   (SELECT string_to_array(l, E'\x1f') AS f FROM string_to_table(vinculos, E'\x1e') AS l OFFSET 0) AS x
        WHERE  NOT CAST(f[1] AS int) = ANY (fuera);
    END IF;
    IF cuidado THEN
        RETURN QUERY SELECT * FROM unnest(fuera, motivo);
    END IF;
END
$$;
REVOKE ALL ON FUNCTION hito.confirmar FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hito.confirmar TO hito_app;
