-- Where a decision stands: proposed, accepted, rejected, superseded, or a word that a record of it brought. Those of an
-- older home are proposed: nobody has confirmed them here, and the seed takes all of the last seven days for pending.
ALTER TABLE decisions ADD COLUMN status TEXT NOT NULL DEFAULT 'proposed' CHECK (status <> '');

-- The decision that took its place.
ALTER TABLE decisions ADD COLUMN superseded_by TEXT REFERENCES decisions(id) ON DELETE SET NULL;

-- Its record in the repository (docs/decisions/0007-use-jwt.md), and the text of it that was last written or read.
ALTER TABLE decisions ADD COLUMN record_path TEXT;
ALTER TABLE decisions ADD COLUMN record_text TEXT;

-- Newest first, page by page.
CREATE INDEX idx_decisions_newest ON decisions(created_at DESC, id DESC);
CREATE INDEX idx_decisions_of_project ON decisions(project_id, created_at DESC, id DESC);
CREATE INDEX idx_decisions_pending ON decisions(created_at DESC, id) WHERE status = 'proposed';
CREATE INDEX idx_decisions_superseded_by ON decisions(superseded_by) WHERE superseded_by IS NOT NULL;

PRAGMA user_version = 19;
