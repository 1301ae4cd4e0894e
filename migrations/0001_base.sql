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
