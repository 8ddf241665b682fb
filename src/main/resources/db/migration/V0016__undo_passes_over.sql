-- A step that was passed over keeps all it takes to go back, and stands in the way of none before it.
ALTER TABLE undo_steps ADD COLUMN passed_over_at TEXT;
-- Steps of one change over several projects: they go back as one, with the step that they are part of.
ALTER TABLE undo_steps ADD COLUMN part_of TEXT REFERENCES undo_steps (id) ON DELETE CASCADE;

CREATE INDEX idx_undo_steps_parts ON undo_steps(part_of);

DROP INDEX idx_undo_steps_open;
CREATE INDEX idx_undo_steps_open ON undo_steps(sequence)
    WHERE undone_at IS NULL AND passed_over_at IS NULL AND part_of IS NULL;

PRAGMA user_version = 16;
