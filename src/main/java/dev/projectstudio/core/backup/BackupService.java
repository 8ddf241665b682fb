package dev.projectstudio.core.backup;

import dev.projectstudio.platform.db.DatabaseFile;
import dev.projectstudio.platform.db.VerifiedCopy;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes backups of a database and knows those there are.
///
/// A backup in the making ends in `.partial`; it gets its name when it has been opened and checked. So what has the
/// name of a backup was good when it was made.
public final class BackupService {

    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("studio-(\\d{8}-\\d{6})(?:-(\\d+))?\\.db");
    private static final String PARTIAL = ".partial";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final String OWNER_ONLY = "rw-------";

    private final Path database;
    private final Path folder;
    private final Clock clock;

    /// @param folder where the backups are; made when the first one is
    public BackupService(Path database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /// Copies the database as it is now, while others go on using it, and checks the copy.
    ///
    /// @param reason for the log
    public Path backUp(String reason) {
        try {
            Files.createDirectories(folder);
            sweep();
            var partial = claim();
            var target = folder.resolve(partial.getFileName().toString().replace(PARTIAL, ""));
            VerifiedCopy.make(database, partial, target);
            LOG.info("Backup {} made: {}", target, reason);
            return target;
        } catch (IOException e) {
            throw new StorageFailure("backup-failed", e, folder);
        }
    }

    /// The newest first.
    public List<Backup> list() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Backup::madeAt)
                            .thenComparingInt(backup -> backup.file().toString().length())
                            .thenComparing(backup -> backup.file().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("backups-unreadable", e, folder);
        }
    }

    /// The newest one that is good when it is looked at now.
    public Optional<Backup> newestGood() {
        return list().stream().filter(this::isGood).findFirst();
    }

    /// Whether a backup can still be opened and SQLite finds nothing wrong with it.
    public boolean isGood(Backup backup) {
        return DatabaseFile.damage(backup.file()).isEmpty();
    }

    private Path claim() throws IOException {
        var stamp = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
        for (int number = 1; ; number++) {
            var name = "studio-" + stamp + (number == 1 ? "" : "-" + number) + ".db";
            var partial = folder.resolve(name + PARTIAL);
            try {
                Files.createFile(partial, ownerOnly());
            } catch (FileAlreadyExistsException _) {
                continue;
            }
            if (Files.notExists(folder.resolve(name))) {
                return partial;
            }
            Files.delete(partial);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    /// Removes what a killed process left. One in the making is written to all the time.
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(".db" + PARTIAL)
                        && Files.getLastModifiedTime(file)
                                .toInstant()
                                .isBefore(clock.instant().minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(Path.of(file + "-journal"));
                }
            }
        }
    }

    private static Optional<Backup> read(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var madeAt = LocalDateTime.parse(name.group(1), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new Backup(file, madeAt, Files.size(file)));
        } catch (DateTimeException | IOException _) {
            return Optional.empty();
        }
    }
}
