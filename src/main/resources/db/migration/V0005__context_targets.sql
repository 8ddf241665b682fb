-- One place in the repository that should hold a context file's text, and what both sides held at the last sync.
CREATE TABLE context_targets (
    id                    TEXT NOT NULL PRIMARY KEY,
    context_file_id       TEXT NOT NULL REFERENCES context_files (id) ON DELETE CASCADE,
    repo_path             TEXT NOT NULL CHECK (repo_path <> ''),   -- relative to the repository, '/' between names
    path_key              TEXT NOT NULL,                           -- NFC; case folded where the disk ignores case
    sort_order            INTEGER NOT NULL DEFAULT 0,
    sync_status           TEXT NOT NULL DEFAULT 'unknown',
    reason                TEXT,                                    -- a stable word for why it is unknown or stale
    base_hash             TEXT,                                    -- normalised text at the last sync
    base_content_hash     TEXT REFERENCES contents (hash),         -- its bytes
    repo_hash             TEXT,                                    -- normalised text at the last check; NULL is absent
    line_ending           TEXT NOT NULL DEFAULT 'lf' CHECK (line_ending IN ('lf', 'crlf')),
    has_bom               INTEGER NOT NULL DEFAULT 0 CHECK (has_bom IN (0, 1)),
    final_newlines        INTEGER NOT NULL DEFAULT 1 CHECK (final_newlines >= 0),
    file_size             INTEGER,                                 -- stat at the last hash, to skip the next one
    file_mtime_ns         INTEGER,
    file_key              TEXT,
    hashed_at             TEXT,
    last_sync_at          TEXT,
    last_checked_at       TEXT,
    dismissed_studio_hash TEXT,                                    -- exactly this pair never alerts again
    dismissed_repo_hash   TEXT,                                    -- 'absent' where the repository's file was deleted
    created_at            TEXT NOT NULL,
    updated_at            TEXT NOT NULL,
    UNIQUE (context_file_id, path_key)
) STRICT;

CREATE INDEX idx_context_targets_status ON context_targets(sync_status);
CREATE INDEX idx_context_targets_base ON context_targets(base_content_hash);

PRAGMA user_version = 5;
