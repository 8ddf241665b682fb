package dev.projectstudio.boot;

import dev.projectstudio.cli.Homes;
import dev.projectstudio.cli.Services;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.core.home.Recovery;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The homes on this machine, one of which is used at a time.
final class LocalHomes implements Homes {

    private final Map<String, String> environment;
    private final Path userHome = Path.of(System.getProperty("user.home"));
    private final ChangeBus bus = new ChangeBus();
    private final FileStore files = new FileStore();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Patience patience;
    private final HomeLog log;

    /// @param patience how long to wait for other programs, and who hears of it
    LocalHomes(Map<String, String> environment, Patience patience) {
        this.environment = environment;
        this.patience = patience;
        this.log = HomeLog.attach(locate(null), clock);
    }

    @Override
    public StudioHome locate(@Nullable Path option) {
        return StudioHome.locate(option, environment, userHome);
    }

    @Override
    public Opening open(StudioHome home) {
        log.moveTo(home);
        return new HomeOpener(bus, patience, files, clock).open(home);
    }

    @Override
    public Services services(HomeSession session) {
        return studio(session);
    }

    @Override
    public Recovery recovery(StudioHome home) {
        log.moveTo(home);
        return new Recovery(home, bus, patience, clock);
    }

    /// Fills the new database of an open home from its files.
    Rebuilt rebuild(HomeSession session) {
        return studio(session).rebuild();
    }

    Studio studio(HomeSession session) {
        return new Studio(session, bus, files, clock, environment).takingUp();
    }

    void close() {
        log.detach();
    }
}
