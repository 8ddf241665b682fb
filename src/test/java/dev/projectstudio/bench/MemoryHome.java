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
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Fills a home with the work of years: what people who use Studio all day would have after a decade, twice over.
final class MemoryHome {

    private static final int YEARS = 3;
    /// Kibibytes, as SQLite has it: what is inserted at random places of an index would go to the disk again and again.
    private static final int LARGE_CACHE = -500_000;

    private static final int USUAL_CACHE = -2_000;
    private static final int AT_ONCE = 100_000;
    private static final int SUMMARY = 1_024;
    private static final int TEXT = 4_096;
    private static final String[] PHASES = {"brainstorm", "define", "refine", "implement", "test", "complete"};
    private static final String[] TAGS = {
        "auth", "build", "cache", "css", "db", "git", "i18n", "java", "ops", "sql", "ui"
    };

    /// How much of each there is.
    ///
    /// @param activities of three years
    record Counts(int projects, int cycles, int tasks, int sessions, int decisions, int learnings, int activities) {

        static final Counts FULL = new Counts(1_000, 10_000, 50_000, 100_000, 50_000, 30_000, 1_000_000);

        /// @param share how many of so many there are to be
        Counts scaled(IntUnaryOperator share) {
            return new Counts(
                    share.applyAsInt(projects),
                    share.applyAsInt(cycles),
                    share.applyAsInt(tasks),
                    share.applyAsInt(sessions),
                    share.applyAsInt(decisions),
                    share.applyAsInt(learnings),
                    share.applyAsInt(activities));
        }
    }

    private final StudioHome home;
    private final Database database;
    private final Instant now;
    private final Counts count;
    private final Prose prose = new Prose(7);
    private final List<String> projects = new ArrayList<>();
    private final List<String> cycles = new ArrayList<>();
    private final List<String> sessions = new ArrayList<>();

    MemoryHome(StudioHome home, Database database, Instant now, Counts count) {
        this.home = home;
        this.database = database;
        this.now = now;
        this.count = count;
    }

    void fill() throws IOException {
        insert(
                count.projects,
                "INSERT INTO projects (id, name, repo_path, created_at, updated_at, name_key) VALUES (?, ?, ?, ?, ?, ?)",
                (row, i) -> {
                    var name = "%s-%d".formatted(i == 0 ? "atlas" : prose.line(1), i);
                    texts(
                            row,
                            id(projects),
                            name,
                            "/nowhere/" + i,
                            time(i, count.projects),
                            time(i, count.projects),
                            name);
                });
        insert(
                count.cycles,
                "INSERT INTO cycles (id, project_id, name, cycle_type, phase, intent, created_at, updated_at, completed_at,"
                        + " number) VALUES (?, ?, ?, 'feature', ?, ?, ?, ?, ?, " + 101 + " + ?)",
                (row, i) -> {
                    var done = i < count.cycles * 9 / 10;
                    var phase = done ? "complete" : PHASES[i % 5];
                    var at = time(i, count.cycles);
                    texts(row, id(cycles), project(i), prose.line(4), phase, prose.line(12), at, at, done ? at : null);
                    row.setInt(9, i);
                });
        insert(
                count.tasks,
                "INSERT INTO tasks (id, cycle_id, title, status, created_at, updated_at, sort_order)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row, i) -> {
                    var at = time(i, count.tasks);
                    texts(row, fresh(), cycle(i), prose.line(6), i % 3 == 0 ? "pending" : "complete", at, at);
                    row.setInt(7, i % 5);
                });
        insert(
                count.sessions,
                "INSERT INTO sessions (id, project_id, cycle_id, title, summary, created_at, duration_minutes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                this::session);
        insert(
                count.decisions,
                "INSERT INTO decisions (id, project_id, cycle_id, title, rationale, created_at, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row, i) -> texts(
                        row,
                        fresh(),
                        project(i),
                        cycle(i),
                        prose.line(6),
                        prose.text(400),
                        time(i, count.decisions),
                        i % 10 == 0 ? "proposed" : "accepted"));
        insert(
                count.learnings,
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
                        time(i, count.learnings),
                        time(i, count.learnings)));
        act(count.activities, YEARS);
        database.write(
                tx -> tx.sql().execute("UPDATE numbers SET last = " + (count.cycles + 101) + " WHERE kind = 'cycle'"));
        database.write(tx -> tx.sql().execute("ANALYZE"));
    }

    /// Adds to the log what was done in so many years.
    void act(int most, int years) {
        insert(
                most,
                "INSERT INTO activity_log (id, project_id, activity_type, title, reference_type, reference_id, created_at)"
                        + " VALUES (?, ?, ?, ?, 'session', ?, ?)",
                (row, i) -> texts(
                        row,
                        fresh(),
                        project(i),
                        i % 2 == 0 ? "session_captured" : "cycle_moved",
                        prose.line(5),
                        sessions.get(i % count.sessions),
                        InstantConverter.format(at(i, most, years))));
    }

    private void session(PreparedStatement row, int i) throws SQLException {
        var session = id(sessions);
        var title = prose.line(5);
        var summary = prose.text(SUMMARY) + (i % (count.sessions / 5) == 7 ? " " + Prose.RARE : "");
        var at = at(i, count.sessions);
        var content = new SessionContent(
                title, at.atZone(ZoneOffset.UTC), 45, null, summary, List.of(), List.of(), List.of(), prose.text(TEXT));
        try {
            var file = home.root().resolve(home.sessionPath(project(i), session));
            Files.createDirectories(file.getParent());
            Files.writeString(file, SessionFormat.write(content), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        texts(row, session, project(i), i % 2 == 0 ? cycle(i) : null, title, summary, time(i, count.sessions));
        row.setInt(7, 45);
    }

    private interface Filler {
        void fill(PreparedStatement row, int i) throws SQLException;
    }

    private void insert(int most, String statement, Filler filler) {
        for (int from = 0; from < most; from += AT_ONCE) {
            int begin = from;
            database.write(tx -> {
                tx.sql().connection(connection -> batch(connection, statement, filler, begin, most));
                return begin;
            });
        }
    }

    private static void batch(Connection connection, String statement, Filler filler, int from, int most)
            throws SQLException {
        try (var cache = connection.createStatement();
                var row = connection.prepareStatement(statement)) {
            cache.execute("PRAGMA cache_size = " + LARGE_CACHE);
            for (int i = from; i < Math.min(from + AT_ONCE, most); i++) {
                filler.fill(row, i);
                row.addBatch();
            }
            row.executeBatch();
            cache.execute("PRAGMA cache_size = " + USUAL_CACHE);
        }
    }

    private static void texts(PreparedStatement row, @Nullable String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            row.setString(i + 1, texts[i]);
        }
    }

    private String project(int i) {
        return projects.get(i % count.projects);
    }

    private String cycle(int i) {
        return cycles.get(i % count.cycles);
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

    private Instant at(int i, int of) {
        return at(i, of, YEARS);
    }

    /// The first is the oldest.
    private Instant at(int i, int of, int years) {
        return now.minus(Duration.ofDays(years * 365L).dividedBy(of).multipliedBy(of - i));
    }
}
