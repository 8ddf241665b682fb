package dev.projectstudio.core.session;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.RowsRestored;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.Filing;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out one operation on a session: its file and its row together, with the activity, the change and the way
/// back in the same transaction.
public final class SessionWriter {

    private final Filing filing;
    private final SessionFiles files;
    private final Contents contents;
    private final ActivityLog activity;
    private final UndoJournal undo;
    private final Clock clock;

    public SessionWriter(Filing filing, SessionFiles files, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.filing = filing;
        this.files = files;
        this.contents = new Contents(clock);
        this.activity = activity;
        this.undo = undo;
        this.clock = clock;
    }

    /// After an undo or a redo: announces the sessions it touched.
    public Subscription follow(ChangeBus bus) {
        return RowsRestored.announce(
                bus,
                SessionRepository.TABLE,
                (id, project) -> new SessionChanged(new SessionId(id), ProjectId.orNull(project)));
    }

    /// A session's file before and after.
    ///
    /// @param before null if there was none
    /// @param after null if it is deleted
    record Change(
            Session session,
            @Nullable SessionText before,
            @Nullable SessionText after) {}

    <T> T apply(String labelKey, Change change, Function<SessionStep, T> work) {
        var session = change.session();
        var write = files.change(session, change.before(), change.after());
        return filing.apply(List.of(write), (tx, made) -> {
            var step = new SessionStep(new StepRows(tx), clock.instant());
            var result = work.apply(step);
            var file = new FileUndo(
                    write.root(),
                    write.path(),
                    kept(tx, change.before()),
                    kept(tx, change.after()),
                    made.above(write.root(), write.path()));
            step.acts().forEach(act -> activity.record(tx, act));
            step.touched().forEach(each -> tx.publish(new SessionChanged(each.id(), each.projectId())));
            undo.record(
                    tx,
                    UndoStep.of(
                            session.projectId().value(),
                            labelKey,
                            List.of(session.title()),
                            step.rows().changes(),
                            List.of(file)));
            return result;
        });
    }

    private @Nullable String kept(Tx tx, @Nullable SessionText text) {
        return text == null ? null : contents.put(tx, text.bytes());
    }
}
