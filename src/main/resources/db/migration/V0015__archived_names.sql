-- A path is looked up among the names first, and those of archived projects had to be read one by one.
CREATE INDEX idx_projects_archived_name ON projects(name_key) WHERE archived_at IS NOT NULL;

PRAGMA user_version = 15;
