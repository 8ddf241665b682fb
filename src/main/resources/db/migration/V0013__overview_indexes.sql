-- What the dashboard and the list of projects ask for, in the order in which they show it.
CREATE INDEX idx_activity_recent ON activity_log(created_at DESC, id);
CREATE INDEX idx_activity_of_project ON activity_log(project_id, created_at DESC, id);
CREATE INDEX idx_sessions_of_project ON sessions(project_id, created_at DESC, id);

PRAGMA user_version = 13;
