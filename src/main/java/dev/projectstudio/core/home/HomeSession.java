package dev.projectstudio.core.home;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.file.Replayed;
import dev.projectstudio.platform.file.StudioHome;
import java.util.Set;

/// A home that is open.
public final class HomeSession implements AutoCloseable {

    private final StudioHome home;
    private final Database database;
    private final Replayed replayed;
    private final Set<Notice> notices;
    private final Runnable afterClosing;

    HomeSession(StudioHome home, Database database, Replayed replayed, Set<Notice> notices, Runnable afterClosing) {
        this.home = home;
        this.database = database;
        this.replayed = replayed;
        this.notices = Set.copyOf(notices);
        this.afterClosing = afterClosing;
    }

    /// Under its real path.
    public StudioHome home() {
        return home;
    }

    public Database database() {
        return database;
    }

    /// What an earlier process had left undone.
    public Replayed replayed() {
        return replayed;
    }

    public Set<Notice> notices() {
        return notices;
    }

    @Override
    public void close() {
        database.close();
        afterClosing.run();
    }
}
