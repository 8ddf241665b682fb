-- What the file system said of a project's project.json when it was last read and found in place, so that a look at all
-- of them is a stat each. NULL is not known.
ALTER TABLE project_mirrors ADD COLUMN file_size INTEGER;
ALTER TABLE project_mirrors ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE project_mirrors ADD COLUMN file_key TEXT;
ALTER TABLE project_mirrors ADD COLUMN hashed_at TEXT;

PRAGMA user_version = 17;
