-- A cycle's short number (CYC-102), counted from 101 in a home and never given twice.
ALTER TABLE cycles ADD COLUMN number INTEGER;

UPDATE cycles SET number = numbered.number
FROM (SELECT id, 100 + row_number() OVER (ORDER BY created_at IS NULL, created_at, id) AS number FROM cycles) AS numbered
WHERE numbered.id = cycles.id;

CREATE UNIQUE INDEX idx_cycles_number ON cycles(number);

-- The last number that was given out, for each kind of thing that has one.
CREATE TABLE numbers (
    kind TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

INSERT INTO numbers (kind, last) SELECT 'cycle', coalesce(max(number), 100) FROM cycles;

-- What a title cannot say of an act, as a JSON object: from which phase to which, say.
ALTER TABLE activity_log ADD COLUMN detail TEXT;

-- What was done to one thing, in order.
CREATE INDEX idx_activity_reference ON activity_log(reference_type, reference_id, created_at);

PRAGMA user_version = 18;
