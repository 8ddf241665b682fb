-- A file change that was committed and may not have been carried out yet. Written with the row it belongs to, deleted
-- when the file is in place, replayed when the process that owned it has died.
CREATE TABLE file_intents (
    id            TEXT NOT NULL PRIMARY KEY,
    action        TEXT NOT NULL CHECK (action IN ('write', 'delete')),
    root          TEXT NOT NULL,                        -- the home or the repository that the path must stay inside
    path          TEXT NOT NULL,                        -- relative to the root
    temp_name     TEXT,                                 -- the new bytes, beside the file
    expected_hash TEXT,                                 -- raw SHA-256 of what is to be replaced; NULL is no file
    new_hash      TEXT,                                 -- raw SHA-256 of what comes; NULL for a deletion
    new_bytes     BLOB,                                 -- kept so that a conflict at replay loses nothing
    owner_pid     INTEGER NOT NULL,
    owner_started TEXT NOT NULL,
    subject_type  TEXT,                                 -- whose file it is: context_file, target, project
    subject_id    TEXT,
    created_at    TEXT NOT NULL
) STRICT;

-- Files that a replay could not put in place because somebody had written meanwhile, or a hand edit that needs a look.
CREATE TABLE attention (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    path         TEXT NOT NULL,
    subject_type TEXT,
    subject_id   TEXT,
    content_hash TEXT REFERENCES contents (hash),
    created_at   TEXT NOT NULL,
    settled_at   TEXT
) STRICT;

CREATE INDEX idx_attention_content ON attention(content_hash);

PRAGMA user_version = 7;
