-- Where a dependency of a project was found: the file, the line and the words.
ALTER TABLE dependencies ADD COLUMN found_in TEXT CHECK (found_in <> '');
ALTER TABLE dependencies ADD COLUMN found_line INTEGER CHECK (found_line > 0);
ALTER TABLE dependencies ADD COLUMN found_text TEXT;

-- Whether somebody set it: a look at the files leaves it alone then, as it does all that an older home brought.
ALTER TABLE dependencies ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 1 CHECK (by_hand IN (0, 1));

-- When somebody removed what is found in the files, so that it does not come back.
ALTER TABLE dependencies ADD COLUMN removed_at TEXT;

-- Why it is not known how it stands, or does not count.
ALTER TABLE dependencies ADD COLUMN reason TEXT;

ALTER TABLE dependencies ADD COLUMN sort_order INTEGER NOT NULL DEFAULT 0;

-- The command lines of tools that the user has allowed, each with one word on a line.
CREATE TABLE allowed_commands (
    id         TEXT NOT NULL PRIMARY KEY,
    tool       TEXT NOT NULL CHECK (tool <> ''),   -- its slug
    argv       TEXT NOT NULL CHECK (argv <> ''),
    allowed_at TEXT NOT NULL,
    UNIQUE (tool, argv)
) STRICT;

PRAGMA user_version = 30;
