-- A drift record belongs to one target. What an older home recorded has none.
ALTER TABLE drift_records ADD COLUMN target_id TEXT REFERENCES context_targets(id) ON DELETE SET NULL;
ALTER TABLE drift_records ADD COLUMN repo_path TEXT;
ALTER TABLE drift_records ADD COLUMN sync_status TEXT;
ALTER TABLE drift_records ADD COLUMN reason TEXT;
ALTER TABLE drift_records ADD COLUMN canonical_hash TEXT;
ALTER TABLE drift_records ADD COLUMN repo_hash TEXT;
ALTER TABLE drift_records ADD COLUMN updated_at DATETIME;

-- However many processes see the same drift, one record is open.
CREATE UNIQUE INDEX idx_drift_open_target ON drift_records(target_id) WHERE resolved_at IS NULL AND target_id IS NOT NULL;

PRAGMA user_version = 6;
