-- What Studio last saw of an item's files, and why they cannot be used.
ALTER TABLE registry_skills ADD COLUMN content_hash TEXT;
ALTER TABLE registry_skills ADD COLUMN file_size INTEGER;
ALTER TABLE registry_skills ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE registry_skills ADD COLUMN file_key TEXT;
ALTER TABLE registry_skills ADD COLUMN hashed_at DATETIME;
ALTER TABLE registry_skills ADD COLUMN reason TEXT;

ALTER TABLE registry_agents ADD COLUMN content_hash TEXT;
ALTER TABLE registry_agents ADD COLUMN file_size INTEGER;
ALTER TABLE registry_agents ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE registry_agents ADD COLUMN file_key TEXT;
ALTER TABLE registry_agents ADD COLUMN hashed_at DATETIME;
ALTER TABLE registry_agents ADD COLUMN reason TEXT;

ALTER TABLE registry_tools ADD COLUMN content_hash TEXT;
ALTER TABLE registry_tools ADD COLUMN file_size INTEGER;
ALTER TABLE registry_tools ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE registry_tools ADD COLUMN file_key TEXT;
ALTER TABLE registry_tools ADD COLUMN hashed_at DATETIME;
ALTER TABLE registry_tools ADD COLUMN reason TEXT;

ALTER TABLE registry_templates ADD COLUMN content_hash TEXT;
ALTER TABLE registry_templates ADD COLUMN file_size INTEGER;
ALTER TABLE registry_templates ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE registry_templates ADD COLUMN file_key TEXT;
ALTER TABLE registry_templates ADD COLUMN hashed_at DATETIME;
ALTER TABLE registry_templates ADD COLUMN reason TEXT;

ALTER TABLE registry_prompts ADD COLUMN content_hash TEXT;
ALTER TABLE registry_prompts ADD COLUMN file_size INTEGER;
ALTER TABLE registry_prompts ADD COLUMN file_mtime_ns INTEGER;
ALTER TABLE registry_prompts ADD COLUMN file_key TEXT;
ALTER TABLE registry_prompts ADD COLUMN hashed_at DATETIME;
ALTER TABLE registry_prompts ADD COLUMN reason TEXT;

-- What an item is mapped to, for its usage count and for a rename.
CREATE INDEX idx_tech_mappings_item ON tech_mappings(registry_type, registry_id);

PRAGMA user_version = 26;
