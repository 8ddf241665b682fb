package dev.projectstudio.core.cycle;

import static dev.projectstudio.platform.db.schema.Tables.ACTIVITY_LOG;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.StepRows;
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
import org.jooq.DSLContext;

/// The services of cycles over a database of one project, with a clock that moves a second at each look.
final class Cycles {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ProjectId ATLAS = new ProjectId("atlas");

    final CycleService service;
    final TaskService tasks;
    final CycleRemoval removal;
    final UndoJournal undo;
    private final Database database;

    Cycles(Database database) {
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
        service = new CycleService(database, projects, activity, writer);
        tasks = new TaskService(database, writer);
        removal = new CycleRemoval(database, writer, new NoDependents(), new NoDependents(), new NoDependents());
        addProject(ATLAS);
    }

    void addProject(ProjectId id) {
        database.write(tx -> tx.sql()
                .insertInto(PROJECTS)
                .set(PROJECTS.ID, id.value())
                .set(PROJECTS.NAME, id.value())
                .execute());
    }

    Cycle begin(String name) {
        return service.add(NewCycle.named(ATLAS, name, CycleType.FEATURE));
    }

    List<Task> add(Cycle cycle, String... titles) {
        return tasks.add(cycle.id(), List.of(titles));
    }

    List<String> titles(Cycle cycle) {
        return tasks.list(cycle.id()).stream().map(Task::title).toList();
    }

    List<String> activities() {
        return database.read(sql -> sql.selectFrom(ACTIVITY_LOG)
                .orderBy(ACTIVITY_LOG.CREATED_AT, ACTIVITY_LOG.ID)
                .fetch(row -> row.getActivityType() + " " + row.getTitle()));
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
