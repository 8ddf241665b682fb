package dev.projectstudio.core.home;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.Found;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.Replayed;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Opens a home without changing anything in it: its database is copied to a temporary folder, brought to this version
/// there, and looked at.
final class ReadOnlyLook {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Replayed NOTHING = new Replayed(0, List.of(), List.of(), List.of(), 0);

    private final ChangeBus bus;
    private final Patience patience;
    private final Notice notice;
    private final Function<Path, AppException> refusal;

    ReadOnlyLook(ChangeBus bus, Patience patience) {
        this(bus, patience, Notice.READ_ONLY, file -> new Conflict("home-read-only", file));
    }

    private ReadOnlyLook(ChangeBus bus, Patience patience, Notice notice, Function<Path, AppException> refusal) {
        this.bus = bus;
        this.patience = patience;
        this.notice = notice;
        this.refusal = refusal;
    }

    /// What can be done with a home that finds no space.
    static ReadOnlyLook ofFullDisk(ChangeBus bus, Patience patience, StorageFailure full) {
        return new ReadOnlyLook(
                bus, patience, Notice.DISK_FULL, file -> new StorageFailure("disk-full", full, file, 0));
    }

    /// @throws StorageFailure `database-unreadable` if not even a part of it can be read
    /// @throws NotFound if there is none any more
    HomeSession open(StudioHome home) {
        var opening = open(home, found -> {
            refuseWhatIsGone(home, found);
            return Optional.empty();
        });
        if (opening instanceof Opening.Ready(var session)) {
            return session;
        }
        throw new IllegalStateException(opening.toString());
    }

    /// @param objection what to return instead, for what stands in the database
    Opening open(StudioHome home, Function<Found, Optional<Opening>> objection) {
        var folder = copy(home);
        try {
            var copy = folder.resolve("studio.db");
            var found = DatabaseFile.inspect(copy, patience);
            var objected = objection.apply(found);
            if (objected.isPresent()) {
                HomeFolders.delete(folder);
                return objected.get();
            }
            if (found instanceof Found.Newer || found instanceof Found.Foreign) {
                throw DatabaseFile.refusal(home.database(), found);
            }
            if (!(found instanceof Found.Current)) {
                DatabaseFile.upgrade(copy, patience, () -> {});
            }
            var database = Database.readOnlyCopy(home.database(), copy, bus, () -> refusal.apply(home.database()));
            return new Opening.Ready(
                    new HomeSession(home, database, NOTHING, Set.of(notice), () -> HomeFolders.delete(folder)));
        } catch (RuntimeException e) {
            HomeFolders.delete(folder);
            throw e instanceof StorageFailure failure ? ofTheOriginal(failure, home) : e;
        }
    }

    private static StorageFailure ofTheOriginal(StorageFailure failure, StudioHome home) {
        return switch (failure.code()) {
            case "database-damaged" -> new StorageFailure("database-unreadable", failure, home.database());
            case "database-failed", "database-no-access" ->
                new StorageFailure(failure.code(), failure, home.database());
            default -> failure;
        };
    }

    private static void refuseWhatIsGone(StudioHome home, Found found) {
        if (found instanceof Found.Missing && HomeFolders.wereUsed(home)) {
            throw new NotFound("database-missing", home.database());
        }
        if (found instanceof Found.Empty && HomeFolders.wereUsed(home)) {
            throw new NotFound("database-empty", home.database());
        }
    }

    /// With its journal: what was committed last may stand there only. That is why the original is not read in place,
    /// where no index of the journal could be made.
    private static Path copy(StudioHome home) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("project-studio-");
            for (var part : parts(home)) {
                var copy = folder.resolve(part.getFileName());
                try (var out = Files.newOutputStream(copy)) {
                    Files.copy(part, out);
                }
            }
            return folder;
        } catch (IOException e) {
            if (folder != null) {
                HomeFolders.delete(folder);
            }
            throw notCopied(home, e);
        }
    }

    private static StorageFailure notCopied(StudioHome home, IOException cause) {
        var database = home.database();
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long wanted =
                parts(home).stream().mapToLong(part -> part.toFile().length()).sum();
        if (temporary.toFile().getUsableSpace() < wanted) {
            return new StorageFailure("no-room-to-look", cause, database, temporary, wanted / MEGABYTE + 1);
        }
        var root = home.root();
        return Files.isReadable(root) && Files.isExecutable(root)
                ? new StorageFailure("database-not-readable", cause, database)
                : new StorageFailure("home-not-readable", cause, root);
    }

    private static List<Path> parts(StudioHome home) {
        return Stream.of("", "-wal")
                .map(suffix -> Path.of(home.database() + suffix))
                .filter(part -> !Files.notExists(part)) // what may not be looked at is not missing
                .toList();
    }
}
