package dev.projectstudio.core.home;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.StudioCopy;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.TempNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `doctor` mends without asking: nothing that anybody wrote is lost by it.
public final class Repairs {

    private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

    /// What is left after that, the next search goes on with.
    private static final Duration INDEXING = Duration.ofMinutes(10);

    /// No change of a file takes that long.
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final RepairRepository rows = new RepairRepository();
    private final HomeSession session;
    private final ContextService contexts;
    private final LastTexts texts;
    private final HomeContent content;
    private final Rebuild rebuild;
    private final SearchIndex search;
    private final KeptTexts kept;
    private final Clock clock;

    public Repairs(
            HomeSession session,
            ContextService contexts,
            LastTexts texts,
            HomeContent content,
            Rebuild rebuild,
            SearchIndex search,
            KeptTexts kept,
            Clock clock) {
        this.session = session;
        this.contexts = contexts;
        this.texts = texts;
        this.content = content;
        this.rebuild = rebuild;
        this.search = search;
        this.kept = kept;
        this.clock = clock;
    }

    static boolean isOfAnIndex(String damage) {
        return damage.contains("index ");
    }

    /// Texts of another hand that stand in the database only.
    List<Problem> kept() {
        return kept.problems();
    }

    /// Temporary files that no program is about to put in place any more.
    List<Problem> leftovers() {
        return HomeTree.of(session.home().projects()).files().stream()
                .filter(file -> TempNames.isTemp(file.getFileName().toString()))
                .filter(this::isOld)
                .map(file -> Problem.of("left-over", file).asFixable())
                .toList();
    }

    /// Goes at every problem that can be mended.
    ///
    /// @return what was done beside them
    List<Problem> run(List<Problem> problems) {
        if (session.database().isReadOnly()) {
            return List.of();
        }
        session.home().closeToOthers();
        if (problems.stream().anyMatch(problem -> problem.code().equals("index-broken"))) {
            session.database().write(tx -> rows.reindex(tx.sql()));
        }
        if (problems.stream().anyMatch(problem -> problem.code().equals("search-index-broken"))) {
            search.rebuild();
        }
        problems.stream()
                .filter(problem -> problem.code().equals("left-over"))
                .forEach(problem -> delete(Path.of(problem.path())));
        problems.stream()
                .filter(problem -> problem.code().equals(FileChecks.UNKNOWN_PROJECT))
                .forEach(problem -> rebuild.takeIn(Path.of(problem.path())));
        content.reread();
        contexts.listAll(true).forEach(this::restore);
        var done = new ArrayList<>(kept.putAside());
        done.addAll(collect());
        search.catchUp(INDEXING);
        return done;
    }

    /// Whether a canonical text that is gone can come back.
    boolean canRestore(ContextFile file) {
        return texts.isThere(file);
    }

    /// A canonical text that is gone comes back as it was last.
    private void restore(ContextFile file) {
        if (!StudioCopy.MISSING.equals(file.copy().reason())) {
            return;
        }
        try {
            texts.bringBack(file);
        } catch (AppException e) {
            LOG.warn("{} could not be restored", file.filename(), e);
        }
    }

    /// Texts that were kept for something which is gone.
    private List<Problem> collect() {
        var unused = session.database().write(tx -> rows.deleteUnusedTexts(tx.sql(), clock.instant()));
        return unused == 0
                ? List.of()
                : List.of(Problem.of("unused-texts", session.database().file(), Integer.toString(unused))
                        .asFixed());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, file);
        }
    }

    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(LEFT_OVER));
        } catch (IOException gone) {
            return false;
        }
    }
}
