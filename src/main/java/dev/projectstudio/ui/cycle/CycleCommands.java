package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleRow;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with one cycle, by name and by key: the selected one of a list, or the one whose page it is.
record CycleCommands(Command edit, Command next, Command previous, Command complete, Command delete) {

    /// @param gone what comes after it was deleted
    static CycleCommands of(
            ObservableValue<@Nullable CycleRow> cycle, CycleActs acts, Runnable gone, Edits edits, Messages text) {
        var factory = new Factory(cycle, edits, text);
        return new CycleCommands(
                factory.command("edit", acts::edit, _ -> ""),
                factory.command("next", acts::next, each -> whyNotNext(each, text))
                        .on("]", "Shift+Right")
                        .called(factory.named(each -> each.phase().map(Phase::next), "cycles.act.move-to")),
                factory.command("previous", acts::previous, each -> whyNotPrevious(each, text))
                        .on("[", "Shift+Left")
                        .called(factory.named(each -> each.phase().map(Phase::previous), "cycles.act.back-to")),
                factory.command("complete", acts::completeOrReopen, _ -> "")
                        .on("c")
                        .called(factory.saying(
                                each -> CycleActs.isComplete(each) ? text.get("cycles.act.reopen") : "", "")),
                factory.command("delete", each -> acts.delete(each, gone), _ -> ""));
    }

    /// With the keys that they have in a list.
    CycleCommands ofList() {
        return new CycleCommands(edit.on("F2", "e"), next, previous, complete, delete.on("Delete"));
    }

    /// With the keys that they have on the page of a cycle, where its tasks have the others.
    CycleCommands ofPage() {
        return new CycleCommands(edit.on("e"), next, previous, complete, delete);
    }

    List<Command> all() {
        return List.of(edit, next, previous, complete, delete);
    }

    private static String whyNotNext(Cycle cycle, Messages text) {
        return CycleActs.isComplete(cycle) ? text.get("cycles.blocked.complete") : "";
    }

    private static String whyNotPrevious(Cycle cycle, Messages text) {
        return cycle.phase().equals(Optional.of(Phase.BRAINSTORM)) ? text.get("cycles.blocked.first") : "";
    }

    private record Factory(ObservableValue<@Nullable CycleRow> cycle, Edits edits, Messages text) {

        Command command(String name, Consumer<Cycle> action, Function<Cycle, String> whyNot) {
            Runnable run = () -> {
                var row = cycle.getValue();
                if (row != null) {
                    action.accept(row.cycle());
                }
            };
            var blocked = saying(whyNot, text.get("cycles.blocked.none"));
            return edits.changing(Command.of("cycle.command." + name, run).unless(blocked));
        }

        ObservableValue<String> named(Function<Cycle, Optional<Phase>> phase, String key) {
            return saying(
                    each -> phase.apply(each)
                            .filter(to -> !to.word().equals(each.phaseWord()))
                            .map(to -> text.get(key, CycleWords.phase(to, text)))
                            .orElse(""),
                    "");
        }

        ObservableValue<String> saying(Function<Cycle, String> words, String none) {
            return Bindings.createStringBinding(
                    () -> {
                        var row = cycle.getValue();
                        return row == null ? none : words.apply(row.cycle());
                    },
                    cycle);
        }
    }
}
