-- Finds the acts that tell a publication, their own or that of another: their receipt has the key `publicacion`, which no
-- text inside of a receipt can spell (its quotes would be escaped). The others pay for looking, about a microsecond.

CREATE INDEX actos_publicados ON hito.actos (entidad, fecha, expediente, seq)
    WHERE aceptado AND position('"publicacion":{' IN recibo) > 0;
