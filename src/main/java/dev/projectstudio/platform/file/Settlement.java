package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How intents end: carried out, overtaken by a later one, or in a conflict that keeps both texts.
final class Settlement {

    private final Database database;
    private final IntentRepository intents;
    private final Contents contents;
    private final Attentions attentions;

    Settlement(Database database, IntentRepository intents, Clock clock) {
        this.database = database;
        this.intents = intents;
        this.contents = new Contents(clock);
        this.attentions = new Attentions(clock);
    }

    void done(List<Intent> carriedOut) {
        database.write(tx -> {
            carriedOut.forEach(intent -> intents.delete(tx.sql(), intent.id()));
            return carriedOut.size();
        });
    }

    /// Keeps the text that could not be put in place and the one that stands there, and tells whose file it is.
    void conflict(Intent intent, Placer.Outcome outcome) {
        database.write(tx -> {
            if (outcome instanceof Placer.Moved(var found) && found != null) {
                contents.put(tx, found);
            }
            var hash = intent.newBytes() == null ? null : contents.put(tx, intent.newBytes());
            intents.delete(tx.sql(), intent.id());
            tx.publish(new FileConflict(intent.subjectType(), intent.subjectId()));
            return attentions.raise(
                    tx,
                    Attention.WRITE_CONFLICT,
                    intent.file().toString(),
                    intent.subjectType(),
                    intent.subjectId(),
                    hash);
        });
    }

    /// Whether a file that is to go has stayed for a reason that may pass: then it is left for the next process.
    static boolean isLeft(Intent intent, Placer.Outcome outcome) {
        return intent.isDeletion() && outcome instanceof Placer.Unreachable found && found.isPassing();
    }

    void leave(Intent intent) {
        database.write(tx -> {
            intents.release(tx.sql(), intent);
            return intent;
        });
    }

    /// What waits for its work to be finished, by file: mostly nothing.
    Map<Path, List<Intent>> waiting(Tx tx) {
        return intents.list(tx.sql()).stream().collect(Collectors.groupingBy(Intent::file));
    }

    /// A later change of the same file takes the place of one that waits for its dead owner's work to be finished;
    /// the text of the earlier one is kept, unless it is in place already. While a living process is about to
    /// write, nobody else is.
    void supersede(Tx tx, Intent later) {
        supersede(tx, later, intents.list(tx.sql(), later.root(), later.path()));
    }

    /// @param waiting what waits for the same file
    void supersede(Tx tx, Intent later, List<Intent> waiting) {
        for (var earlier : waiting) {
            if (Objects.equals(earlier.newHash(), later.expectedHash())) {
                intents.delete(tx.sql(), earlier.id());
                continue;
            }
            if (!Objects.equals(earlier.owner(), later.owner())
                    && earlier.owner().isAlive()) {
                throw Failures.changed(later.root(), later.path());
            }
            if (earlier.newBytes() != null) {
                contents.put(tx, earlier.newBytes());
            }
            intents.delete(tx.sql(), earlier.id());
        }
    }
}
