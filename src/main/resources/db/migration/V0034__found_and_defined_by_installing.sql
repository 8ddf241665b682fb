-- Whether the same text was there before it was installed: taking the copy away asks then.
ALTER TABLE installations ADD COLUMN found_there INTEGER NOT NULL DEFAULT 0 CHECK (found_there IN (0, 1));

-- What was defined in its file for a server of VS Code, NULL for nothing: a JSON array of `{"id", "hash", "made_array"}`,
-- with the hash of the definition as it was put in, and whether there was no `inputs` before.
ALTER TABLE installations ADD COLUMN inputs TEXT CHECK (inputs IS NULL OR json_valid(inputs));

-- Whether uninstalling has left it behind, since somebody had edited it: no update of the item comes to it.
ALTER TABLE installations ADD COLUMN left_behind INTEGER NOT NULL DEFAULT 0 CHECK (left_behind IN (0, 1));

PRAGMA user_version = 34;
