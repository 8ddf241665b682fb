package dev.projectstudio.bench;

import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.InstantConverter;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fills a home with the work of years: what people who use Studio all day would have after a decade, twice over.
final class MemoryHome {

    private static final int PROJECTS = 1_000;
    private static final int SESSIONS = 100_000;

    private static final int CYCLES = 10_000;
    private static final int TASKS = 50_000;
    private static final int DECISIONS = 50_000;
    private static final int LEARNINGS = 30_000;
    private static final int ACTIVITIES = 1_000_000;
    private static final int AT_ONCE = 100_000;
    private static final int SUMMARY = 1_024;
    private static final int TEXT = 4_096;
    private static final String[] PHASES = {"brainstorm", "define", "refine", "implement", "test", "complete"};
    private static final String[] TAGS = {
        "auth", "build", "cache", "css", "db", "git", "i18n", "java", "ops", "sql", "ui"
    };

    private final StudioHome home;
    private final Database database;
    private final Instant now;
    private final Prose prose = new Prose(7);
    private final List<String> projects = new ArrayList<>();
    private final List<String> cycles = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();

    MemoryHome(StudioHome home, Database database, Instant now) {
        this.home = home;
        this.database = database;
        this.now = now;
    }

    void fill() throws IOException {
        insert(
                PROJECTS,
                "INSERT INTO projects (id, name, repo_path, created_at, updated_at, name_key) VALUES (?, ?, ?, ?, ?, ?)",
                (row, i) -> {
                    var name = "%s-%d".formatted(i == 0 ? "atlas" : prose.line(1), i);
                    texts(row, id(projects), name, "/nowhere/" + i, time(i, PROJECTS), time(i, PROJECTS), name);
                });
        insert(
                CYCLES,
                "INSERT INTO cycles (id, project_id, name, cycle_type, phase, intent, created_at, updated_at, completed_at,"
                        + " number) VALUES (?, ?, ?, 'feature', ?, ?, ?, ?, ?, " + 101 + " + ?)",
                (row, i) -> {
                    var done = i < CYCLES * 9 / 10;
                    var phase = done ? "complete" : PHASES[i % 5];
                    var at = time(i, CYCLES);
                    texts(row, id(cycles), project(i), prose.line(4), phase, prose.line(12), at, at, done ? at : null);
                    row.setInt(9, i);
                });
        insert(
                TASKS,
                "INSERT INTO tasks (id, cycle_id, title, status, created_at, updated_at, sort_order)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row, i) -> {
                    var at = time(i, TASKS);
                    texts(row, fresh(), cycle(i), prose.line(6), i % 3 == 0 ? "pending" : "complete", at, at);
                    row.setInt(7, i % 5);
                });
        insert(
                SESSIONS,
                "INSERT INTO sessions (id, project_id, cycle_id, title, summary, created_at, duration_minutes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                this::session);
        insert(
                DECISIONS,
                "INSERT INTO decisions (id, project_id, cycle_id, title, rationale, created_at, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row, i) -> texts(
                        row,
                        fresh(),
                        project(i),
                        cycle(i),
                        prose.line(6),
                        prose.text(400),
                        time(i, DECISIONS),
                        i % 10 == 0 ? "proposed" : "accepted"));
        insert(
                LEARNINGS,
                "INSERT INTO learnings (id, project_id, title, problem, solution, tags, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (row, i) -> texts(
                        row,
                        fresh(),
                        project(i),
                        prose.line(6),
                        prose.text(300),
                        prose.text(300),
                        "[\"%s\",\"%s\"]".formatted(TAGS[i % TAGS.length], TAGS[i / 7 % TAGS.length]),
                        time(i, LEARNINGS),
                        time(i, LEARNINGS)));
        insert(
                ACTIVITIES,
                "INSERT INTO activity_log (id, project_id, activity_type, title, reference_type, reference_id, created_at)"
                        + " VALUES (?, ?, ?, ?, 'session', ?, ?)",
                (row, i) -> texts(
                        row,
                        fresh(),
                        project(i),
                        i % 2 == 0 ? "session_captured" : "cycle_moved",
                        prose.line(5),
                        sessions.get(i % SESSIONS),
                        time(i, ACTIVITIES)));
        database.write(tx -> tx.sql().execute("UPDATE numbers SET last = " + (CYCLES + 101) + " WHERE kind = 'cycle'"));
        database.write(tx -> tx.sql().execute("ANALYZE"));
    }

    private void session(PreparedStatement row, int i) throws SQLException {
        var session = id(sessions);
        var title = prose.line(5);
        var summary = prose.text(SUMMARY) + (i % (SESSIONS / 5) == 7 ? " " + Prose.RARE : "");
        var at = at(i, SESSIONS);
        var content = new SessionContent(
                title, at.atZone(ZoneOffset.UTC), 45, null, summary, List.of(), List.of(), List.of(), prose.text(TEXT));
        try {
            var file = home.root().resolve(home.sessionPath(project(i), session));
            Files.createDirectories(file.getParent());
            Files.writeString(file, SessionFormat.write(content), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        texts(row, session, project(i), i % 2 == 0 ? cycle(i) : null, title, summary, time(i, SESSIONS));
        row.setInt(7, 45);
    }

    private interface Filler {
        void fill(PreparedStatement row, int i) throws SQLException;
    }

    private void insert(int count, String statement, Filler filler) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int begin = from;
            database.write(tx -> {
                tx.sql().connection(connection -> batch(connection, statement, filler, begin, count));
                return begin;
            });
        }
    }

    private static void batch(Connection connection, String statement, Filler filler, int from, int count)
            throws SQLException {
        try (var row = connection.prepareStatement(statement)) {
            for (int i = from; i < Math.min(from + AT_ONCE, count); i++) {
                filler.fill(row, i);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void texts(PreparedStatement row, @Nullable String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            row.setString(i + 1, texts[i]);
        }
    }

    private String project(int i) {
        return projects.get(i % PROJECTS);
    }

    private String cycle(int i) {
        return cycles.get(i % CYCLES);
    }

    private static String id(List<String> all) {
        all.add(fresh());
        return all.getLast();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private String time(int i, int of) {
        return InstantConverter.format(at(i, of));
    }

    /// The first is the oldest, three years ago.
    private Instant at(int i, int of) {
        return now.minus(Duration.ofDays(3 * 365).dividedBy(of).multipliedBy(of - i));
    }
}
