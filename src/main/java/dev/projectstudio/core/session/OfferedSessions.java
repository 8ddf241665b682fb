package dev.projectstudio.core.session;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.Session.Otherwise;
import dev.projectstudio.core.session.SessionImport.LeftOut;
import dev.projectstudio.platform.file.Arrivals;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads the files that are offered to one import, and copies those of sessions to where they are to be. Several
/// threads may do so at a time: of files that are the same to the byte, one is taken. None of them asks the database,
/// which another thread may be writing.
final class OfferedSessions {

    /// What comes of a file.
    sealed interface Offer {}

    /// @param cycle as the file names it; null for none
    record Taken(Session session, @Nullable String cycle) implements Offer {}

    record Refused(LeftOut file) implements Offer {}

    record Known() implements Offer {}

    /// @param modified stands for the date that it does not say; null where it says one
    private record Read(
            SessionText text,
            SessionContent content,
            @Nullable FileTime modified) {}

    private final ProjectId project;
    private final SessionFiles files;
    private final Clock clock;
    private final @Nullable Arrivals arrivals;
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    /// @param there the hashes of what is there already
    /// @param arrivals where they are put; null to put them nowhere
    OfferedSessions(
            ProjectId project, SessionFiles files, Clock clock, Set<String> there, @Nullable Arrivals arrivals) {
        this.project = project;
        this.files = files;
        this.clock = clock;
        this.there.addAll(there);
        this.arrivals = arrivals;
    }

    Offer look(Path file) {
        try (var from = Files.newInputStream(file)) {
            var bytes = from.readNBytes(FileStore.MOST_BYTES + 1);
            return bytes.length > FileStore.MOST_BYTES ? refused(file, "too-large") : look(file, read(file, bytes));
        } catch (IOException e) {
            return refused(file, "file-not-read");
        }
    }

    private Read read(Path file, byte[] bytes) throws IOException {
        var text = SessionText.of(bytes);
        var content = text.content(files.zone());
        return new Read(text, content, content.at() == null ? Files.getLastModifiedTime(file) : null);
    }

    private Offer look(Path file, Read read) {
        if (!read.text().isUtf8()) {
            return refused(file, "not-utf8");
        }
        if (read.text().text().isBlank()) {
            return refused(file, "empty");
        }
        if (read.content().title().isEmpty()) {
            return refused(file, "session-without-title");
        }
        return there.add(read.text().hash())
                ? new Taken(session(read), read.content().cycle())
                : new Known();
    }

    private Session session(Read read) {
        var id = SessionId.random();
        var stamp = arrivals == null ? null : arrive(arrivals, id, read);
        var modified = read.modified();
        return Session.of(
                id,
                project,
                null,
                read.content(),
                new Otherwise("", modified == null ? null : modified.toInstant()),
                new SessionCopy(read.text().hash(), stamp, clock.instant(), null));
    }

    private FileStamp arrive(Arrivals into, SessionId id, Read read) {
        var name = Path.of(files.path(project, id)).getFileName().toString();
        return into.add(name, read.text().bytes(), read.modified());
    }

    private static Offer refused(Path file, String reason) {
        return new Refused(new LeftOut(file, reason));
    }
}
