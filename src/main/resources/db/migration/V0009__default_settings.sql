-- The seed's defaults, and which project the window shows.
INSERT OR IGNORE INTO settings (key, value, updated_at) VALUES
    ('theme', '"dark"', strftime('%Y-%m-%d %H:%M:%f', 'now')),
    ('sidebar_collapsed', 'false', strftime('%Y-%m-%d %H:%M:%f', 'now')),
    ('default_project_id', 'null', strftime('%Y-%m-%d %H:%M:%f', 'now')),
    ('active_project_id', 'null', strftime('%Y-%m-%d %H:%M:%f', 'now')),
    ('keyboard_shortcuts', '{}', strftime('%Y-%m-%d %H:%M:%f', 'now'));

PRAGMA user_version = 9;
