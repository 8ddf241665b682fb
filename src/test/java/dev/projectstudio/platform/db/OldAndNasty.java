package dev.projectstudio.platform.db;

import java.nio.file.Path;

/// An older home's database with everything the seed allows and nobody likes.
public final class OldAndNasty {

    private OldAndNasty() {}

    public static Path create(Path file) {
        return SeedDatabase.create(
                file,
                """
                INSERT INTO projects (id, name, description, repo_path, created_at, updated_at, archived_at) VALUES
                    ('not a uuid / at all', 'Atlas', NULL, '/code/atlas', '2024-12-22 10:42:00', '2024-12-22T10:42:00Z', NULL),
                    ('p2', '  ATLAS ', '', '/code/atlas', NULL, NULL, NULL),
                    ('p3', 'Atlas', 'archived twin', NULL, '2024-12-22', 'yesterday', '2025-01-01T00:00:00.123456+02:00'),
                    ('p4', 'Ünïcode ☃', NULL, '', 1734864120, 1734864120000, NULL),
                    ('', '', NULL, '/gone', '2024-12-22 10:42:00.5', '', NULL);
                """,
                """
                INSERT INTO cycles (id, project_id, name, cycle_type, phase, success_criteria, started_at, completed_at) VALUES
                    ('c1', 'p2', 'Odd', 'chore', 'on ice', 'not json', NULL, NULL),
                    ('c2', 'p2', 'Odd', 'feature', 'implement', '["a"]', '2024-12-22 10:42:00', '2024-12-23T00:00:00Z');
                """,
                """
                INSERT INTO tasks (id, cycle_id, title, status, sort_order) VALUES
                    ('t1', 'c1', '', 'blocked', -5), ('t2', 'c1', 'x', 'complete', 9223372036854775807);
                """,
                """
                INSERT INTO sessions (id, project_id, cycle_id, title, duration_minutes, files_changed) VALUES
                    ('s1', 'p2', NULL, 'S', 'half an hour', '{'), ('s2', 'p3', 'c1', 'S', NULL, NULL);
                """,
                "INSERT INTO decisions (id, project_id, title, alternatives) VALUES ('d1', 'p2', 'D', 'none')",
                """
                INSERT INTO learnings (id, project_id, title, problem, solution, tags) VALUES
                    ('l1', NULL, 'L', '', '', '["a", "b", 1]'), ('l2', 'p2', 'L', 'p', 's', NULL);
                """,
                """
                INSERT INTO context_files (id, project_id, filename, file_path, sync_status, canonical_hash, repo_hash) VALUES
                    ('f1', 'p2', 'claude.md', 'claude.md', 'rotten', 'md5:abc', NULL),
                    ('f2', 'p2', 'CLAUDE.md', '../../etc/passwd', 'synced', NULL, 'x');
                """,
                """
                INSERT INTO drift_records (id, context_file_id, resolution, canonical_content, repo_content) VALUES
                    ('r1', 'f1', 'shrugged', 'a', x'ff00fe'), ('r2', 'f1', NULL, NULL, NULL), ('r3', 'f1', NULL, 'a', 'b');
                """,
                """
                INSERT INTO activity_log (id, project_id, activity_type, title, reference_type) VALUES
                    ('a1', 'p2', 'moon_landing', 'A', 'moon'), ('a2', NULL, 'drift_detected', '', NULL);
                """,
                """
                INSERT INTO tech_stack (id, project_id, category, name) VALUES ('ts1', 'p2', 'kitchen', 'Sink');
                """,
                """
                INSERT INTO tech_mappings (id, tech_stack_id, registry_type, registry_id) VALUES ('tm1', 'ts1', 'wish', 'no');
                """,
                "INSERT INTO dependencies (id, project_id, name, status) VALUES ('dep1', 'p2', 'python', 'perhaps')",
                "INSERT INTO settings (key, value) VALUES ('theme', 'not json'), ('my_own', '{\"a\": 1}')");
    }
}
