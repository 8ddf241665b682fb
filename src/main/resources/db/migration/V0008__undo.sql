-- The user's changes in order, each with what it takes to go back: rows and files before and after, as JSON.
CREATE TABLE undo_steps (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    project_id TEXT,
    label_key  TEXT NOT NULL,
    label_args TEXT NOT NULL DEFAULT '[]',
    changes    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    undone_at  TEXT
) STRICT;

CREATE INDEX idx_undo_steps_open ON undo_steps(sequence) WHERE undone_at IS NULL;

PRAGMA user_version = 8;
