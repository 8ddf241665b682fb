-- What keeps two projects apart, folded in Java; NULL for the later of two older rows that would collide.
ALTER TABLE projects ADD COLUMN name_key TEXT;          -- name, trimmed, NFC, case folded
ALTER TABLE projects ADD COLUMN path_key TEXT;          -- the directory's real path, NFC; case folded where the disk ignores case
-- When it was last the active project, or registered.
ALTER TABLE projects ADD COLUMN last_used_at DATETIME;
-- Since when git may run in the repository, and in which one: NULL is never.
ALTER TABLE projects ADD COLUMN trusted_at DATETIME;
ALTER TABLE projects ADD COLUMN trusted_git_dir TEXT;   -- identity of the .git that was trusted
ALTER TABLE projects ADD COLUMN directory_key TEXT;     -- the directory's identity on its volume, to find it again after a move

CREATE UNIQUE INDEX idx_projects_name_key ON projects(name_key) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX idx_projects_path_key ON projects(path_key);
CREATE INDEX idx_projects_used ON projects(last_used_at);

PRAGMA user_version = 3;
