-- What Studio last wrote to a project's project.json, and what it had written before while that is not known to be in
-- place; and which text of another hand it has read. Outlives the project's row until the file is gone.
CREATE TABLE mirror_texts (
    project_id  TEXT NOT NULL PRIMARY KEY,
    raw_hash    TEXT NOT NULL,
    text        TEXT,                       -- NULL where an older version wrote it
    former_hash TEXT,
    former_text TEXT,
    read_hash   TEXT,                       -- a text of another hand that was read
    read_reason TEXT,                       -- a stable word for what of it could not be taken over; NULL is nothing
    written_at  TEXT NOT NULL
) STRICT;

INSERT INTO mirror_texts (project_id, raw_hash, written_at)
SELECT project_id, raw_hash, written_at FROM project_mirrors;

DROP TABLE project_mirrors;
ALTER TABLE mirror_texts RENAME TO project_mirrors;

PRAGMA user_version = 14;
