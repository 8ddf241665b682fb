package dev.projectstudio.platform.file;

import dev.projectstudio.platform.db.Tx;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/// Every text that Studio has kept, once: the same bytes are stored a single time, however often they are put.
public final class Contents {

    private final ContentRepository rows = new ContentRepository();
    private final Clock clock;

    public Contents(Clock clock) {
        this.clock = clock;
    }

    /// @return the SHA-256 of the raw bytes, under which they are found again
    public String put(Tx tx, byte[] bytes) {
        var hash = Hashes.sha256(bytes);
        rows.insert(tx.sql(), hash, bytes, clock.instant());
        return hash;
    }

    public Optional<byte[]> find(DSLContext sql, String hash) {
        return rows.find(sql, hash);
    }
}
