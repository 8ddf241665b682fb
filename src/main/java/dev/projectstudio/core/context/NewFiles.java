package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.text.Folding;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives canonical files that Studio did not write their rows: those put into the home by hand, and those of a home
/// that knew no targets.
final class NewFiles {

    /// Not there any more, or in other hands: nothing to report.
    static final String GONE = "gone";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final ContextVersions versions;
    private final ActivityLog activity;
    private final Clock clock;

    NewFiles(ContextVersions versions, Clock clock) {
        this.versions = versions;
        this.activity = new ActivityLog(clock);
        this.clock = clock;
    }

    /// The context file that a found file would be; null if it cannot be one.
    @Nullable
    ContextFile candidate(ProjectId project, ContextFolder.Entry entry) {
        if (!entry.isRegular() || entry.isPassing()) {
            return null;
        }
        return ContextName.parse(entry.path())
                .filter(name -> name.equals(Folding.composed(entry.path())))
                .map(name -> ContextFile.named(project, name).withFilePath(entry.path()))
                .orElse(null);
    }

    /// Why a found file cannot be a context file.
    static String refusal(ContextFolder.Entry entry) {
        if (!entry.isRegular()) {
            return "not-a-file";
        }
        return entry.isPassing() ? "temporary" : "name-refused";
    }

    /// Makes a file that was put into the home a context file, with the usual target if that is free.
    ///
    /// @return why not, if it was not
    Optional<String> takeIn(Tx tx, Project project, ContextFile file, ContextText text, FileStamp stamp) {
        var stored = files.ofProject(tx.sql(), project.id());
        if (stored.stream().anyMatch(other -> other.filePath().equals(file.filePath()))
                || queries.isPending(tx.sql(), file)) {
            return Optional.of(GONE);
        }
        if (ContextName.isTaken(
                file.filename(), stored.stream().map(ContextFile::filename).toList())) {
            return Optional.of("name-taken");
        }
        var rows = new ContextRows(tx, clock.instant());
        var added = file.withCopy(StudioCopy.of(text, stamp, rows.now()));
        rows.insert(added);
        versions.keep(tx, file.id(), null, ContextVersion.BY_HAND, text);
        insertUsualTarget(rows, project, added, TargetState.NEW);
        rows.announce(activity);
        return Optional.empty();
    }

    /// Brings the row of an older home up to what is known now. Its hashes are a base if they were equal.
    ///
    /// @param text null if the canonical file cannot be read
    void settle(Tx tx, Project project, ContextFile seen, @Nullable ContextText text, @Nullable FileStamp stamp) {
        var file = files.find(tx.sql(), seen.id()).orElse(null);
        if (file == null || file.copy().contentHash() != null || queries.isPending(tx.sql(), file)) {
            return;
        }
        var rows = new ContextRows(tx, clock.instant());
        var copy = file.copy();
        if (text != null) {
            versions.keep(tx, file.id(), null, "found", text);
        }
        rows.update(file.withCopy(
                text == null
                        ? new StudioCopy(copy.hash(), null, null, rows.now(), copy.reason())
                        : StudioCopy.of(text, stamp, rows.now())));
        if (copy.hashedAt() == null && queries.ofFile(tx.sql(), file.id()).isEmpty()) {
            var sync = file.sync();
            var state = new TargetState(
                    sync.syncStatus(),
                    null,
                    olderBase(tx, file, text),
                    RepoSide.NEVER_READ,
                    null,
                    sync.lastSyncAt(),
                    sync.lastCheckedAt());
            insertUsualTarget(rows, project, file, state);
        }
        tx.publish(new ContextChanged(file.id(), file.projectId()));
    }

    private @Nullable Base olderBase(Tx tx, ContextFile file, @Nullable ContextText text) {
        var hash = file.copy().hash();
        if (hash == null
                || !Objects.equals(hash, file.sync().repoHash())
                || !SHA_256.matcher(hash).matches()) {
            return null;
        }
        return text != null && text.hash().equals(hash)
                ? new Base(hash, versions.keepBase(tx, text))
                : new Base(hash, null);
    }

    private void insertUsualTarget(ContextRows rows, Project project, ContextFile file, TargetState state) {
        var places = new TargetPlaces(project);
        var all = queries.ofProject(rows.sql(), project.id());
        var place = places.find(WellKnownFiles.defaultTarget(file.filename()), 0);
        if (place.isPresent()
                && new TakenPlaces(places, all).occupant(place.get()).isEmpty()) {
            var id = new TargetId(UUID.randomUUID().toString());
            rows.insert(new ContextTarget(id, file.id(), place.get(), state, TextForm.CANONICAL));
        }
    }
}
