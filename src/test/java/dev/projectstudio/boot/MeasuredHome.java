package dev.projectstudio.boot;

import dev.projectstudio.cli.Services;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.project.ScanProgress;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// An open home with everything that works on it, for those who measure it.
public final class MeasuredHome implements AutoCloseable {

    private final Studio studio;

    private MeasuredHome(Studio studio) {
        this.studio = studio;
    }

    public static MeasuredHome open(Path folder) {
        var bus = new ChangeBus();
        var files = new FileStore();
        var clock = Clock.tickMillis(ZoneOffset.UTC);
        var opening = new HomeOpener(bus, Patience.DEFAULT, files, clock).open(new StudioHome(folder));
        if (opening instanceof Opening.Ready(var session)) {
            return new MeasuredHome(new Studio(session, bus, files, clock, Map.of()));
        }
        throw new IllegalStateException("The home did not open: " + opening);
    }

    public Services services() {
        return studio;
    }

    public Database database() {
        return studio.database();
    }

    /// What the dashboard and the overviews read.
    public OverviewService overview() {
        var home = studio.home();
        var clock = studio.clock();
        return new OverviewService(studio.database(), new SessionFiles(new FileStore(), home, clock.getZone()), clock);
    }

    Studio studio() {
        return studio;
    }

    /// The repositories below a folder.
    public List<ScanEntry> found(Path folder) {
        return studio.scanner()
                .scan(folder, ProjectScanner.DEPTH, ScanProgress.NONE)
                .entries();
    }

    @Override
    public void close() {
        studio.close();
    }
}
