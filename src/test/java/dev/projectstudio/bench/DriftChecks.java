package dev.projectstudio.bench;

import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_FILES;
import static dev.projectstudio.platform.db.schema.Tables.CONTEXT_TARGETS;
import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Checking ten thousand targets in a process that stays, against what the file system takes for the same files.
final class DriftChecks {

    private static final int REPOSITORIES = 1_000;
    private static final int FILES = Repositories.FILES.length;
    private static final int BYTES = 8 * 1024;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path folder;
    private final List<Path> targets = new ArrayList<>();
    private final List<Path> both = new ArrayList<>();

    DriftChecks(Path folder) {
        this.folder = folder.resolve("drift");
    }

    List<Row> rows() throws Exception {
        var home = new StudioHome(Files.createDirectories(folder).toRealPath().resolve("home")).create();
        var repositories = home.root().resolveSibling("repos");
        Repositories.create(repositories, REPOSITORIES, FILES, BYTES);
        var database = new TestDatabase();
        // Files that were just written are never trusted to a stat.
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            fill(database.get(), home, repositories);
            var sides = new Sides(home, new FileStore(), clock);
            var drift = drift(database, sides, threads, clock);
            drift.checkAll(CheckOptions.NORMAL);
            return rows(drift, () -> drift(database, sides, threads, clock), threads);
        }
    }

    private static DriftService drift(TestDatabase database, Sides sides, Executor threads, Clock clock) {
        return new DriftService(
                database.get(), database.bus(), sides, new ActivityLog(clock), threads, Pause.real(), clock);
    }

    private List<Row> rows(DriftService drift, Supplier<DriftService> fresh, ExecutorService threads) throws Exception {
        Callable<?> check = () -> drift.checkAll(CheckOptions.NORMAL);
        var nothing = Timings.inTurn(30, 60, check, () -> each(threads, targets, DriftChecks::stat));
        var all = Timings.inTurn(
                3,
                15,
                () -> drift.checkAll(CheckOptions.NORMAL.forced()),
                () -> each(threads, both, DriftChecks::hash));
        return List.of(
                Row.ratio("check 10,000 targets, nothing changed, on as many threads", nothing, "stat them", 3),
                Row.ratio(
                        "check 10,000 targets, nothing changed, one thread for the stats",
                        Timings.inTurn(30, 60, check, () -> each(threads, targets, DriftChecks::stat, 1)),
                        "stat them",
                        3),
                Row.ratio("check 10,000 targets, all read again", all, "read and hash both sides", 1.5),
                Row.millis("reconcile 10,000 targets, warm", nothing.first(), 50),
                Row.millis(
                        "reconcile 10,000 targets, rows read from the database first",
                        Timings.of(1, 9, () -> fresh.get().checkAll(CheckOptions.NORMAL)),
                        300));
    }

    private void fill(Database database, StudioHome home, Path repositories) throws IOException {
        for (int i = 0; i < REPOSITORIES; i++) {
            var project = "p%04d".formatted(i);
            var repository = repositories.resolve("repo-%04d".formatted(i));
            for (var name : Repositories.FILES) {
                var copy = home.contextFolder(project).resolve(Repositories.canonical(name));
                Files.createDirectories(copy.getParent());
                Files.copy(repository.resolve(name), copy);
                targets.add(repository.resolve(name));
                both.add(repository.resolve(name));
                both.add(copy);
            }
        }
        database.write(tx -> {
            for (int i = 0; i < REPOSITORIES; i++) {
                insert(tx, "p%04d".formatted(i), repositories.resolve("repo-%04d".formatted(i)));
            }
            return REPOSITORIES;
        });
    }

    private static void insert(Tx tx, String project, Path repository) {
        tx.sql()
                .insertInto(PROJECTS)
                .set(PROJECTS.ID, project)
                .set(PROJECTS.NAME, project)
                .set(PROJECTS.REPO_PATH, repository.toString())
                .execute();
        for (var name : Repositories.FILES) {
            var id = project + name;
            tx.sql()
                    .insertInto(CONTEXT_FILES)
                    .set(CONTEXT_FILES.ID, id)
                    .set(CONTEXT_FILES.PROJECT_ID, project)
                    .set(CONTEXT_FILES.FILENAME, Repositories.canonical(name))
                    .set(CONTEXT_FILES.FILE_PATH, Repositories.canonical(name))
                    .execute();
            tx.sql()
                    .insertInto(CONTEXT_TARGETS)
                    .set(CONTEXT_TARGETS.ID, id)
                    .set(CONTEXT_TARGETS.CONTEXT_FILE_ID, id)
                    .set(CONTEXT_TARGETS.REPO_PATH, name)
                    .set(CONTEXT_TARGETS.PATH_KEY, name)
                    .set(CONTEXT_TARGETS.CREATED_AT, Instant.EPOCH)
                    .set(CONTEXT_TARGETS.UPDATED_AT, Instant.EPOCH)
                    .execute();
        }
    }

    private interface Work {
        long on(Path file) throws IOException;
    }

    private static long each(ExecutorService threads, List<Path> files, Work work) throws Exception {
        return each(threads, files, work, THREADS);
    }

    private static long each(ExecutorService threads, List<Path> files, Work work, int parts) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            var mine = files.subList(files.size() * part / parts, files.size() * (part + 1) / parts);
            tasks.add(() -> {
                long sum = 0;
                for (var file : mine) {
                    sum += work.on(file);
                }
                return sum;
            });
        }
        long sum = 0;
        for (var result : threads.invokeAll(tasks)) {
            sum += result.get();
        }
        return sum;
    }

    private static long stat(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).size();
    }

    private static long hash(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))[0];
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
