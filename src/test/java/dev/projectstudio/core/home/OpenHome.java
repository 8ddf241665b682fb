package dev.projectstudio.core.home;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// Another process: opens a home, writes, and waits to be killed.
public final class OpenHome {

    private OpenHome() {}

    public static void main(String[] args) throws IOException {
        var clock = Clock.systemUTC();
        var home = new StudioHome(Path.of(args[0]));
        var opening = new HomeOpener(new ChangeBus(), Patience.DEFAULT, new FileStore(), clock).open(home);
        var session = ((Opening.Ready) opening).session();
        new Settings(session.database(), clock.withZone(ZoneOffset.UTC)).put("mine", "written");
        System.out.println("open");
        System.in.read();
    }
}
