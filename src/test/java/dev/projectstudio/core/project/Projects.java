package dev.projectstudio.core.project;

import dev.projectstudio.core.activity.ActivityLog;
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
import java.util.concurrent.atomic.AtomicLong;

/// The services as tests want them: with a clock that moves a second at each look.
final class Projects {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Projects() {}

    static ProjectService service(Database database, Path home) {
        var clock = tickingClock();
        return new ProjectService(
                database, new ActivityLog(clock), new Settings(database, clock), undo(database, home), clock, home);
    }

    static UndoJournal undo(Database database, Path home) {
        var clock = tickingClock();
        var filing = new Filing(database, new FileStore(), new StudioHome(home), clock);
        return new UndoJournal(database, filing, new ActivityLog(clock), clock);
    }

    static Clock tickingClock() {
        var looks = new AtomicLong();
        InstantSource source = () -> NOON.plus(Duration.ofSeconds(looks.getAndIncrement()));
        return source.withZone(ZoneOffset.UTC);
    }
}
