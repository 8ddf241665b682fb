package dev.projectstudio.boot;

import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// A home that was not there before, with everything that works on it.
final class NewHome {

    private NewHome() {}

    static Studio open(Path root, Clock clock) throws IOException {
        var bus = new ChangeBus();
        var files = new FileStore();
        var opening = new HomeOpener(bus, Patience.DEFAULT, files, clock).open(new StudioHome(root));
        if (opening instanceof Opening.Ready(HomeSession session)) {
            return new Studio(session, bus, files, clock, Map.of());
        }
        throw new IOException("A new home did not open: " + opening);
    }
}
