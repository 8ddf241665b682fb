package dev.projectstudio.core.undo;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.Filing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Takes the user's changes back, and makes them again, one at a time.
///
/// A change goes back only while its rows and files are still what it has left: otherwise [#isBlocked] says so, and
/// nothing is touched. What only a check writes (status, times, stamps) does not count. A change that cannot go back
/// stands in the way of those before it until it is passed over.
public final class UndoJournal {

    private final UndoRepository steps = new UndoRepository();
    private final BrokenOffQueries brokenOff = new BrokenOffQueries();
    private final Database database;
    private final StepTurner turner;
    private final Clock clock;

    public UndoJournal(Database database, Filing filing, ActivityLog activities, Clock clock) {
        this.database = database;
        this.turner = new StepTurner(database, filing, new Contents(clock), activities, clock);
        this.clock = clock;
    }

    /// Whether a failure says that one change cannot be taken back, and those before it may.
    public static boolean isBlocked(Throwable failure) {
        return failure instanceof Conflict conflict
                && (conflict.code().equals(StepTurner.CHANGED)
                        || conflict.code().equals(StepTurner.REMOVED)
                        || conflict.code().equals(StepTurner.IMPOSSIBLE));
    }

    /// Remembers a change in the transaction that makes it. Both sides of its files must be in [Contents].
    public void record(Tx tx, UndoStep step) {
        record(tx, step, null);
    }

    /// The same for a change that may be part of a larger one.
    ///
    /// @return the id of what is taken back then: of the batch, or of the step
    public String record(Tx tx, UndoStep step, @Nullable UndoBatch batch) {
        var kept = step.trimmed().noted();
        if (batch == null || !isOpen(tx, batch)) {
            steps.insert(tx.sql(), kept, clock.instant());
            tx.publish(new UndoChanged(kept.id()));
            return kept.id();
        }
        steps.insertPart(tx.sql(), kept, batch.id(), clock.instant());
        tx.publish(new UndoChanged(batch.id()));
        return batch.id();
    }

    /// Begins a change of many parts that somebody is to hear of if it is broken off. Where the latest change was
    /// broken off, about the same, this one goes on with it: both are one step.
    ///
    /// @param subjects stable words for what it is about
    /// @param seen those that are seen to, of which nothing is left to do for some
    public UndoBatch begin(String labelKey, List<String> labelArgs, List<String> subjects, Collection<String> seen) {
        return database.write(tx -> {
            var half = halfOf(tx.sql(), labelKey, subjects, seen).orElse(null);
            if (half == null) {
                return new UndoBatch(UUID.randomUUID().toString(), labelKey, labelArgs, subjects);
            }
            steps.begin(tx.sql(), half.step().id(), half.subjects());
            return new UndoBatch(half.step().id(), labelKey, half.step().labelArgs(), half.subjects());
        });
    }

    /// Ends what [#begin] has begun. What was broken off before and is about nothing else is through then, too.
    ///
    /// @param subjects what was seen to: those of the change, and those of which nothing was left to do
    public void end(UndoBatch batch, Collection<String> subjects) {
        var ended = database.read(sql -> Stream.concat(
                        steps.exists(sql, batch.id()) ? Stream.of(batch.id()) : Stream.<String>of(),
                        brokenOff.all(sql).stream()
                                .filter(half -> subjects.containsAll(half.subjects()))
                                .map(half -> half.step().id()))
                .toList());
        if (!ended.isEmpty()) {
            database.write(tx -> {
                steps.end(tx.sql(), ended);
                return ended;
            });
        }
    }

    /// Whether a step could bring back, or take away again, this row.
    public boolean holds(DSLContext sql, String table, String id) {
        return steps.hasThatChanged(sql, table, id);
    }

    /// Forgets every step that has to do with a project that is removed for good, so that those of others can be
    /// reached.
    public void forget(Tx tx, String projectId) {
        steps.deleteOf(tx.sql(), projectId);
    }

    /// Forgets every step that changed one of these rows, which are gone for good.
    public void forget(Tx tx, String table, Collection<String> ids) {
        steps.deleteThatChanged(tx.sql(), table, ids);
    }

    /// The changes that have to do with any of these projects or changed one of these rows, in the order in which they
    /// were made, but those that were taken back. A change of several files is one for each.
    public List<UndoStep> standing(Collection<String> projectIds, String table, Collection<String> ids) {
        return database.read(sql -> steps.standing(sql, projectIds, table, ids));
    }

    /// What [#undoLast] would take back.
    public Optional<UndoneStep> nextUndo() {
        return database.read(sql -> steps.findLast(sql, List.of())).map(UndoStep::summary);
    }

    /// What [#redo] would make again.
    public Optional<UndoneStep> nextRedo() {
        return database.read(steps::findUndone).map(UndoStep::summary);
    }

    /// Takes back the latest change; empty if there is none.
    public Optional<UndoneStep> undoLast() {
        return undoLast(_ -> {});
    }

    /// The same, told of what has lost its meaning meanwhile and is passed over by itself.
    public Optional<UndoneStep> undoLast(Consumer<UndoneStep> passedOver) {
        return undoLast(false, passedOver);
    }

    /// Takes back the latest change that can be taken back: those after it stay as they are, and are not come back to.
    /// Where none can, none is passed over either.
    ///
    /// @param passedOver is told of each of them
    public Optional<UndoneStep> undoPassingOver(Consumer<UndoneStep> passedOver) {
        return undoLast(true, passedOver);
    }

    /// Takes back one change, and none that came after it; empty if it is unknown or was taken back.
    public Optional<UndoneStep> undo(String stepId) {
        var step = database.read(sql -> steps.findOpen(sql, stepId));
        return step.map(found -> turner.takeBack(found, List.of()).step().summary());
    }

    /// Makes the change again that was taken back last; empty if there is none, or if another was made since.
    public Optional<UndoneStep> redo() {
        var step = database.read(steps::findUndone);
        return step.map(found -> turner.makeAgain(found).step().summary());
    }

    private Optional<UndoneStep> undoLast(boolean passesOver, Consumer<UndoneStep> passedOver) {
        var blocked = new ArrayList<UndoStep>();
        while (true) {
            var step = database.read(sql -> steps.findLast(sql, blocked)).orElse(null);
            if (step == null && !blocked.isEmpty()) {
                throw new NotFound("nothing-before-to-undo");
            }
            if (step == null) {
                return Optional.empty();
            }
            try {
                var turned = turner.takeBack(step, blocked);
                blocked.addAll(turned.left());
                blocked.forEach(left -> passedOver.accept(left.summary()));
                return Optional.of(step.summary());
            } catch (Conflict e) {
                if (!isBlocked(e) || !(step.isFleeting() || passesOver)) {
                    throw e;
                }
                blocked.add(step);
            }
        }
    }

    private Optional<BrokenOff> halfOf(
            DSLContext sql, String labelKey, List<String> subjects, Collection<String> seen) {
        var last = steps.findLast(sql, List.of()).map(UndoStep::id);
        return last.isEmpty() || subjects.isEmpty() || steps.findUndone(sql).isPresent()
                ? Optional.empty()
                : brokenOff.all(sql).stream()
                        .filter(half -> half.step().id().equals(last.get())
                                && half.step().labelKey().equals(labelKey)
                                && half.subjects().containsAll(subjects)
                                && seen.containsAll(half.subjects()))
                        .findFirst();
    }

    /// The step that the parts belong to comes with the first. Once it is taken back, more of them stand alone.
    private boolean isOpen(Tx tx, UndoBatch batch) {
        if (steps.findOpen(tx.sql(), batch.id()).isPresent()) {
            return true;
        }
        if (steps.exists(tx.sql(), batch.id())) {
            return false;
        }
        var whole = new UndoStep(batch.id(), null, batch.labelKey(), batch.labelArgs(), List.of(), List.of());
        steps.insert(tx.sql(), whole, clock.instant());
        if (!batch.subjects().isEmpty()) {
            steps.begin(tx.sql(), whole.id(), batch.subjects());
        }
        return true;
    }
}
