-- What search finds: one row for each thing. The key grows with the time the thing was made, in milliseconds times 4096,
-- so that the newest come last in the index and a span of time is a span of keys.
CREATE TABLE search_items (
    id         INTEGER NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,                 -- session, decision, learning, task, context
    ref_id     TEXT NOT NULL,
    project_id TEXT,
    UNIQUE (kind, ref_id)
) STRICT;

-- Words. The texts themselves stay where they are. `facets` holds what is filtered by, as words that nobody writes.
CREATE VIRTUAL TABLE search_texts USING fts5(
    title, tags, body, facets,
    content='', contentless_delete=1, prefix='1 2 3',
    tokenize="unicode61 remove_diacritics 2"
);

-- Any three letters of titles, tags and identifiers.
CREATE VIRTUAL TABLE search_names USING fts5(
    names,
    content='', contentless_delete=1,
    tokenize="trigram remove_diacritics 1"
);

-- What is to be indexed again, or no longer: the highest number first.
CREATE TABLE search_queue (
    seq    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind   TEXT NOT NULL,
    ref_id TEXT NOT NULL,
    UNIQUE (kind, ref_id)
) STRICT;

-- Two statements rather than OR REPLACE: how a trigger's conflicts are handled is decided by the statement that fires it.
CREATE TRIGGER search_session_insert AFTER INSERT ON sessions BEGIN
    DELETE FROM search_queue WHERE kind = 'session' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('session', NEW.id);
END;
CREATE TRIGGER search_session_update AFTER UPDATE ON sessions BEGIN
    DELETE FROM search_queue WHERE kind = 'session' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('session', NEW.id);
END;
CREATE TRIGGER search_session_delete AFTER DELETE ON sessions BEGIN
    DELETE FROM search_queue WHERE kind = 'session' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('session', OLD.id);
END;
CREATE TRIGGER search_decision_insert AFTER INSERT ON decisions BEGIN
    DELETE FROM search_queue WHERE kind = 'decision' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('decision', NEW.id);
END;
CREATE TRIGGER search_decision_update AFTER UPDATE ON decisions BEGIN
    DELETE FROM search_queue WHERE kind = 'decision' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('decision', NEW.id);
END;
CREATE TRIGGER search_decision_delete AFTER DELETE ON decisions BEGIN
    DELETE FROM search_queue WHERE kind = 'decision' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('decision', OLD.id);
END;
CREATE TRIGGER search_learning_insert AFTER INSERT ON learnings BEGIN
    DELETE FROM search_queue WHERE kind = 'learning' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('learning', NEW.id);
END;
CREATE TRIGGER search_learning_update AFTER UPDATE ON learnings BEGIN
    DELETE FROM search_queue WHERE kind = 'learning' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('learning', NEW.id);
END;
CREATE TRIGGER search_learning_delete AFTER DELETE ON learnings BEGIN
    DELETE FROM search_queue WHERE kind = 'learning' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('learning', OLD.id);
END;
CREATE TRIGGER search_task_insert AFTER INSERT ON tasks BEGIN
    DELETE FROM search_queue WHERE kind = 'task' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('task', NEW.id);
END;
CREATE TRIGGER search_task_update AFTER UPDATE OF title, cycle_id, created_at ON tasks BEGIN
    DELETE FROM search_queue WHERE kind = 'task' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('task', NEW.id);
END;
CREATE TRIGGER search_task_delete AFTER DELETE ON tasks BEGIN
    DELETE FROM search_queue WHERE kind = 'task' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('task', OLD.id);
END;
CREATE TRIGGER search_context_insert AFTER INSERT ON context_files BEGIN
    DELETE FROM search_queue WHERE kind = 'context' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('context', NEW.id);
END;
CREATE TRIGGER search_context_update AFTER UPDATE OF filename, file_path, canonical_hash, project_id ON context_files BEGIN
    DELETE FROM search_queue WHERE kind = 'context' AND ref_id = NEW.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('context', NEW.id);
END;
CREATE TRIGGER search_context_delete AFTER DELETE ON context_files BEGIN
    DELETE FROM search_queue WHERE kind = 'context' AND ref_id = OLD.id;
    INSERT INTO search_queue (kind, ref_id) VALUES ('context', OLD.id);
END;

INSERT INTO search_queue (kind, ref_id) SELECT 'context', id FROM context_files;
INSERT INTO search_queue (kind, ref_id) SELECT 'task', id FROM tasks;
INSERT INTO search_queue (kind, ref_id) SELECT 'learning', id FROM learnings;
INSERT INTO search_queue (kind, ref_id) SELECT 'decision', id FROM decisions;
INSERT INTO search_queue (kind, ref_id) SELECT 'session', id FROM sessions ORDER BY created_at;

PRAGMA user_version = 22;
