-- Every text Studio has kept, once: raw bytes under their SHA-256.
CREATE TABLE contents (
    hash       TEXT NOT NULL PRIMARY KEY,            -- SHA-256 of the raw bytes, hexadecimal
    size       INTEGER NOT NULL CHECK (size >= 0),
    bytes      BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- The history of a context file: what Studio held, and every repository text it replaced.
CREATE TABLE context_versions (
    id              TEXT NOT NULL PRIMARY KEY,
    context_file_id TEXT NOT NULL REFERENCES context_files (id) ON DELETE CASCADE,
    number          INTEGER NOT NULL CHECK (number > 0),   -- 1 for the oldest of this file
    side            TEXT NOT NULL CHECK (side IN ('studio', 'repo')),
    repo_path       TEXT,                                  -- the target, for a repository's text
    cause           TEXT NOT NULL,                         -- adopted, edited, accepted_repo, …
    text_hash       TEXT NOT NULL,                         -- normalised
    content_hash    TEXT NOT NULL REFERENCES contents (hash),
    created_at      TEXT NOT NULL,
    UNIQUE (context_file_id, number)
) STRICT;

CREATE INDEX idx_context_versions_content ON context_versions(content_hash);

PRAGMA user_version = 4;
