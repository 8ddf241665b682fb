-- What Studio's own copy of a context file was when it was last read, so that an edit made by hand in the home is
-- noticed by a stat. NULL everywhere: never read by a version that knows targets.
ALTER TABLE context_files ADD COLUMN content_hash TEXT;      -- raw SHA-256 of the canonical file's bytes
ALTER TABLE context_files ADD COLUMN file_size INTEGER;
ALTER TABLE context_files ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE context_files ADD COLUMN file_key TEXT;
ALTER TABLE context_files ADD COLUMN hashed_at DATETIME;
ALTER TABLE context_files ADD COLUMN reason TEXT;            -- a stable word for why the copy cannot be used

PRAGMA user_version = 10;
