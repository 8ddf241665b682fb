package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Completion.Answer;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.Hanging;
import dev.projectstudio.core.cycle.OpenWork;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done with cycles from any page, with the questions that come before it.
final class CycleActs {

    private record Begin(List<Project> projects, @Nullable ProjectId suggested, DraftPlace draft) {}

    private static final String DRAFT = "cycle";

    private final CycleSources sources;
    private final CycleEdits edits;
    private final Workbench bench;
    private final Messages text;

    CycleActs(CycleSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.text = bench.text();
        this.edits = new CycleEdits(sources, bench.edits(), text);
    }

    /// Asks what a new cycle is to be, and begins it.
    ///
    /// @param project the one to begin with; null for the active one
    void begin(@Nullable ProjectId project, Consumer<Cycle> then) {
        bench.background().run(() -> projects(project), found -> {
            if (found.projects().isEmpty()) {
                bench.notices().nothing(text.get("cycles.blocked.no-project"));
            } else {
                CycleDialog.begin(
                        bench,
                        found.projects(),
                        found.suggested(),
                        found.draft(),
                        (begun, asked) -> edits.add(begun, asked, then));
            }
        });
    }

    void edit(Cycle cycle) {
        bench.background()
                .run(
                        () -> DraftPlace.of(sources.unsaved(), DRAFT, cycle.id().value()),
                        draft -> CycleDialog.edit(
                                bench, cycle, () -> sources.cycles().require(cycle.id()), draft, edits::edit));
    }

    void next(Cycle cycle) {
        moveTo(cycle, cycle.phase().map(Phase::next).orElse(Phase.DEFINE));
    }

    void previous(Cycle cycle) {
        moveTo(cycle, cycle.phase().map(Phase::previous).orElse(Phase.BRAINSTORM));
    }

    /// Moves a cycle to a phase; into the last one, it asks what is to become of what is open.
    void moveTo(Cycle cycle, Phase to) {
        if (cycle.phaseWord().equals(to.word())) {
            return;
        }
        if (to == Phase.COMPLETE) {
            complete(cycle);
        } else {
            edits.move(cycle, to);
        }
    }

    void completeOrReopen(Cycle cycle) {
        if (isComplete(cycle)) {
            edits.reopen(cycle);
        } else {
            complete(cycle);
        }
    }

    /// Says what hangs on it, and deletes it if the user still wants that.
    void delete(Cycle cycle, Runnable then) {
        bench.background()
                .run(() -> sources.removal().hanging(cycle.id()), hanging -> askToDelete(cycle, hanging, then));
    }

    static boolean isComplete(Cycle cycle) {
        return cycle.phaseWord().equals(Phase.COMPLETE.word());
    }

    private void complete(Cycle cycle) {
        bench.background().run(() -> sources.cycles().openWork(cycle.id()), left -> complete(cycle, left));
    }

    private void complete(Cycle cycle, OpenWork left) {
        if (left.isEmpty()) {
            edits.complete(cycle, new Completion(Answer.LEAVE_OPEN, null));
        } else {
            CompletionDialog.open(bench, cycle, left, (completion, asked) -> edits.complete(cycle, completion, asked));
        }
    }

    private void askToDelete(Cycle cycle, Hanging hanging, Runnable then) {
        new Confirmation(
                        text.get("cycles.delete.ask", cycle.name()),
                        CycleWords.deletion(hanging, text),
                        text.get("cycles.delete.go"),
                        null,
                        () -> edits.delete(cycle, then))
                .ask(bench.overlays(), text);
    }

    private Begin projects(@Nullable ProjectId wanted) {
        var all = sources.projects().list(false);
        var draft = DraftPlace.ofNew(sources.unsaved(), DRAFT);
        if (wanted != null) {
            return new Begin(all, wanted, draft);
        }
        return new Begin(all, sources.projects().active().map(Project::id).orElse(null), draft);
    }
}
