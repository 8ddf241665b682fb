-- The learnings of a cycle, the newest first.
DROP INDEX idx_learnings_cycle;
CREATE INDEX idx_learnings_of_cycle ON learnings(cycle_id, created_at DESC, id DESC) WHERE cycle_id IS NOT NULL;

-- The activity of one kind of thing, the newest first: the word before the first '_', and a tag is one of learnings.
CREATE INDEX idx_activity_of_kind ON activity_log(
    CASE activity_type WHEN 'tag_renamed' THEN 'learning' ELSE substr(activity_type, 1, instr(activity_type || '_', '_') - 1) END,
    created_at DESC,
    id DESC);

PRAGMA user_version = 24;
