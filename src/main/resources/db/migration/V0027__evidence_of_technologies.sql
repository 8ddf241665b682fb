-- Where a technology of a project was found: the file, the line and the words.
ALTER TABLE tech_stack ADD COLUMN found_in TEXT CHECK (found_in <> '');
ALTER TABLE tech_stack ADD COLUMN found_line INTEGER CHECK (found_line > 0);
ALTER TABLE tech_stack ADD COLUMN found_text TEXT;

-- Whether somebody set it: a look at the files leaves it alone then, as it does all that an older home brought.
ALTER TABLE tech_stack ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 1 CHECK (by_hand IN (0, 1));

-- When somebody removed what is found in the files, so that it does not come back.
ALTER TABLE tech_stack ADD COLUMN removed_at TEXT;

PRAGMA user_version = 27;
