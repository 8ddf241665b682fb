package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.Sample.Piece;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.platform.db.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of pieces of the sample's sessions.
final class SamplePieces {

    private final SampleWorkRepository rows = new SampleWorkRepository();

    /// @param from null for what comes from no session
    void link(
            Tx tx,
            @Nullable Piece from,
            Map<String, MadeSession> sessions,
            Target target,
            String targetId,
            Instant at) {
        if (from == null) {
            return;
        }
        var session = new SessionId(required(sessions, from).id());
        rows.insert(tx.sql(), new Promotion(UUID.randomUUID().toString(), session, from.piece(), target, targetId, at));
    }

    static MadeSession required(Map<String, MadeSession> sessions, Piece from) {
        return Objects.requireNonNull(sessions.get(from.session()), from.session());
    }
}
