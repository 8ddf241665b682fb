-- The texts of a record that is closed are kept once, with all others: ten thousand records of the same few texts stay
-- small. NULL while the record is open, when it holds its texts itself.
ALTER TABLE drift_records ADD COLUMN canonical_content_hash TEXT REFERENCES contents(hash);
ALTER TABLE drift_records ADD COLUMN repo_content_hash TEXT REFERENCES contents(hash);

CREATE INDEX idx_drift_canonical_content ON drift_records(canonical_content_hash);
CREATE INDEX idx_drift_repo_content ON drift_records(repo_content_hash);
-- A file's records, newest first, page by page.
CREATE INDEX idx_drift_history ON drift_records(context_file_id, detected_at, id);
-- Whether the user has put this very pair of texts aside.
CREATE INDEX idx_drift_dismissed ON drift_records(target_id, canonical_hash, repo_hash) WHERE resolution = 'dismissed';

PRAGMA user_version = 11;
