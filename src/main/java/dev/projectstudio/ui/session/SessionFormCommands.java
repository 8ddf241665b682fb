package dev.projectstudio.ui.session;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.MarkdownWriting;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// What can be done in the form, by name and by key.
record SessionFormCommands(
        Command save,
        Command preview,
        Command sinceLast,
        Command learning,
        Command mine,
        Command theirs,
        Command compare,
        Command discard,
        Command leave) {

    /// What the form asks its surroundings for.
    ///
    /// @param compare shows both texts side by side
    /// @param discard asks whether what was typed is to be thrown away
    /// @param leave closes the form, or what is open in it
    record Asks(Runnable compare, Runnable discard, Runnable leave) {}

    /// @param notes where a passage can be selected
    static SessionFormCommands of(
            SessionFormModel model, MarkdownWriting notes, BooleanProperty previewing, Asks asks, Workbench bench) {
        var text = bench.text();
        ObservableValue<String> noConflict = model.stateProperty()
                .map(state -> state == FormState.CONFLICT ? "" : text.get("sessions.blocked.no-conflict"));
        ObservableValue<String> conflict = model.stateProperty().map(state -> switch (state) {
            case CONFLICT -> text.get("sessions.blocked.conflict");
            case SAVING -> text.get("sessions.form.state.saving");
            case SAVED, TYPED, KEPT -> "";
        });
        var noPassage = Bindings.createStringBinding(
                () -> notes.selectingProperty().getValue()
                        ? conflict.getValue()
                        : text.get("sessions.form.blocked.no-passage"),
                notes.selectingProperty(),
                conflict);
        return new SessionFormCommands(
                bench.edits()
                        .changing(Command.of("capture.command.save", model::save)
                                .on("Mod+Enter", "Mod+S")
                                .unless(conflict)),
                Command.of("capture.command.preview", () -> previewing.set(!previewing.get()))
                        .on("Mod+E"),
                Command.of("capture.command.since-last", model.offered()::sinceLast)
                        .on("Mod+G"),
                bench.edits()
                        .changing(Command.of("capture.command.learning", () -> model.learn(notes.selected()))
                                .on("Mod+L")
                                .unless(noPassage)),
                Command.of("capture.command.mine", model::keepMine).on("Mod+1").unless(noConflict),
                Command.of("capture.command.theirs", model::takeTheirs)
                        .on("Mod+2")
                        .unless(noConflict),
                Command.of("capture.command.compare", asks.compare())
                        .on("Mod+3")
                        .unless(noConflict),
                Command.of("capture.command.discard", asks.discard()),
                Command.of("capture.command.leave", asks.leave()).on("Esc"));
    }

    List<Command> all() {
        return List.of(save, preview, sinceLast, learning, mine, theirs, compare, discard, leave);
    }
}
