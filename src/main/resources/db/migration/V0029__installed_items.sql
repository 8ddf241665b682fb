-- A target may be one entry of a JSON file that others write in too: its pointer (RFC 6901), which is the end of
-- `repo_path` as well, as in `.mcp.json#/mcpServers/github`. NULL is the whole file.
ALTER TABLE context_targets ADD COLUMN pointer TEXT
    CHECK (pointer IS NULL OR substr(repo_path, -length(pointer) - 1) = '#' || pointer);

-- Which targets hold what of which item of the registry. Neither the item nor the target is referred to by a foreign
-- key: what is installed stays when its item goes, and comes back with a target that an undo brings back.
CREATE TABLE installations (
    id              TEXT NOT NULL PRIMARY KEY,
    project_id      TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    registry_type   TEXT NOT NULL CHECK (registry_type IN ('skill', 'agent', 'tool', 'template', 'prompt')),
    registry_id     TEXT NOT NULL,
    consumer        TEXT NOT NULL CHECK (consumer <> ''),          -- who reads it there
    item_path       TEXT NOT NULL CHECK (item_path <> ''),         -- the file of the item in the consumer's form
    context_file_id TEXT NOT NULL,
    target_id       TEXT NOT NULL UNIQUE,
    item_hash       TEXT NOT NULL,                                 -- of the item's text, as it was written last
    made_file       INTEGER NOT NULL DEFAULT 0 CHECK (made_file IN (0, 1)),       -- there was none before
    made_folders    INTEGER NOT NULL DEFAULT 0 CHECK (made_folders >= 0),         -- from the file's own upwards
    installed_at    TEXT NOT NULL,
    updated_at      TEXT NOT NULL
) STRICT;

CREATE INDEX idx_installations_item ON installations(registry_type, registry_id);
CREATE INDEX idx_installations_project ON installations(project_id);
CREATE INDEX idx_installations_file ON installations(context_file_id);

PRAGMA user_version = 29;
