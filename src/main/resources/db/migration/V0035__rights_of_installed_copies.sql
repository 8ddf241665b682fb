-- Whether the item's file was one to be run when it was written here last: what becomes of that in the item goes on to
-- the copy, and what somebody makes of the copy stays. NULL where an older version wrote it.
ALTER TABLE installations ADD COLUMN item_program INTEGER CHECK (item_program IN (0, 1));

-- Whether a file that was there before can be run only since Studio gave it that right, which goes with the copy.
ALTER TABLE installations ADD COLUMN gave_right INTEGER NOT NULL DEFAULT 0 CHECK (gave_right IN (0, 1));

PRAGMA user_version = 35;
