-- What Studio last wrote to a project's project.json: another text there was written by hand.
CREATE TABLE project_mirrors (
    project_id TEXT NOT NULL PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    raw_hash   TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;

PRAGMA user_version = 12;
