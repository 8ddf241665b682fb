-- What a session's file was when Studio last read or wrote it, as context_files has it.
ALTER TABLE sessions ADD COLUMN content_hash TEXT;
ALTER TABLE sessions ADD COLUMN file_size INTEGER;
ALTER TABLE sessions ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE sessions ADD COLUMN file_key TEXT;
ALTER TABLE sessions ADD COLUMN hashed_at TEXT;
ALTER TABLE sessions ADD COLUMN reason TEXT;

-- Lists, the newest first, of all projects and of one cycle; idx_sessions_of_project is there.
CREATE INDEX idx_sessions_newest ON sessions(created_at DESC, id);
CREATE INDEX idx_sessions_of_cycle ON sessions(cycle_id, created_at DESC, id);

-- What became of a piece of a session: an open question a task, a decision made a decision, a passage a learning.
CREATE TABLE session_promotions (
    id          TEXT NOT NULL PRIMARY KEY,
    session_id  TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    piece       TEXT NOT NULL CHECK (piece <> ''),      -- the words in the session's file
    target_type TEXT NOT NULL CHECK (target_type IN ('task', 'decision', 'learning')),
    target_id   TEXT NOT NULL,
    created_at  TEXT NOT NULL,
    UNIQUE (target_type, target_id)
) STRICT;

CREATE INDEX idx_session_promotions_session ON session_promotions (session_id, created_at, id);

PRAGMA user_version = 21;
