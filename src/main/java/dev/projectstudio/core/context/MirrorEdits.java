package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.Attentions;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStamp;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileState.Present;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.file.SeenFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes over what somebody wrote into a `project.json` by hand: as far as it is valid, as one change that can be taken
/// back. A text with more in it than can be taken over stays, and is kept, until Studio has to write the file.
public final class MirrorEdits implements OtherTexts {

    /// The kind of attention for a text that could not be taken over as a whole.
    public static final String EDITED = "mirror-edited";

    private static final int AT_ONCE = 200;

    private final MirrorRepository mirrors = new MirrorRepository();
    private final MirroredRows rows = new MirroredRows();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final ProjectService projects;
    private final StudioCopies copies;
    private final FileDependents dependents;
    private final UndoJournal undo;
    private final ActivityLog activity;
    private final Clock clock;
    private final Contents contents;
    private final Attentions attentions;

    public MirrorEdits(
            Database database,
            ProjectService projects,
            StudioCopies copies,
            FileDependents dependents,
            UndoJournal undo,
            ActivityLog activity,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.copies = copies;
        this.dependents = dependents;
        this.undo = undo;
        this.activity = activity;
        this.clock = clock;
        this.contents = new Contents(clock);
        this.attentions = new Attentions(clock);
    }

    /// Reads what a change of the project came upon.
    public Subscription follow(ChangeBus bus) {
        return bus.subscribe(change -> {
            if (change instanceof MirrorUnread(var project)) {
                projects.find(project).ifPresent(this::read);
            }
        });
    }

    /// Looks at the file of every project: has those written that are not there or behind their rows, and takes over
    /// what was written by hand.
    ///
    /// A file that a stat shows to be as it was when it was found in place costs no more than that.
    @Override
    public List<HomeFinding> check(List<Project> all) {
        var seen = database.read(mirrors::seen);
        var unsettled = all.stream()
                .filter(project ->
                        !isSettled(project.id(), seen.get(project.id().value())))
                .toList();
        return unsettled.isEmpty() ? List.of() : read(unsettled);
    }

    private boolean isSettled(ProjectId id, @Nullable SeenFile seen) {
        return seen != null && seen.isStill(copies.statMirror(id).orElse(null), clock.instant());
    }

    private List<HomeFinding> read(List<Project> some) {
        var known = database.read(sql -> {
            var mirrored = rows.everything(sql);
            var written = mirrors.all(sql);
            return some.stream()
                    .map(project -> new Known(
                            project.id(),
                            mirrored.of(project),
                            written.get(project.id().value())))
                    .toList();
        });
        return checked(known);
    }

    @Override
    public List<HomeFinding> check(Project project) {
        var id = project.id();
        var seen = database.read(sql -> mirrors.seen(sql, id));
        return isSettled(id, seen.orElse(null)) ? List.of() : read(project);
    }

    private List<HomeFinding> read(Project project) {
        var id = project.id();
        return checked(database.read(sql -> List.of(
                new Known(id, rows.of(sql, project), mirrors.find(sql, id).orElse(null)))));
    }

    private record Known(
            ProjectId id,
            MirroredProject mirrored,
            @Nullable MirrorRow row) {}

    private List<HomeFinding> checked(List<Known> all) {
        var findings = new ArrayList<HomeFinding>();
        var behind = new ArrayList<ProjectId>();
        var inPlace = new LinkedHashMap<ProjectId, FileStamp>();
        var readAt = clock.instant();
        for (var known : all) {
            switch (copies.readMirror(known.id())) {
                case FileState.Unreadable(var reason) -> findings.add(finding(Kind.MIRROR_CHANGED, known.id(), reason));
                case FileState.Absent _ -> behind.add(known.id());
                case Present present -> {
                    if (isByHand(known, present.rawHash())) {
                        takeOver(known.id(), present).ifPresent(findings::add);
                    } else if (!isInPlace(known, present.rawHash())) {
                        behind.add(known.id());
                    } else {
                        inPlace.put(known.id(), present.stamp());
                    }
                }
            }
        }
        write(behind);
        remember(inPlace, readAt);
        return findings;
    }

    private static boolean isByHand(Known known, String hash) {
        var row = known.row();
        return !hash.equals(hashOf(known.mirrored())) && (row == null || !row.wrote(hash));
    }

    private static boolean isInPlace(Known known, String hash) {
        var row = known.row();
        return row != null
                && row.formerHash() == null
                && row.rawHash().equals(hash)
                && hash.equals(hashOf(known.mirrored()));
    }

    private void write(List<ProjectId> behind) {
        for (int from = 0; from < behind.size() && !database.isReadOnly(); from += AT_ONCE) {
            var some = behind.subList(from, Math.min(behind.size(), from + AT_ONCE));
            database.write(tx -> {
                some.forEach(id -> tx.publish(new MirrorAsked(id, false)));
                return some;
            });
        }
    }

    /// @param readAt no later than the first of them was read, however long others kept the database
    private void remember(Map<ProjectId, FileStamp> inPlace, Instant readAt) {
        if (!inPlace.isEmpty() && !database.isReadOnly()) {
            database.write(tx -> {
                inPlace.forEach((id, stamp) -> mirrors.see(tx.sql(), id, stamp, readAt));
                return readAt;
            });
        }
    }

    private Optional<HomeFinding> takeOver(ProjectId id, Present found) {
        if (database.isReadOnly()) {
            return Optional.of(finding(Kind.MIRROR_CHANGED, id, null));
        }
        return database.write(tx -> projects.find(id).flatMap(project -> takeOver(tx, project, found)));
    }

    private Optional<HomeFinding> takeOver(Tx tx, Project project, Present found) {
        var id = project.id();
        var text = MirrorJson.text(rows.of(tx.sql(), project));
        var row = mirrors.find(tx.sql(), id).orElse(MirrorRow.inPlace(hashOf(text), text));
        if (row.wrote(found.rawHash())
                || queries.isPending(tx.sql(), copies.home().projectFilePath(id.value()))) {
            return Optional.empty(); // on its way by now: looked at again
        }
        var context = new ContextRows(tx, clock.instant());
        var edit = new MirrorEdit(projects.edit(tx, id), context, copies, dependents);
        edit.apply(found.bytes(), row.base() == null ? text : row.base(), text);
        boolean isWhole = edit.isAllSaid(MirrorJson.render(rows.of(tx.sql(), edit.project())));
        var reason = isWhole ? null : edit.refusal();
        note(tx, id, row, found, reason);
        context.announce(activity);
        var changes = edit.changes();
        if (!changes.isEmpty()) {
            var words = List.of(edit.project().name());
            undo.record(tx, UndoStep.of(id.value(), "undo.project.by-hand", words, changes, List.of()));
        }
        if (!isWhole) {
            return Optional.of(finding(Kind.MIRROR_CHANGED, id, reason));
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(finding(Kind.MIRROR_READ, id, null));
    }

    /// A text that was taken over makes room for Studio's own; what is left of another is kept.
    private void note(Tx tx, ProjectId id, MirrorRow row, Present found, @Nullable String reason) {
        mirrors.put(tx.sql(), id, row.read(found.rawHash(), reason), clock.instant());
        tx.publish(new MirrorAsked(id, reason != null));
        if (reason == null) {
            attentions.settle(tx, EDITED, id.value());
        } else if (!found.rawHash().equals(row.readHash())) {
            var path = copies.home().projectFile(id.value()).toString();
            attentions.settle(tx, EDITED, id.value());
            attentions.raise(tx, EDITED, path, "project", id.value(), contents.put(tx, found.bytes()));
        }
    }

    private HomeFinding finding(Kind kind, ProjectId id, @Nullable String reason) {
        return new HomeFinding(kind, id, copies.home().projectFilePath(id.value()), reason);
    }

    private static String hashOf(MirroredProject mirrored) {
        return hashOf(MirrorJson.text(mirrored));
    }

    private static String hashOf(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
