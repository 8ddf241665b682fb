-- Each look at what was touched asks for them, however many records are open.
CREATE INDEX idx_drift_astray ON drift_records(id) WHERE resolved_at IS NULL AND target_id IS NULL;

PRAGMA user_version = 31;
