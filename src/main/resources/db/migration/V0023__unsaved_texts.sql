-- What was typed and not saved yet, so that neither leaving nor a crash loses it.
CREATE TABLE unsaved_texts (
    place      TEXT NOT NULL PRIMARY KEY,    -- what it is of, such as session:ID
    base_hash  TEXT,                         -- of the text that was edited; NULL where there was none
    text       TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;

PRAGMA user_version = 23;
