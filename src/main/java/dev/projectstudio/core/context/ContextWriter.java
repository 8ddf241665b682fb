package dev.projectstudio.core.context;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.MadeFolders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Carries out one operation on context files: canonical files and rows together, with the activity, the change and
/// the way back in the same transaction.
public final class ContextWriter {

    private static final Map<String, String> ACTS = Map.of(
            "undo.context.adopt", "adopted",
            "undo.context.add", "added",
            "undo.context.rename", "renamed",
            "undo.context.restore", "restored",
            "undo.context.delete", "deleted",
            "undo.context.target-add", "tied",
            "undo.context.target-remove", "untied");

    private final Filing filing;
    private final StudioCopies copies;
    private final Contents contents;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public ContextWriter(
            Filing filing,
            StudioCopies copies,
            Contents contents,
            ActivityLog activity,
            UndoJournal undo,
            Clock clock) {
        this.filing = filing;
        this.copies = copies;
        this.contents = contents;
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// What the user reads when the operation is taken back.
    ///
    /// @param batch what the operation is a part of; null if it stands alone
    record Label(
            ProjectId project,
            String key,
            List<String> args,
            @Nullable UndoBatch batch) {

        Label(ProjectId project, String key, List<String> args) {
            this(project, key, args, null);
        }

        Label(ProjectId project, String key, String arg) {
            this(project, key, List.of(arg));
        }

        /// The word for it in the activity log; null where only the text is another.
        @Nullable
        String act() {
            return ACTS.get(key);
        }
    }

    <T> T apply(Label label, List<CopyChange> changes, Function<ContextRows, T> work) {
        return apply(label, changes, List.of(), (rows, _) -> {
            var result = work.apply(rows);
            rows.announce(activity, label.act());
            return result;
        });
    }

    /// The same together with files of the repository. What the activity log says is for the caller to say.
    <T> T apply(
            Label label,
            List<CopyChange> changes,
            List<RepositoryWrite> repository,
            BiFunction<ContextRows, MadeFolders, T> work) {
        var writes = Stream.concat(
                        changes.stream().map(this::fileChange),
                        repository.stream().map(RepositoryWrite::change))
                .toList();
        return filing.apply(writes, (tx, made) -> {
            var rows = new ContextRows(tx, clock.instant());
            var result = work.apply(rows, made);
            var files = Stream.concat(
                            changes.stream().map(change -> fileUndo(tx, change, made)),
                            repository.stream().map(write -> fileUndo(tx, write, made)))
                    .toList();
            undo.record(
                    tx,
                    UndoStep.of(label.project().value(), label.key(), label.args(), rows.changes(), files),
                    label.batch());
            return result;
        });
    }

    /// Takes back folders that were made for a file which is gone by now.
    void removeFolders(RepositoryWrite gone, int levels) {
        filing.removeFolders(gone.root(), gone.path(), levels);
    }

    private FileChange fileChange(CopyChange change) {
        var before = change.before();
        return copies.change(change.file(), before == null ? null : before.contentHash(), change.after());
    }

    private FileUndo fileUndo(Tx tx, CopyChange change, MadeFolders made) {
        var path = copies.path(change.file());
        return new FileUndo(
                copies.root(),
                path,
                kept(tx, change.before()),
                kept(tx, change.after()),
                wasProgram(change.before()),
                isProgram(change.before(), change.after()),
                made.above(copies.root(), path));
    }

    private FileUndo fileUndo(Tx tx, RepositoryWrite write, MadeFolders made) {
        return new FileUndo(
                write.root(),
                write.path(),
                kept(tx, write.before()),
                kept(tx, write.after()),
                wasProgram(write.before()),
                write.isProgram(),
                made.above(write.root(), write.path()));
    }

    private static boolean wasProgram(@Nullable ContextText before) {
        return before != null && before.isProgram();
    }

    /// A file that is replaced keeps the right to be run.
    private static boolean isProgram(@Nullable ContextText before, @Nullable ContextText after) {
        return after != null && (after.isProgram() || wasProgram(before));
    }

    private @Nullable String kept(Tx tx, @Nullable ContextText text) {
        return text == null ? null : contents.put(tx, text.bytes());
    }
}
