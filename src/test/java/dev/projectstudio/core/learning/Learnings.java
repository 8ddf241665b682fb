package dev.projectstudio.core.learning;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.decision.DecisionsOfCycle;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.session.SessionsOfCycle;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The services of learnings over a database of one project, with a clock that moves a second at each look.
final class Learnings {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ProjectId ATLAS = new ProjectId("atlas");
    static final ProjectId BOREALIS = new ProjectId("borealis");

    final LearningService service;
    final CycleService cycles;
    final CycleRemoval cycleRemoval;
    final UndoJournal undo;
    private final Database database;

    Learnings(Database database) {
        this.database = database;
        var looks = new AtomicLong();
        InstantSource source = () -> NOON.plus(Duration.ofSeconds(looks.getAndIncrement()));
        Clock clock = source.withZone(ZoneOffset.UTC);
        var home = Path.of("/nowhere");
        var activity = new ActivityLog(clock);
        undo = new UndoJournal(
                database, new Filing(database, new FileStore(), new StudioHome(home), clock), activity, clock);
        var projects = new ProjectService(database, activity, new Settings(database, clock), undo, clock, home);
        var writer = new CycleWriter(database, activity, undo, clock);
        cycles = new CycleService(database, projects, activity, writer);
        cycleRemoval = new CycleRemoval(
                database, writer, new SessionsOfCycle(), new DecisionsOfCycle(), new LearningsOfCycle());
        service = new LearningService(database, projects, cycles, new LearningWriter(database, activity, undo, clock));
        addProject(ATLAS);
        addProject(BOREALIS);
    }

    Learning learn(String title, String... tags) {
        return service.add(NewLearning.of(new LearningEdit(title, "Busy", "One writer", List.of(tags))));
    }

    /// The most used first: `2 sqlite`.
    List<String> tags() {
        return service.tags().stream().map(use -> use.count() + " " + use.tag()).toList();
    }

    List<String> activities() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .orderBy(ACTIVITY_LOG.CREATED_AT, ACTIVITY_LOG.ID)
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
    }

    void execute(String sql) {
        database.write(tx -> tx.sql().execute(sql));
    }

    private void addProject(ProjectId id) {
        database.write(tx -> tx.sql()
                .insertInto(PROJECTS)
                .set(PROJECTS.ID, id.value())
                .set(PROJECTS.NAME, id.value())
                .execute());
    }
}
