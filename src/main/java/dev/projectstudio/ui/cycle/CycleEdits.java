package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.InputDialog;
import java.util.function.Consumer;

/// What can be done to a cycle, in the background, each with the sentence that says it was done.
final class CycleEdits {

    private final CycleSources sources;
    private final Edits edits;
    private final Messages text;

    CycleEdits(CycleSources sources, Edits edits, Messages text) {
        this.sources = sources;
        this.edits = edits;
        this.text = text;
    }

    void add(NewCycle begun, InputDialog asked, Consumer<Cycle> then) {
        edits.run(asked, () -> sources.cycles().add(begun), now -> text.get("cycles.done.add", now.name()), then);
    }

    void edit(Cycle seen, CycleEdit edit, InputDialog asked) {
        edits.run(
                asked,
                () -> sources.cycles().edit(seen, edit),
                now -> text.get("cycles.done.edit", now.name()),
                _ -> {});
    }

    void move(Cycle cycle, Phase to) {
        edits.run(
                () -> sources.cycles().move(cycle.id(), to),
                now -> text.get("cycles.done.move", now.name(), CycleWords.phase(to, text)));
    }

    void complete(Cycle cycle, Completion completion) {
        edits.run(
                () -> sources.cycles().complete(cycle.id(), completion),
                now -> text.get("cycles.done.complete", now.name()));
    }

    void complete(Cycle cycle, Completion completion, InputDialog asked) {
        edits.run(
                asked,
                () -> sources.cycles().complete(cycle.id(), completion),
                now -> text.get("cycles.done.complete", now.name()),
                _ -> {});
    }

    void reopen(Cycle cycle) {
        edits.run(
                () -> sources.cycles().reopen(cycle.id()),
                now -> text.get("cycles.done.reopen", now.name(), CycleWords.phase(now.phaseWord(), text)));
    }

    void delete(Cycle cycle, Runnable then) {
        edits.run(
                () -> {
                    sources.removal().delete(cycle.id());
                    return cycle;
                },
                gone -> text.get("cycles.done.delete", gone.name()),
                _ -> then.run());
    }
}
