-- What other platforms are told of the accepted acts: how far each was told of the change feed, and a row for each act
-- that it is told (docs/decisions/0015-salidas.md). Nothing of it is written when an act is committed.

-- Its secret signs what it is told, and only the application reads it. `tx, expediente, seq`: the last act that was
-- looked at. `fallos` and `proximo`: how often in a row nobody answered, and until when it is left alone.
CREATE TABLE hito.salidas_plataformas (
    entidad    text        NOT NULL,
    plataforma text        NOT NULL,
    secreto    text        NOT NULL DEFAULT '',
    tx         xid8        NOT NULL,
    expediente uuid        NOT NULL,
    seq        int         NOT NULL,
    fallos     int         NOT NULL DEFAULT 0,
    proximo    timestamptz NOT NULL DEFAULT '-infinity',
    CONSTRAINT salidas_plataformas_pk PRIMARY KEY (entidad, plataforma)
);

-- `intentos` counts the attempts that were begun; `fallos`, those that are known to have failed since it was put there
-- or put there again.
CREATE TABLE hito.salidas (
    entidad    text        NOT NULL,
    plataforma text        NOT NULL,
    expediente uuid        NOT NULL,
    seq        int         NOT NULL,
    tx         xid8        NOT NULL,
    id         uuid        NOT NULL,
    estado     text        NOT NULL DEFAULT 'pendiente',
    intentos   int         NOT NULL DEFAULT 0,
    fallos     int         NOT NULL DEFAULT 0,
    motivo     text        NOT NULL DEFAULT '',
    proximo    timestamptz NOT NULL DEFAULT '-infinity',
    creada     timestamptz NOT NULL DEFAULT clock_timestamp(),
    entregada  timestamptz,
    CONSTRAINT salidas_pk PRIMARY KEY (entidad, plataforma, expediente, seq),
    CONSTRAINT salidas_id_unico UNIQUE (entidad, id),
    CONSTRAINT salidas_estado_conocido CHECK (estado IN ('pendiente', 'entregada', 'fallida'))
);
CREATE INDEX salidas_en_orden ON hito.salidas (entidad, tx, expediente, seq, plataforma);
CREATE INDEX salidas_pendientes ON hito.salidas (entidad, plataforma, tx, expediente, seq) WHERE estado = 'pendiente';
CREATE INDEX salidas_que_esperan ON hito.salidas (entidad, plataforma, expediente, seq) WHERE estado = 'pendiente';
CREATE INDEX salidas_fallidas ON hito.salidas (entidad, tx, expediente, seq, plataforma) WHERE estado = 'fallida';

GRANT SELECT, INSERT, UPDATE ON hito.salidas, hito.salidas_plataformas TO hito_app;
GRANT SELECT ON hito.salidas TO hito_auditoria;

ALTER TABLE hito.salidas ENABLE ROW LEVEL SECURITY;
ALTER TABLE hito.salidas FORCE ROW LEVEL SECURITY;
CREATE POLICY propia ON hito.salidas USING (entidad = current_setting('hito.entidad', true));
CREATE POLICY del_duenno ON hito.salidas TO CURRENT_USER USING (true);
ALTER TABLE hito.salidas_plataformas ENABLE ROW LEVEL SECURITY;
ALTER TABLE hito.salidas_plataformas FORCE ROW LEVEL SECURITY;
CREATE POLICY propia ON hito.salidas_plataformas USING (entidad = current_setting('hito.entidad', true));

-- The deliverer runs over every entity, and the figures are of all of them: the owner's functions see all.
CREATE FUNCTION hito.entidades_con_salidas() RETURNS TABLE (entidad text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hito AS $$
    SELECT e.entidad FROM hito.entidades e WHERE e.configuracion -> 'salidas' IS NOT NULL ORDER BY e.entidad
$$;
CREATE FUNCTION hito.contar_salidas() RETURNS TABLE (pendientes bigint, fallidas bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = hito AS $$
    SELECT (SELECT count(*) FROM hito.salidas WHERE estado = 'pendiente'),
           (SELECT count(*) FROM hito.salidas WHERE estado = 'fallida')
$$;
REVOKE ALL ON FUNCTION hito.entidades_con_salidas(), hito.contar_salidas() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hito.entidades_con_salidas(), hito.contar_salidas() TO hito_app;
