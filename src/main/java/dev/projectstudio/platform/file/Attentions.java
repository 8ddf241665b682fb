package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The files that somebody has to look at, until somebody has.
public final class Attentions {

    private final AttentionRepository rows = new AttentionRepository();
    private final Clock clock;

    public Attentions(Clock clock) {
        this.clock = clock;
    }

    public Attention raise(
            Tx tx,
            String kind,
            String path,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable String contentHash) {
        var attention = new Attention(
                UUID.randomUUID().toString(), kind, path, subjectType, subjectId, contentHash, clock.instant());
        rows.insert(tx.sql(), attention);
        return attention;
    }

    /// What is not settled yet, oldest first.
    public List<Attention> list(DSLContext sql) {
        return rows.list(sql);
    }

    public void settle(Tx tx, String id) {
        rows.settle(tx.sql(), id, clock.instant());
    }

    /// Settles what is about one text of one thing.
    public void settle(Tx tx, String kind, String subjectId, String contentHash) {
        rows.settle(tx.sql(), kind, subjectId, contentHash, clock.instant());
    }

    /// Settles all of one kind that are about one thing.
    public void settle(Tx tx, String kind, String subjectId) {
        rows.settle(tx.sql(), kind, subjectId, clock.instant());
    }
}
