package dev.projectstudio.core.home;

import dev.projectstudio.core.context.MirrorEdits;
import dev.projectstudio.platform.file.Attention;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts of another hand that stand nowhere but in the database: reported until somebody has had them put aside.
public final class KeptTexts {

    private static final String FOLDER = "kept";

    private final HomeSession session;
    private final FileStore store;
    private final Filing filing;
    private final Attentions attentions;
    private final Contents contents;

    public KeptTexts(HomeSession session, FileStore store, Filing filing, Clock clock) {
        this.session = session;
        this.store = store;
        this.filing = filing;
        this.attentions = new Attentions(clock);
        this.contents = new Contents(clock);
    }

    List<Problem> problems() {
        return open().stream().map(KeptTexts::problem).toList();
    }

    /// Writes each text to a file of its own in the home's folder of backups; nobody has to look at it then.
    ///
    /// @return where they are
    List<Problem> putAside() {
        var done = new ArrayList<Problem>();
        for (var attention : open()) {
            putAside(attention)
                    .ifPresent(file -> done.add(Problem.of("text-put-aside", attention.path(), file.toString())
                            .asFixed()));
        }
        return done;
    }

    private Optional<Path> putAside(Attention attention) {
        var hash = attention.contentHash();
        var text = hash == null ? Optional.<byte[]>empty() : session.database().read(sql -> contents.find(sql, hash));
        var changes = text.map(bytes -> change(attention, bytes)).stream().toList();
        return filing.apply(changes, tx -> {
            attentions.settle(tx, attention.id());
            return changes.stream()
                    .map(change -> session.home().root().resolve(change.path()))
                    .findFirst();
        });
    }

    private FileChange change(Attention attention, byte[] bytes) {
        var home = session.home();
        var name = Path.of(attention.path()).getFileName();
        var path = home.root()
                .relativize(home.backups()
                        .resolve(FOLDER)
                        .resolve(Hashes.sha256(bytes).substring(0, 12) + "-" + name))
                .toString()
                .replace('\\', '/');
        var there = store.read(home.fileRoot(), path).rawHash();
        return new FileChange(home.fileRoot(), path, there, bytes, FOLDER, attention.id());
    }

    /// While the file itself holds the text, that is where it is mended.
    private List<Attention> open() {
        return session.database().read(attentions::list).stream()
                .filter(attention -> !stillHolds(attention))
                .toList();
    }

    private static boolean stillHolds(Attention attention) {
        var file = Path.of(attention.path());
        try {
            return attention.kind().equals(MirrorEdits.EDITED)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= FileStore.MOST_BYTES
                    && Hashes.sha256(Files.readAllBytes(file)).equals(attention.contentHash());
        } catch (IOException e) {
            return false;
        }
    }

    private static Problem problem(Attention attention) {
        var code = attention.kind().equals(MirrorEdits.EDITED) ? "project-file-kept" : "needs-attention";
        return Problem.of(code, attention.path()).asFixable();
    }
}
