-- Each look at what was touched asks for them, however many records are open. SQLite takes a partial index for a query
-- only where it prefers its columns to those of the others: these answer the question by themselves.
CREATE INDEX idx_drift_astray ON drift_records(target_id, resolved_at) WHERE resolved_at IS NULL AND target_id IS NULL;

PRAGMA user_version = 31;
