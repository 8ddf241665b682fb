package dev.projectstudio.core.unsaved;

import dev.projectstudio.platform.db.Database;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what is being typed until it is saved or thrown away. Nothing of it is an act: it is in no log, and there is
/// nothing to take back.
public final class UnsavedTexts {

    private final UnsavedTextRepository texts = new UnsavedTextRepository();
    private final Database database;
    private final Clock clock;

    public UnsavedTexts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<UnsavedText> find(String place) {
        return database.read(sql -> texts.find(sql, place));
    }

    /// Puts a text in the place of the one that was kept there before.
    ///
    /// @param baseHash of the text that is edited; null where there is none
    public UnsavedText keep(String place, @Nullable String baseHash, String text) {
        return database.write(tx -> {
            var kept = new UnsavedText(place, baseHash, text, clock.instant());
            texts.put(tx.sql(), kept);
            return kept;
        });
    }

    /// It is saved, or nobody wants it any more.
    public void drop(String place) {
        if (find(place).isPresent()) {
            database.write(tx -> {
                texts.delete(tx.sql(), place);
                return place;
            });
        }
    }
}
