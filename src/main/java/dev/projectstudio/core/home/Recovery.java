package dev.projectstudio.core.home;

import dev.projectstudio.core.backup.Backup;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.Found;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be done about a database that is damaged or gone. The one that is there is set aside first, with its
/// journal, under a name of its own: nothing is ever overwritten.
public final class Recovery {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final StudioHome home;
    private final ChangeBus bus;
    private final Patience patience;
    private final Clock clock;

    public Recovery(StudioHome home, ChangeBus bus, Patience patience, Clock clock) {
        this.home = home;
        this.bus = bus;
        this.patience = patience;
        this.clock = clock;
    }

    /// The backup of that name in the folder of backups.
    public Optional<Path> named(String name) {
        return backups().stream()
                .filter(file ->
                        List.of(name, name + ".db").contains(file.getFileName().toString()))
                .findFirst();
    }

    /// Puts a backup in the place of the database, and back what was deleted together with rows it holds. Open the home
    /// afterwards.
    ///
    /// @return where the database that was there is now; empty if there was none
    public Optional<Path> restore(Path backup) {
        refuseWhileInUse();
        requireGood(backup);
        var copy = home.root().resolve("studio.db.restoring");
        try {
            Files.deleteIfExists(copy);
            home.createPrivately(copy);
            try (var out = FileChannel.open(copy, StandardOpenOption.WRITE);
                    var in = FileChannel.open(backup, StandardOpenOption.READ)) {
                for (long at = 0, size = in.size(); at < size; ) {
                    at += in.transferTo(at, size - at, out);
                }
                out.force(true);
            }
            var aside = setAside();
            Files.move(copy, home.database(), StandardCopyOption.ATOMIC_MOVE);
            forgetTheDead();
            BackupFiles.of(backup).putBack(home.root());
            return aside;
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, home.root());
        }
    }

    /// Makes way for a database that is rebuilt from the files: the home opens afterwards, with a new one, for
    /// [Rebuild] to fill.
    ///
    /// @return where the database that was there is now; empty if there was none
    public Optional<Path> makeWay() {
        refuseWhileInUse();
        try {
            var aside = setAside();
            home.createPrivately(home.database());
            DatabaseFile.upgrade(home.database(), patience, () -> {});
            forgetTheDead();
            return aside;
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, home.root());
        }
    }

    /// The database that is there, if nothing is wrong with it.
    public Optional<Path> sound() {
        return switch (DatabaseFile.inspect(home.database(), patience)) {
            case Found.Current _, Found.Older _, Found.Seed _ ->
                Optional.of(home.database())
                        .filter(database -> DatabaseFile.damage(database).isEmpty());
            case Found.Missing _, Found.Empty _, Found.Damaged _, Found.Newer _, Found.Foreign _ -> Optional.empty();
        };
    }

    /// Opens what can be read of the home without changing anything in it.
    public HomeSession look() {
        return new ReadOnlyLook(bus, patience).open(home);
    }

    /// Refuses what is no backup, or a damaged one.
    public void requireGood(Path backup) {
        if (Files.isDirectory(backup)) {
            throw new InvalidInput("backup-is-a-folder", backup);
        }
        switch (DatabaseFile.inspect(backup, patience)) {
            case Found.Missing _ -> throw notFound(backup);
            case Found.Empty _, Found.Damaged _ -> throw new Conflict("backup-damaged", backup);
            case Found.Newer newer -> throw DatabaseFile.refusal(backup, newer);
            case Found.Foreign foreign -> throw DatabaseFile.refusal(backup, foreign);
            case Found.Current _, Found.Older _, Found.Seed _ -> {
                if (DatabaseFile.damage(backup).isPresent()) {
                    throw new Conflict("backup-damaged", backup);
                }
            }
        }
    }

    private NotFound notFound(Path backup) {
        var known =
                backups().stream().map(Path::getFileName).map(Path::toString).toList();
        return new NotFound("backup-not-found", backup, known.size(), String.join(", ", known));
    }

    /// The newest first.
    private List<Path> backups() {
        return new BackupService(home.database(), home.backups(), clock)
                .list().stream().map(Backup::file).toList();
    }

    private void refuseWhileInUse() {
        var others = RunningMarks.of(home).others();
        if (!others.isEmpty()) {
            var processes = others.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new Conflict("home-in-use", home.root(), processes, others.size());
        }
    }

    /// Who died had the database open that was set aside with its journal: the one that is there now has lost none.
    private void forgetTheDead() {
        RunningMarks.of(home).clearDead();
    }

    private Optional<Path> setAside() throws IOException {
        var file = home.database();
        if (PARTS.stream().allMatch(part -> Files.notExists(Path.of(file + part)))) {
            return Optional.empty();
        }
        var aside = freshName();
        for (var part : PARTS) {
            if (Files.exists(Path.of(file + part))) {
                Files.move(Path.of(file + part), Path.of(aside + part));
            }
        }
        return Optional.of(aside);
    }

    private Path freshName() {
        var name = "studio-damaged-" + STAMP.format(clock.instant());
        for (int number = 1; ; number++) {
            var path = home.root().resolve(name + (number == 1 ? "" : "-" + number) + ".db");
            if (PARTS.stream().allMatch(part -> Files.notExists(Path.of(path + part)))) {
                return path;
            }
        }
    }
}
