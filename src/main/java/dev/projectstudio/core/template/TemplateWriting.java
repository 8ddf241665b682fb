package dev.projectstudio.core.template;

import dev.projectstudio.core.activity.Activity;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.undo.FileUndo;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.undo.UndoStep;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.MadeFolders;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Writes the files of a template together with its rows, the activity and the way back.
public final class TemplateWriting {

    static final String LABEL = "undo.template.apply";
    private static final String SUBJECT = "template";

    private final Filing filing;
    private final Contents contents;
    private final ActivityLog activity;
    private final UndoJournal undo;

    public TemplateWriting(Filing filing, ActivityLog activity, UndoJournal undo, Clock clock) {
        this.filing = filing;
        this.contents = new Contents(clock);
        this.activity = activity;
        this.undo = undo;
    }

    /// @param rows what else is done in the same step
    AppliedTemplate apply(TemplatePlan plan, boolean replaces, Function<StepRows, AppliedTemplate> rows) {
        var writes = plan.writes(replaces);
        var changes = writes.stream().map(file -> change(plan, file)).toList();
        return filing.apply(changes, (tx, made) -> {
            var step = new StepRows(tx);
            var applied = rows.apply(step);
            if (!writes.isEmpty() || !step.changes().isEmpty()) {
                var files = writes.stream()
                        .map(file -> undone(tx, made, plan, file))
                        .toList();
                record(tx, plan, applied, step, files);
            }
            return applied;
        });
    }

    private void record(Tx tx, TemplatePlan plan, AppliedTemplate applied, StepRows step, List<FileUndo> files) {
        var item = plan.template().item();
        var project = applied.project();
        var reference = "registry_" + item.kind().word();
        activity.record(
                tx,
                new Activity(
                        project.id().value(),
                        "registry_applied",
                        item.name(),
                        reference,
                        item.id().value()));
        undo.record(
                tx,
                UndoStep.of(project.id().value(), LABEL, List.of(item.name(), project.name()), step.changes(), files));
    }

    private FileUndo undone(Tx tx, MadeFolders made, TemplatePlan plan, PlannedFile file) {
        var root = root(plan);
        var path = plan.target().place(file.path());
        return new FileUndo(
                root,
                path,
                file.found() == null ? null : contents.put(tx, file.found()),
                contents.put(tx, file.bytes()),
                file.wasProgram(),
                file.wasProgram() || file.isProgram(),
                made.above(root, path));
    }

    private static FileChange change(TemplatePlan plan, PlannedFile file) {
        return new FileChange(
                        root(plan),
                        plan.target().place(file.path()),
                        file.foundHash(),
                        file.bytes(),
                        SUBJECT,
                        plan.template().item().id().value())
                .running(Running.of(file.isProgram(), file.found() != null));
    }

    private static FileRoot root(TemplatePlan plan) {
        return FileRoot.repo(Objects.requireNonNull(plan.target().root()));
    }
}
