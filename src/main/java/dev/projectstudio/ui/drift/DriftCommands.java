package dev.projectstudio.ui.drift;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// What can be done in the inbox, by name and by key.
record DriftCommands(
        Command accept,
        Command keep,
        Command merge,
        Command dismiss,
        Command nextChange,
        Command previousChange,
        Command toggleUnified,
        Command filter) {

    /// @param change goes to the next change (true) or the one before
    static DriftCommands of(DriftViewModel model, Consumer<Boolean> change, Runnable filter, Edits edits) {
        return new DriftCommands(
                edits.changing(Command.of("drift.command.accept", model::accept)
                        .on("a")
                        .unless(reason(model, Answers::accept))),
                edits.changing(
                        Command.of("drift.command.keep", model::keep).on("s").unless(reason(model, Answers::keep))),
                edits.changing(
                        Command.of("drift.command.merge", model::merge).on("m").unless(reason(model, Answers::merge))),
                edits.changing(Command.of("drift.command.dismiss", model::dismiss)
                        .on("d")
                        .unless(reason(model, Answers::dismiss))),
                Command.of("drift.command.next", () -> change.accept(true)).on("F7"),
                Command.of("drift.command.previous", () -> change.accept(false)).on("Shift+F7"),
                Command.of("drift.command.unified", model.form()::toggle).on("u"),
                Command.of("drift.command.filter", filter).on("Mod+F", "/"));
    }

    List<Command> all() {
        return List.of(accept, keep, merge, dismiss, nextChange, previousChange, toggleUnified, filter);
    }

    private static ObservableValue<String> reason(DriftViewModel model, Function<Answers, String> answer) {
        return model.shownProperty().map(_ -> answer.apply(model.answers())).orElse(answer.apply(model.answers()));
    }
}
