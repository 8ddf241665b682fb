package dev.projectstudio.core.home;

import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.project.FirstActive;
import dev.projectstudio.core.project.ProjectKeys;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.Found;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Intents;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a home: makes what is missing in a new one, brings an older database to this version, finishes what a process
/// that died left undone. A home that has lost its database is never taken for a new one.
public final class HomeOpener {

    private static final Logger LOG = LoggerFactory.getLogger(HomeOpener.class);

    private final ChangeBus bus;
    private final Patience patience;
    private final FileStore store;
    private final Clock clock;

    public HomeOpener(ChangeBus bus, Patience patience, FileStore store, Clock clock) {
        this.bus = bus;
        this.patience = patience;
        this.store = store;
        this.clock = clock;
    }

    public Opening open(StudioHome wanted) {
        if (Files.isDirectory(wanted.root()) && !isWritable(wanted)) {
            return lookOnly(wanted);
        }
        try {
            return openWritable(wanted);
        } catch (StorageFailure e) {
            if (!e.code().equals("disk-full") || Files.notExists(wanted.database())) {
                throw e;
            }
            LOG.warn("{} is only looked at: its disk is full", wanted.root(), e);
            return ReadOnlyLook.ofFullDisk(bus, patience, e).open(wanted, found -> damage(wanted, found));
        }
    }

    private Opening openWritable(StudioHome wanted) {
        boolean isThere = Files.exists(wanted.database());
        if (isThere) {
            DatabaseFile.requireRoom(wanted.database());
        }
        boolean hadJournal = Files.exists(Path.of(wanted.database() + "-wal")); // looking makes an empty one
        var found = DatabaseFile.inspect(wanted.database(), patience);
        requireOurs(wanted, found); // nothing is made in a folder that was named by mistake
        var home = wanted.create();
        if (!isThere) {
            DatabaseFile.requireRoom(home.database());
        }
        var damage = damage(home, found);
        return damage.isPresent() ? damage.get() : open(home, found, hadJournal);
    }

    private Opening open(StudioHome home, Found found, boolean hadJournal) {
        var marks = RunningMarks.of(home);
        var notices = EnumSet.noneOf(Notice.class);
        if (found instanceof Found.Current && marks.hasDead() && marks.others().isEmpty()) {
            var broken = broken(home);
            if (broken.isPresent()) {
                return broken.get();
            }
            if (!hadJournal) {
                LOG.warn("{} has lost its journal", home.database());
                notices.add(Notice.JOURNAL_LOST);
            }
        }
        if (found instanceof Found.Older || found instanceof Found.Seed) {
            var broken = broken(home);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        if (!(found instanceof Found.Current)) {
            home.createPrivately(home.database());
            DatabaseFile.upgrade(home.database(), patience, () -> backups(home).backUp("migration"));
        }
        return start(home, found, marks, notices);
    }

    private Opening start(StudioHome home, Found found, RunningMarks marks, Set<Notice> notices) {
        marks.set(home);
        var database = new Database(home.database(), bus, patience);
        try {
            new ProjectKeys(database).fill();
            if (found instanceof Found.Seed) {
                new FirstActive(database, new Settings(database, clock)).choose();
            }
            var replayed = new Intents(database, store, home, clock).replay();
            marks.clearDead();
            if (!replayed.conflicts().isEmpty()) {
                notices.add(Notice.WRITTEN_MEANWHILE);
            }
            if (!home.openToOthers().isEmpty()) {
                notices.add(Notice.OPEN_TO_OTHERS);
            }
            return new Opening.Ready(new HomeSession(home, database, replayed, notices, marks::clear));
        } catch (RuntimeException e) {
            database.close();
            marks.clear();
            throw e;
        }
    }

    private Opening lookOnly(StudioHome home) {
        return new ReadOnlyLook(bus, patience).open(home, found -> damage(home, found));
    }

    private static void requireOurs(StudioHome home, Found found) {
        if (found instanceof Found.Newer || found instanceof Found.Foreign) {
            throw DatabaseFile.refusal(home.database(), found);
        }
    }

    /// Refuses what is not ours to open, and reports what is broken.
    private Optional<Opening> damage(StudioHome home, Found found) {
        return switch (found) {
            case Found.Newer _, Found.Foreign _ -> throw DatabaseFile.refusal(home.database(), found);
            case Found.Damaged(var detail) -> Optional.of(damaged(home, Damage.BROKEN, detail));
            case Found.Missing _ ->
                HomeFolders.wereUsed(home) ? Optional.of(damaged(home, Damage.MISSING, "")) : Optional.empty();
            case Found.Empty _ ->
                HomeFolders.wereUsed(home) ? Optional.of(damaged(home, Damage.EMPTY, "")) : Optional.empty();
            case Found.Current _, Found.Older _, Found.Seed _ -> Optional.empty();
        };
    }

    private Optional<Opening> broken(StudioHome home) {
        return DatabaseFile.damage(home.database()).map(detail -> damaged(home, Damage.BROKEN, detail));
    }

    private Opening damaged(StudioHome home, Damage damage, String detail) {
        LOG.error("{} is {}: {}", home.database(), damage, detail);
        return new Opening.Damaged(home, damage, detail, backups(home).list());
    }

    private BackupService backups(StudioHome home) {
        return new BackupService(home.database(), home.backups(), clock);
    }

    private static boolean isWritable(StudioHome home) {
        var database = home.database();
        return Files.isWritable(home.root()) && (Files.notExists(database) || Files.isWritable(database));
    }
}
