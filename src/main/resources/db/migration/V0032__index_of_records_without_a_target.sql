-- SQLite takes a partial index for a query only where it prefers its columns to those of the others, and so never took the
-- one of V0031. These columns answer the question by themselves.
DROP INDEX idx_drift_astray;
CREATE INDEX idx_drift_astray ON drift_records(target_id, resolved_at) WHERE resolved_at IS NULL AND target_id IS NULL;

PRAGMA user_version = 32;
