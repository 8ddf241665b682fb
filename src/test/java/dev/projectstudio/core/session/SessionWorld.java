package dev.projectstudio.core.session;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleDependents;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.DecisionWriter;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.StepRows;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// A home on disk with one project, and everything that works on sessions.
final class SessionWorld {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), BERLIN);
    static final ProjectId ATLAS = new ProjectId("atlas");

    final StudioHome home;
    final Database database;
    final ProjectService projects;
    final CycleService cycles;
    final TaskService tasks;
    final CycleRemoval cycleRemoval;
    final SessionFiles files;
    final UndoJournal undo;
    final SessionService sessions;
    final SessionEdits edits;
    final PromotionService promotions;

    SessionWorld(Database database, Path folder) {
        this.database = database;
        home = new StudioHome(folder.resolve("home")).create();
        var activity = new ActivityLog(NOON);
        var store = new FileStore();
        var filing = new Filing(database, store, home, NOON);
        undo = new UndoJournal(database, filing, activity, NOON);
        projects = new ProjectService(database, activity, new Settings(database, NOON), undo, NOON, home.root());
        var cycleWriter = new CycleWriter(database, activity, undo, NOON);
        cycles = new CycleService(database, projects, activity, cycleWriter);
        tasks = new TaskService(database, cycleWriter);
        cycleRemoval =
                new CycleRemoval(database, cycleWriter, new SessionsOfCycle(), new NoDependents(), new NoDependents());
        files = new SessionFiles(store, home, BERLIN);
        var writer = new SessionWriter(filing, files, activity, undo, NOON);
        sessions = new SessionService(database, projects, cycles, files, writer, (_, _) -> {}, NOON);
        var decisions =
                new DecisionService(database, projects, cycles, new DecisionWriter(database, activity, undo, NOON));
        promotions = new PromotionService(database, sessions, tasks, decisions, _ -> true, NOON);
        edits = new SessionEdits(database, cycles, files, activity, NOON);
        addProject(ATLAS);
    }

    void addProject(ProjectId id) {
        database.write(tx -> tx.sql()
                .insertInto(PROJECTS)
                .set(PROJECTS.ID, id.value())
                .set(PROJECTS.NAME, id.value())
                .execute());
    }

    Cycle cycle(String name) {
        return cycles.add(NewCycle.named(ATLAS, name, CycleType.FEATURE));
    }

    Session capture(String text) {
        return sessions.capture(ATLAS, SessionText.of(text)).session();
    }

    Path file(Session session) {
        return files.file(session.projectId(), session.id());
    }

    /// A file that somebody puts into the project's folder of sessions.
    Path byHand(String name, String text) {
        return write(home.sessionsFolder(ATLAS.value()).resolve(name), text);
    }

    List<String> activities() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .where(ACTIVITY_LOG.REFERENCE_TYPE.eq("session"))
                .orderBy(DSL.field("rowid"))
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NoDependents() implements CycleDependents {

        @Override
        public int count(DSLContext sql, CycleId cycle) {
            return 0;
        }

        @Override
        public void release(StepRows rows, CycleId cycle) {
            // nothing belongs to any
        }
    }
}
