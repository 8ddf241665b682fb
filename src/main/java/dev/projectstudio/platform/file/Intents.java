package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Database;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// File changes that were committed and not carried out, because their process died on the way.
public final class Intents {

    private static final Logger LOG = LoggerFactory.getLogger(Intents.class);

    private final Database database;
    private final StudioHome home;
    private final IntentRepository rows;
    private final Placer placer;
    private final Settlement settlement;
    private final Predicate<Owner> isAlive;
    private final Owner owner = Owner.current();

    public Intents(Database database, FileStore store, StudioHome home, Clock clock) {
        this(database, store, home, clock, StepProbe.none(), Owner::isAlive);
    }

    Intents(
            Database database,
            FileStore store,
            StudioHome home,
            Clock clock,
            StepProbe probe,
            Predicate<Owner> isAlive) {
        this.database = database;
        this.home = home;
        this.rows = new IntentRepository(home);
        this.placer = new Placer(store, probe);
        this.settlement = new Settlement(database, rows, clock);
        this.isAlive = isAlive;
    }

    /// Finishes what dead processes have left, and sweeps their temporary files. Living ones are left alone. Being
    /// killed on the way does no harm: the next start goes on.
    public Replayed replay() {
        var finished = new ArrayList<Intent>();
        var conflicts = new ArrayList<FileConflict>();
        var waiting = new ArrayList<String>();
        var undeleted = new ArrayList<String>();
        for (var intent : database.read(rows::list)) {
            if (!isAlive.test(intent.owner()) && claim(intent)) {
                switch (outcome(intent)) {
                    case Placer.Done _ -> finished.add(intent);
                    case Placer.Unreachable(var reason)
                    when reason.equals(Reason.REPO_MISSING) ->
                        waiting.add(intent.file().toString());
                    case Placer.Outcome outcome
                    when Settlement.isLeft(intent, outcome) -> {
                        settlement.leave(intent);
                        undeleted.add(intent.file().toString());
                    }
                    case Placer.Outcome outcome -> {
                        settlement.conflict(intent, outcome);
                        conflicts.add(new FileConflict(intent.subjectType(), intent.subjectId()));
                    }
                }
            }
        }
        if (!finished.isEmpty()) {
            settlement.done(finished);
        }
        return new Replayed(finished.size(), conflicts, waiting, undeleted, sweep());
    }

    /// True while a committed text is on its way to this file: what is read there is not yet what the rows say.
    public boolean isPending(DSLContext sql, FileRoot root, String path) {
        return SafePath.parse(path)
                .map(safe -> !rows.list(sql, root, safe.text()).isEmpty())
                .orElse(false);
    }

    private boolean claim(Intent intent) {
        return database.write(tx -> rows.claim(tx.sql(), intent, owner));
    }

    private Placer.Outcome outcome(Intent intent) {
        try {
            return placer.carryOut(intent);
        } catch (IOException e) {
            LOG.warn("A change of {} could not be finished", intent.file(), e);
            return new Placer.Unreachable(Failures.reason(e));
        }
    }

    private int sweep() {
        int swept = 0;
        var needed = database.read(rows::list).stream().map(Intent::tempName).collect(Collectors.toSet());
        try {
            for (var list : TempList.all(home)) {
                if (!isAlive.test(list.owner())) {
                    swept += sweep(list, needed);
                }
            }
        } catch (IOException e) {
            LOG.warn("Temporary files could not be swept", e);
        }
        return swept;
    }

    /// What cannot be deleted now, as on a disk that may only be read, is left for the next start, and keeps nothing
    /// else from going.
    private static int sweep(TempList list, Set<String> needed) throws IOException {
        int swept = 0;
        var isDone = true;
        for (var temp : list.temps()) {
            if (needed.contains(temp.getFileName().toString())) {
                isDone = false;
                continue;
            }
            try {
                swept += deleted(temp);
            } catch (IOException | DirectoryIteratorException e) {
                LOG.warn("A temporary file could not be swept: {}", temp, e);
                isDone = false;
            }
        }
        if (isDone) {
            list.remove();
        }
        return swept;
    }

    /// Of a folder, its files as well; one that holds folders is none of Studio's.
    private static int deleted(Path temp) throws IOException {
        int swept = 0;
        if (Files.isDirectory(temp, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.newDirectoryStream(temp)) {
                for (var file : files) {
                    Files.delete(file);
                    swept++;
                }
            }
        }
        return Files.deleteIfExists(temp) ? swept + 1 : swept;
    }
}
