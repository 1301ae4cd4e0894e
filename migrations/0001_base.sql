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
    datos       json        NOT NULL,
    vinculos    json        NOT NULL,
    titulo      text        NOT NULL,
    responsable text        NOT NULL,
    bpin        text        NOT NULL,
    actualizado timestamptz NOT NULL,
    CONSTRAINT expedientes_pk PRIMARY KEY (entidad, id)
) WITH (fillfactor = 70);
CREATE INDEX expedientes_por_flujo ON hito.expedientes (entidad, flujo, id);
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
    contenido     json        NOT NULL,
    recibo        json        NOT NULL,
    huella        bytea       NOT NULL,
    clave         text,
    peticion      bytea,
    tx            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT actos_pk PRIMARY KEY (entidad, expediente, seq),
    CONSTRAINT actos_modo CHECK (modo IN ('exigir', 'registrar'))
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
GRANT INSERT, DELETE ON hito.plazos TO hito_app;
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

-- Writes the acts of one round. The rows are locked first, in the order of their ids; a group whose cases moved on since
-- they were read, or whose idempotency key is taken, is left out whole and named in the answer. Rows are looked up one by
-- one on purpose: each lookup goes by the whole key, whatever the statistics of a young table make the planner believe.
CREATE FUNCTION hito.confirmar(
    de text, ids uuid[], antes int[], grupos int[], claves text[], claves_g int[], casos json, actos json, hallazgos json, plazos json, llaves json,
    vinculos json)
RETURNS TABLE (g int, why int) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    fuera  int[] := '{}';
    motivo int[] := '{}';
    presente int;
    i int;
    caso record;
BEGIN
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
    FOR caso IN
        SELECT * FROM json_to_recordset(casos) AS x(
            g int, id uuid, antes int, flujo text, estados text, version int, seq int, cabeza text, desde date, datos json,
            vinculos json, titulo text, responsable text, bpin text, actualizado timestamptz, plazos boolean)
    LOOP
        CONTINUE WHEN caso.g = ANY (fuera);
        IF caso.antes = 0 THEN
            INSERT INTO hito.expedientes (entidad, id, flujo, estados, version, seq, cabeza, desde, datos, vinculos,
                                          titulo, responsable, bpin, actualizado)
            VALUES (de, caso.id, caso.flujo, caso.estados, caso.version, caso.seq, decode(caso.cabeza, 'hex'),
                    caso.desde, caso.datos, caso.vinculos, caso.titulo, caso.responsable, caso.bpin, caso.actualizado);
        ELSE
            UPDATE hito.expedientes e
            SET    estados = caso.estados,
                   version = caso.version,
                   seq = caso.seq,
                   cabeza = decode(caso.cabeza, 'hex'),
                   desde = caso.desde,
                   datos = caso.datos,
                   vinculos = caso.vinculos,
                   titulo = caso.titulo,
                   responsable = caso.responsable,
                   bpin = caso.bpin,
                   actualizado = caso.actualizado
            WHERE  e.entidad = de AND e.id = caso.id;
            IF caso.plazos THEN
                DELETE FROM hito.plazos p WHERE p.entidad = de AND p.expediente = caso.id;
            END IF;
        END IF;
    END LOOP;
    INSERT INTO hito.actos (entidad, expediente, seq, version, flujo, acto, fecha, registro, persona, rol, modo,
                            aceptado, estados_antes, estados, contenido, recibo, huella, clave, peticion)
    SELECT de, x.expediente, x.seq, x.version, x.flujo, x.acto, x.fecha, x.registro, x.persona, x.rol, x.modo, x.aceptado,
           x.estados_antes, x.estados, x.contenido, x.recibo, decode(x.huella, 'hex'), x.clave, decode(x.peticion, 'hex')
    FROM   json_to_recordset(actos) AS x(
               g int, expediente uuid, seq int, version int, flujo text, acto text, fecha date, registro timestamptz,
               persona text, rol text, modo text, aceptado boolean, estados_antes text, estados text, contenido json,
               recibo json, huella text, clave text, peticion text)
    WHERE  NOT x.g = ANY (fuera);
    INSERT INTO hito.hallazgos (entidad, expediente, seq, regla, nivel, flujo, acto, fecha, detalle)
    SELECT de, x.expediente, x.seq, x.regla, x.nivel, x.flujo, x.acto, x.fecha, x.detalle
    FROM   json_to_recordset(hallazgos) AS x(
               g int, expediente uuid, seq int, regla text, nivel text, flujo text, acto text, fecha date, detalle json)
    WHERE  NOT x.g = ANY (fuera);
    INSERT INTO hito.plazos (entidad, expediente, nombre, fecha, cuenta, norma, quien, acto_reloj)
    SELECT de, x.expediente, x.nombre, x.fecha, x.cuenta, x.norma, x.quien, x.acto_reloj
    FROM   json_to_recordset(plazos) AS x(
               g int, expediente uuid, nombre text, fecha date, cuenta text, norma text, quien text, acto_reloj text)
    WHERE  NOT x.g = ANY (fuera);
    INSERT INTO hito.llaves (entidad, flujo, llave, expediente)
    SELECT de, x.flujo, x.llave, x.expediente
    FROM   json_to_recordset(llaves) AS x(g int, flujo text, llave text, expediente uuid)
    WHERE  NOT x.g = ANY (fuera);
    INSERT INTO hito.vinculos (entidad, origen, tipo, destino)
    SELECT de, x.origen, x.tipo, x.destino
    FROM   json_to_recordset(vinculos) AS x(g int, origen uuid, tipo text, destino uuid)
    WHERE  NOT x.g = ANY (fuera);
    RETURN QUERY SELECT * FROM unnest(fuera, motivo);
END
$$;
REVOKE ALL ON FUNCTION hito.confirmar FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hito.confirmar TO hito_app;
