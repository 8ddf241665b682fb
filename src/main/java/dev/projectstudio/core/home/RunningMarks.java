package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Notes in the home which processes have it open, so that the next start knows whether one of them died.
///
/// A process leaves no mark when it ends in order. Whoever closes the database in order has written everything into it,
/// so the marks of the dead go with its own.
final class RunningMarks {

    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)\\.open");
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    private RunningMarks(Path folder) {
        this.folder = folder;
    }

    static RunningMarks of(StudioHome home) {
        return new RunningMarks(home.root().resolve("running"));
    }

    private record Mark(Path file, long pid, long started) {

        boolean isDead() {
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return true;
            }
            long now = startOf(process.get());
            return started != 0 && now != 0 && Math.abs(now - started) > TOLERANCE.toMillis();
        }
    }

    void set(StudioHome home) {
        home.createFolderPrivately(folder);
        home.createPrivately(mine());
    }

    boolean hasDead() {
        return marks().stream().anyMatch(Mark::isDead);
    }

    boolean hasOthers() {
        return marks().stream().anyMatch(mark -> !mark.isDead() && !mark.file().equals(mine()));
    }

    void clearDead() {
        marks().stream().filter(Mark::isDead).forEach(mark -> delete(mark.file()));
    }

    void clear() {
        delete(mine());
        clearDead();
    }

    private Path mine() {
        var self = ProcessHandle.current();
        return folder.resolve(self.pid() + "-" + startOf(self) + ".open");
    }

    private List<Mark> marks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> {
                        var name = NAME.matcher(file.getFileName().toString());
                        return name.results()
                                .map(found ->
                                        new Mark(file, Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
                    })
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("home-folder-not-readable", e, folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, file);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
