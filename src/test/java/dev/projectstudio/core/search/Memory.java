package dev.projectstudio.core.search;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CYCLES;
import static dev.projectstudio.platform.db.schema.Tables.DECISIONS;
import static dev.projectstudio.platform.db.schema.Tables.LEARNINGS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.SESSIONS;
import static dev.projectstudio.platform.db.schema.Tables.TASKS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Rows and files of a home as they come to be, without the services that make them, and the search over them.
final class Memory {

    final SearchIndex index;
    final SearchService search;
    private final Database database;
    private final StudioHome home;
    private final SearchFilters filters;

    Memory(Database database, Path folder) {
        this.database = database;
        this.home = new StudioHome(folder);
        this.index = another();
        this.search = new SearchService(database, new FileStore(), home);
        var clock = Clock.systemUTC();
        var activity = new ActivityLog(clock);
        var undo = new UndoJournal(database, new Filing(database, new FileStore(), home, clock), activity, clock);
        var projects = new ProjectService(database, activity, new Settings(database, clock), undo, clock, folder);
        var cycles = new CycleService(database, projects, activity, new CycleWriter(database, activity, undo, clock));
        this.filters = new SearchFilters(projects, cycles, ZoneOffset.UTC);
    }

    /// The index as another process has it.
    SearchIndex another() {
        return new SearchIndex(database, new FileStore(), home);
    }

    SearchQuery query(String typed) {
        return filters.resolve(SearchText.parse(typed), 50).query();
    }

    List<Hit> found(String typed) {
        index.catchUp(Duration.ofMinutes(1));
        var resolved = filters.resolve(SearchText.parse(typed), 50);
        return resolved.unknown().isEmpty() ? search.search(resolved.query()).hits() : List.of();
    }

    /// As a bad sector leaves it.
    void damageIndex() {
        index.catchUp(Duration.ofMinutes(1));
        run(sql -> sql.execute("UPDATE search_words_data SET block = x'ffffffffffffffff' WHERE id > 10"));
    }

    void project(String id, String name) {
        run(sql -> sql.insertInto(PROJECTS)
                .set(PROJECTS.ID, id)
                .set(PROJECTS.NAME, name)
                .execute());
    }

    void archive(String id) {
        run(sql -> sql.update(PROJECTS)
                .set(PROJECTS.ARCHIVED_AT, Instant.EPOCH)
                .where(PROJECTS.ID.eq(id))
                .execute());
    }

    void session(String project, String id, String title, String summary, String day) {
        run(sql -> sql.insertInto(SESSIONS)
                .set(SESSIONS.ID, id)
                .set(SESSIONS.PROJECT_ID, project)
                .set(SESSIONS.TITLE, title)
                .set(SESSIONS.SUMMARY, summary)
                .set(SESSIONS.CREATED_AT, at(day))
                .execute());
    }

    void decision(String project, String id, String title, String rationale, String day) {
        run(sql -> sql.insertInto(DECISIONS)
                .set(DECISIONS.ID, id)
                .set(DECISIONS.PROJECT_ID, project)
                .set(DECISIONS.TITLE, title)
                .set(DECISIONS.RATIONALE, rationale)
                .set(DECISIONS.CREATED_AT, at(day))
                .execute());
    }

    /// That many at once, all of one day.
    void decisions(String project, String title, int count) {
        run(sql -> {
            for (int i = 0; i < count; i++) {
                sql.execute(
                        "INSERT INTO decisions (id, project_id, title, created_at) VALUES (?, ?, ?, ?)",
                        "d" + i,
                        project,
                        title + " " + i,
                        "2026-03-01 12:00:00.000");
            }
        });
    }

    void rename(String decision, String title) {
        run(sql -> sql.update(DECISIONS)
                .set(DECISIONS.TITLE, title)
                .where(DECISIONS.ID.eq(decision))
                .execute());
    }

    void delete(String decision) {
        run(sql -> sql.deleteFrom(DECISIONS).where(DECISIONS.ID.eq(decision)).execute());
    }

    void learning(
            String project, String id, String title, String problem, String solution, String day, String... tags) {
        var json = Arrays.stream(tags).map(tag -> '"' + tag + '"').collect(Collectors.joining(",", "[", "]"));
        run(sql -> sql.insertInto(LEARNINGS)
                .set(LEARNINGS.ID, id)
                .set(LEARNINGS.PROJECT_ID, project)
                .set(LEARNINGS.TITLE, title)
                .set(LEARNINGS.PROBLEM, problem)
                .set(LEARNINGS.SOLUTION, solution)
                .set(LEARNINGS.TAGS, json)
                .set(LEARNINGS.CREATED_AT, at(day))
                .execute());
    }

    void cycle(String project, String id, String name) {
        run(sql -> sql.insertInto(CYCLES)
                .set(CYCLES.ID, id)
                .set(CYCLES.PROJECT_ID, project)
                .set(CYCLES.NAME, name)
                .set(CYCLES.CYCLE_TYPE, "feature")
                .set(CYCLES.PHASE, "implement")
                .execute());
    }

    void task(String cycle, String id, String title, String day) {
        run(sql -> sql.insertInto(TASKS)
                .set(TASKS.ID, id)
                .set(TASKS.CYCLE_ID, cycle)
                .set(TASKS.TITLE, title)
                .set(TASKS.CREATED_AT, at(day))
                .execute());
    }

    void contextFile(String project, String id, String name, String text, String day) {
        write("projects/" + project + "/context/" + name, text);
        run(sql -> sql.insertInto(CONTEXT_FILES)
                .set(CONTEXT_FILES.ID, id)
                .set(CONTEXT_FILES.PROJECT_ID, project)
                .set(CONTEXT_FILES.FILENAME, name)
                .set(CONTEXT_FILES.FILE_PATH, name)
                .set(CONTEXT_FILES.CREATED_AT, at(day))
                .execute());
    }

    void write(String path, String text) {
        try {
            var file = home.root().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(Consumer<DSLContext> work) {
        database.write(tx -> {
            work.accept(tx.sql());
            return true;
        });
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
