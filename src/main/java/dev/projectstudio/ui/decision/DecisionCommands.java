package dev.projectstudio.ui.decision;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected decision, by name and by key.
record DecisionCommands(
        Command accept,
        Command reject,
        Command propose,
        Command supersede,
        Command edit,
        Command export,
        Command delete) {

    static DecisionCommands of(
            ObservableValue<@Nullable DecisionRow> selected, DecisionActs acts, Edits edits, Messages text) {
        var factory = new Factory(selected, edits, text);
        return new DecisionCommands(
                factory.command("accept", acts::accept, unless(DecisionStatus.ACCEPTED, text))
                        .on("a"),
                factory.command("reject", acts::reject, unless(DecisionStatus.REJECTED, text))
                        .on("r"),
                factory.command("propose", acts::propose, unless(DecisionStatus.PROPOSED, text)),
                factory.command("supersede", acts::supersede, _ -> "").on("s"),
                factory.command("edit", acts::edit, _ -> "").on("e", "F2"),
                factory.command("export", acts::export, _ -> ""),
                factory.command("delete", acts::delete, _ -> "").on("Delete"));
    }

    List<Command> all() {
        return List.of(accept, reject, propose, supersede, edit, export, delete);
    }

    private static Function<Decision, String> unless(DecisionStatus status, Messages text) {
        return each -> DecisionActs.isStanding(each, status)
                ? text.get("decisions.blocked.already", DecisionWords.status(status, text))
                : "";
    }

    private record Factory(ObservableValue<@Nullable DecisionRow> selected, Edits edits, Messages text) {

        Command command(String name, Consumer<Decision> action, Function<Decision, String> whyNot) {
            Runnable run = () -> {
                var row = selected.getValue();
                if (row != null) {
                    action.accept(row.decision());
                }
            };
            var blocked = Bindings.createStringBinding(
                    () -> {
                        var row = selected.getValue();
                        return row == null ? text.get("decisions.blocked.none") : whyNot.apply(row.decision());
                    },
                    selected);
            return edits.changing(Command.of("decision.command." + name, run).unless(blocked));
        }
    }
}
