-- The index anew. It held each word also under its first letters, with every place where it stands, which was more than
-- half of it. `starts` holds the first one, two and three letters of the words of a text, each once. Keys grow by 4096 a second:
-- FTS5 writes down by how much each is greater than the one before, and so in three bytes rather than five. The table has
-- another name: a process of an older version that still runs would go on to fill it in its own way.
DROP TABLE search_texts;
CREATE VIRTUAL TABLE search_words USING fts5(
    starts, title, tags, body, facets,
    content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO search_names (search_names) VALUES ('delete-all');
DELETE FROM search_items;

INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'template', id FROM registry_templates WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'tool', id FROM registry_tools WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'prompt', id FROM registry_prompts WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'agent', id FROM registry_agents WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'skill', id FROM registry_skills WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'context', id FROM context_files WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'task', id FROM tasks WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'learning', id FROM learnings WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'decision', id FROM decisions WHERE id IS NOT NULL;
INSERT OR IGNORE INTO search_queue (kind, ref_id) SELECT 'session', id FROM sessions WHERE id IS NOT NULL ORDER BY created_at;

PRAGMA user_version = 33;
