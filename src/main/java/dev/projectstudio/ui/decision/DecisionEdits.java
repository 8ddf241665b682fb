package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionEdit;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.decision.RecordExport;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.InputDialog;
import java.util.List;
import java.util.function.Consumer;

/// What can be done to a decision, in the background, each with the sentence that says it was done.
final class DecisionEdits {

    private final DecisionSources sources;
    private final Edits edits;
    private final Messages text;

    DecisionEdits(DecisionSources sources, Edits edits, Messages text) {
        this.sources = sources;
        this.edits = edits;
        this.text = text;
    }

    void add(NewDecision made, InputDialog asked, Consumer<Decision> then) {
        edits.run(asked, () -> sources.decisions().add(made), now -> text.get("decisions.done.add", now.title()), then);
    }

    void edit(Decision seen, DecisionEdit edit, InputDialog asked) {
        edits.run(
                asked,
                () -> sources.decisions().edit(seen, edit),
                now -> text.get("decisions.done.edit", now.title()),
                _ -> {});
    }

    void accept(DecisionId id) {
        edits.run(() -> sources.decisions().accept(id), now -> text.get("decisions.done.accept", now.title()));
    }

    void reject(DecisionId id) {
        edits.run(() -> sources.decisions().reject(id), now -> text.get("decisions.done.reject", now.title()));
    }

    void propose(DecisionId id) {
        edits.run(() -> sources.decisions().propose(id), now -> text.get("decisions.done.propose", now.title()));
    }

    void supersede(Decision decision, Decision by, InputDialog asked) {
        edits.run(
                asked,
                () -> sources.decisions().supersede(decision.id(), by.id()),
                now -> text.get("decisions.done.supersede", now.title(), by.title()),
                _ -> {});
    }

    void delete(Decision decision) {
        edits.run(
                () -> {
                    sources.decisions().delete(decision.id());
                    return decision;
                },
                gone -> text.get("decisions.done.delete", gone.title()));
    }

    void export(Decision decision) {
        edits.run(() -> sources.records().get().export(decision.projectId(), List.of(decision.id())), this::exported);
    }

    void exportAll(Project project, InputDialog asked) {
        edits.run(asked, () -> sources.records().get().export(project.id(), List.of()), this::exported, _ -> {});
    }

    void read(Project project, InputDialog asked) {
        ProjectId id = project.id();
        edits.run(
                asked,
                () -> sources.records().get().read(id, List.of()),
                found -> text.get("decisions.done.import", found.size(), project.name()),
                _ -> {});
    }

    /// What moved in the repository meanwhile is left there, and shown as drift.
    private String exported(RecordExport export) {
        return text.get(
                "decisions.done.export",
                export.decisions().size(),
                export.sync().left().size());
    }
}
