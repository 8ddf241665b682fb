package dev.projectstudio.core.context;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Contents;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The history of context files: every text that Studio held, and every text of a repository that it replaced.
public final class ContextVersions {

    private final ContextVersionRepository versions = new ContextVersionRepository();
    private final Database database;
    private final Contents contents;
    private final Clock clock;

    public ContextVersions(Database database, Contents contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param before only versions older than this number; [Integer#MAX_VALUE] to start with the newest
    public List<ContextVersion> history(ContextFileId file, int before, int limit) {
        return database.read(sql -> versions.newest(sql, file, before, limit));
    }

    /// The one before it of the same side, and of the same place in the repository.
    public Optional<ContextVersion> before(ContextVersion version) {
        return database.read(sql -> versions.before(sql, version));
    }

    public ContextVersion require(ContextFileId file, int number) {
        return database.read(sql -> require(sql, file, number));
    }

    /// What a version held, to the byte.
    public ContextText text(ContextVersion version) {
        return database.read(sql -> text(sql, version));
    }

    /// The text of a kept hash; empty if it was never kept.
    public Optional<ContextText> text(DSLContext sql, @Nullable String contentHash) {
        return contentHash == null
                ? Optional.empty()
                : contents.find(sql, contentHash).map(ContextText::of);
    }

    /// Keeps a text as a file's next version. The text that is the newest of this side and place already makes no new
    /// one.
    ///
    /// @param repoPath the target it was found at; null for Studio's own text
    public ContextVersion keep(Tx tx, ContextFileId file, @Nullable String repoPath, String cause, ContextText text) {
        var newest = versions.newest(tx.sql(), file, repoPath);
        if (newest.isPresent() && newest.get().contentHash().equals(text.contentHash())) {
            return newest.get();
        }
        return add(tx, file, repoPath, cause, text);
    }

    /// Keeps Studio's text that is about to be replaced, unless a version holds it: after an undo that is not the
    /// newest.
    public void keepReplaced(Tx tx, ContextFileId file, ContextText text) {
        if (!versions.isOfStudio(tx.sql(), file, text.contentHash())) {
            add(tx, file, null, "replaced", text);
        }
    }

    /// Keeps what takes the place of Studio's text as the next version, also where an undo has taken back one that held
    /// the same.
    ///
    /// @param before the text that is replaced; null if it is missing
    public void keepNext(Tx tx, ContextFileId file, String cause, @Nullable ContextText before, ContextText after) {
        if (before == null) {
            keep(tx, file, null, cause, after);
        } else if (!before.contentHash().equals(after.contentHash())) {
            add(tx, file, null, cause, after);
        }
    }

    private ContextVersion add(Tx tx, ContextFileId file, @Nullable String repoPath, String cause, ContextText text) {
        var contentHash = contents.put(tx, text.bytes());
        var number = versions.nextNumber(tx.sql(), file);
        var version = new ContextVersion(file, number, repoPath, cause, text.hash(), contentHash, clock.instant());
        versions.insert(tx.sql(), UUID.randomUUID().toString(), version);
        return version;
    }

    /// Keeps a text without making it a version: a base.
    ///
    /// @return the hash under which its canonical bytes are kept
    String keepBase(Tx tx, ContextText text) {
        return contents.put(tx, text.canonicalBytes());
    }

    ContextVersion require(DSLContext sql, ContextFileId file, int number) {
        return versions.find(sql, file, number).orElseThrow(() -> new NotFound("version-not-found", number));
    }

    ContextText text(DSLContext sql, ContextVersion version) {
        return text(sql, version.contentHash()).orElseThrow(() -> new NotFound("version-not-found", version.number()));
    }
}
