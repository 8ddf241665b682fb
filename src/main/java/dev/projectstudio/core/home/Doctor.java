package dev.projectstudio.core.home;

import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryHealth;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Examines a home that is open, and mends what can be mended without losing anything.
public final class Doctor {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);
    private static final Path WATCH_LIMIT = Path.of("/proc/sys/fs/inotify/max_user_watches");

    /// More items than these are not named in a command.
    private static final int MOST_NAMED = 5;

    private final DoctorQueries queries = new DoctorQueries();
    private final HomeSession session;
    private final ProjectService projects;
    private final ContextService contexts;
    private final BackupService backups;
    private final FileChecks files;
    private final ProjectFileChecks projectFiles;
    private final RegistryHealth registry;
    private final OptionalLong watchLimit;
    private final SearchIndex search;
    private final Repairs repairs;

    /// @param watchLimit how many folders the system lets a user watch; empty if it does not say
    public Doctor(
            HomeSession session,
            ProjectService projects,
            ContextService contexts,
            BackupService backups,
            FileStore store,
            OptionalLong watchLimit,
            SearchIndex search,
            Repairs repairs) {
        this.session = session;
        this.projects = projects;
        this.contexts = contexts;
        this.backups = backups;
        this.files = new FileChecks(session.home(), store);
        this.projectFiles = new ProjectFileChecks(session.home(), store);
        this.registry = new RegistryHealth(session.database(), new RegistryFolder(store, session.home()));
        this.watchLimit = watchLimit;
        this.search = search;
        this.repairs = repairs;
    }

    /// The limit of this system.
    public static OptionalLong watchLimitOfSystem() {
        if (Files.notExists(WATCH_LIMIT)) {
            return OptionalLong.empty();
        }
        // The system answers one read only: what is read in pieces ends after the first.
        try (var in = Files.newInputStream(WATCH_LIMIT)) {
            var bytes = new byte[32];
            var text = new String(bytes, 0, Math.max(0, in.read(bytes)), StandardCharsets.US_ASCII);
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} cannot be read", WATCH_LIMIT, e);
            return OptionalLong.empty();
        }
    }

    /// What is wrong, the worst first; empty if nothing is.
    public List<Problem> examine() {
        var problems = new ArrayList<Problem>();
        problems.addAll(database());
        problems.addAll(home());
        var all = projects.list(true);
        var contextFiles = contexts.listAll(true);
        problems.addAll(repairs.kept());
        var unreadable = files.unreadable();
        problems.addAll(unreadable);
        var inFolders = new ArrayList<Problem>();
        inFolders.addAll(projectFiles.examine(all, session.database().read(queries::readReasons)));
        inFolders.addAll(files.rows(contextFiles, repairs::canRestore));
        inFolders.addAll(files.strays(all, contextFiles));
        inFolders.addAll(files.sessions(all, session.database().read(queries::sessions)));
        inFolders.addAll(files.strangers(all));
        inFolders.addAll(files.links(all));
        inFolders.addAll(files.mirrors(session.database().read(queries::mirrored)));
        registry.examine().forEach(finding -> inFolders.add(Problem.of(finding)));
        inFolders.stream()
                .filter(problem -> unreadable.stream().noneMatch(problem::isIn))
                .forEach(problems::add);
        problems.addAll(brokenOff());
        problems.addAll(repairs.leftovers());
        problems.addAll(files.repositories(all));
        problems.addAll(limits());
        return List.copyOf(problems);
    }

    /// The folders among the projects' that belong to none.
    public List<Problem> strangers() {
        return files.strangers(projects.list(true));
    }

    /// Mends what is safe to mend, and says of each problem whether it is gone.
    public List<Problem> mend() {
        var before = examine();
        var done = repairs.run(before);
        var after = examine();
        return Stream.concat(
                        before.stream()
                                .map(problem -> after.stream().anyMatch(problem::isSame) ? problem : problem.asFixed()),
                        done.stream())
                .toList();
    }

    private List<Problem> database() {
        var file = session.database().file();
        var problems = new ArrayList<Problem>();
        session.database().read(sql -> {
            queries.damage(sql)
                    .forEach(line -> problems.add(
                            Repairs.isOfAnIndex(line)
                                    ? Problem.of("index-broken", file, line).asFixable()
                                    : Problem.of("database-broken", file, line)));
            queries.danglingTables(sql).forEach(table -> problems.add(Problem.of("dangling-rows", file, table)));
            queries.withoutName(sql).forEach(name -> problems.add(Problem.of("name-taken", name)));
            queries.withoutDirectory(sql).forEach(name -> problems.add(Problem.of("directory-taken", name)));
            return sql;
        });
        if (!search.isSound()) {
            problems.add(Problem.of("search-index-broken", file).asFixable());
        }
        return problems;
    }

    private List<Problem> brokenOff() {
        return session.database().read(queries::brokenOff).stream()
                .map(half -> Problem.of("update-broken-off", half.subject(), which(half.subjects())))
                .toList();
    }

    /// What the command is to be given that goes on with it.
    private static String which(List<String> items) {
        return items.size() > MOST_NAMED ? "--all" : String.join(" ", items);
    }

    private List<Problem> home() {
        var problems = new ArrayList<Problem>();
        var home = session.home();
        if (session.notices().contains(Notice.JOURNAL_LOST)) {
            problems.add(Problem.of("journal-lost", home.database()));
        }
        if (session.notices().contains(Notice.READ_ONLY)) {
            problems.add(Problem.of("read-only", home.root()));
        }
        if (session.notices().contains(Notice.DISK_FULL)) {
            problems.add(Problem.of("disk-full", home.root()));
        }
        home.openToOthers()
                .forEach(path -> problems.add(Problem.of("open-to-others", path).asFixable()));
        session.replayed().waiting().forEach(path -> problems.add(Problem.of("write-waiting", path)));
        session.replayed().undeleted().forEach(path -> problems.add(Problem.of("delete-waiting", path)));
        if (Files.isReadable(home.backups())) {
            backups.list().stream()
                    .limit(1)
                    .filter(backup -> !backups.isGood(backup))
                    .forEach(backup -> problems.add(Problem.of("backup-damaged", backup.file())));
        }
        return problems;
    }

    private List<Problem> limits() {
        int needed = session.database().read(queries::watchedFolders);
        return watchLimit.isPresent() && watchLimit.getAsLong() < needed
                ? List.of(Problem.of("watch-limit", Integer.toString(needed), Long.toString(watchLimit.getAsLong())))
                : List.of();
    }
}
