package dev.projectstudio.core.registry;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.registry.ItemFiles.ItemFile;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.MadeFolders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out one operation on the registry: the files and their rows together, with the activity, the change and the
/// way back in the same transaction.
public final class RegistryWriter {

    private final Filing filing;
    private final RegistryFolder folder;
    private final Contents contents;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public RegistryWriter(Filing filing, RegistryFolder folder, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.filing = filing;
        this.folder = folder;
        this.contents = new Contents(clock);
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the items it touched.
    public Subscription follow(ChangeBus bus) {
        var subscriptions = Arrays.stream(RegistryKind.values())
                .map(kind -> RowsRestored.announce(
                        bus, RegistryRepository.table(kind), (id, _) -> new RegistryChanged(new ItemId(kind, id))))
                .toList();
        return () -> subscriptions.forEach(Subscription::close);
    }

    /// The files of an item before and after.
    ///
    /// @param before null if there were none
    /// @param after null if they are deleted
    record Change(
            ItemId id, @Nullable ItemFiles before, @Nullable ItemFiles after) {}

    /// @param name what the user knows the step's subject by
    <T> T apply(String labelKey, String name, List<Change> changes, Function<RegistryStep, T> work) {
        return apply(labelKey, name, changes, () -> false, work);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @throws java.util.concurrent.CancellationException once it is stopped: nothing has changed then
    <T> T apply(
            String labelKey,
            String name,
            List<Change> changes,
            BooleanSupplier isStopped,
            Function<RegistryStep, T> work) {
        var writes = new ArrayList<FileChange>();
        var replaced = new HashMap<String, ItemFile>();
        for (var change : changes) {
            writes.addAll(folder.changes(change.id(), change.before(), change.after()));
            if (change.before() != null) {
                change.before()
                        .all()
                        .forEach((path, file) ->
                                replaced.put(folder.path(change.id().kind(), path), file));
            }
        }
        var result = filing.applyUnless(isStopped, writes, (tx, made) -> {
            var step = new RegistryStep(new StepRows(tx), clock.instant());
            var value = work.apply(step);
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(id -> tx.publish(new RegistryChanged(id)));
            var files = writes.stream()
                    .map(write -> undone(tx, made, write, replaced))
                    .toList();
            undo.record(
                    tx, UndoStep.of(null, labelKey, List.of(name), step.rows().changes(), files));
            return value;
        });
        writes.stream().filter(write -> write.newBytes() == null).forEach(this::tidy);
        return result;
    }

    private FileUndo undone(Tx tx, MadeFolders made, FileChange write, Map<String, ItemFile> replaced) {
        var before = write.expectedRawHash() == null ? null : replaced.get(write.path());
        boolean wasProgram = before != null && before.isProgram();
        return new FileUndo(
                write.root(),
                write.path(),
                before == null ? null : contents.put(tx, before.bytes()),
                write.newBytes() == null ? null : contents.put(tx, write.newBytes()),
                wasProgram,
                write.newBytes() != null && (wasProgram || write.isProgram()),
                made.above(write.root(), write.path()));
    }

    /// An item's own folders go with its last file.
    private void tidy(FileChange deleted) {
        int depth = (int) deleted.path().chars().filter(letter -> letter == '/').count();
        filing.removeFolders(deleted.root(), deleted.path(), Math.max(0, depth - 2));
    }
}
