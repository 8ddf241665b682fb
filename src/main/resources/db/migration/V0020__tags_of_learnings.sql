-- The tags of learnings, one row each: what lists and counts are made from. The triggers keep it, whoever writes.
CREATE TABLE learning_tags (
    learning_id TEXT NOT NULL REFERENCES learnings(id) ON DELETE CASCADE,
    tag         TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (tag, learning_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX idx_learning_tags_learning ON learning_tags(learning_id);

-- What is not an array of texts, as an older home may have it, counts as no tags.
INSERT OR IGNORE INTO learning_tags (learning_id, tag)
SELECT DISTINCT learnings.id, lower(trim(each.value))
FROM learnings, json_each(
    CASE WHEN json_valid(learnings.tags) THEN CASE json_type(learnings.tags) WHEN 'array' THEN learnings.tags END END) AS each
WHERE each.type = 'text' AND trim(each.value) <> '';

CREATE TRIGGER learning_tags_of_new AFTER INSERT ON learnings
BEGIN
    INSERT OR IGNORE INTO learning_tags (learning_id, tag)
    SELECT DISTINCT new.id, lower(trim(each.value))
    FROM json_each(
        CASE WHEN json_valid(new.tags) THEN CASE json_type(new.tags) WHEN 'array' THEN new.tags END END) AS each
    WHERE each.type = 'text' AND trim(each.value) <> '';
END;

CREATE TRIGGER learning_tags_of_changed AFTER UPDATE OF id, tags ON learnings
BEGIN
    DELETE FROM learning_tags WHERE learning_id IN (old.id, new.id);
    INSERT OR IGNORE INTO learning_tags (learning_id, tag)
    SELECT DISTINCT new.id, lower(trim(each.value))
    FROM json_each(
        CASE WHEN json_valid(new.tags) THEN CASE json_type(new.tags) WHEN 'array' THEN new.tags END END) AS each
    WHERE each.type = 'text' AND trim(each.value) <> '';
END;

-- Newest first, page by page.
CREATE INDEX idx_learnings_newest ON learnings(created_at DESC, id DESC);
CREATE INDEX idx_learnings_of_project ON learnings(project_id, created_at DESC, id DESC);
CREATE INDEX idx_learnings_cycle ON learnings(cycle_id) WHERE cycle_id IS NOT NULL;
CREATE INDEX idx_learnings_session ON learnings(session_id) WHERE session_id IS NOT NULL;

PRAGMA user_version = 20;
