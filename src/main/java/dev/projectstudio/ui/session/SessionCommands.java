package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with one session, by name and by key: the selected one of a list, or the one that is read.
record SessionCommands(Command edit, Command file, Command delete) {

    /// @param gone what comes after it was deleted
    static SessionCommands of(
            ObservableValue<@Nullable SessionRow> session,
            SessionActs acts,
            Runnable gone,
            Edits edits,
            Messages text) {
        var blocked = session.map(row -> "").orElse(text.get("sessions.blocked.none"));
        return new SessionCommands(
                edits.changing(
                        command("edit", session, acts::edit).on("e", "F2").unless(blocked)),
                command("file", session, acts::openFile).on("Mod+Shift+A").unless(blocked),
                edits.changing(command("delete", session, row -> acts.delete(row, gone))
                        .on("Delete")
                        .unless(blocked)));
    }

    List<Command> all() {
        return List.of(edit, file, delete);
    }

    private static Command command(
            String name, ObservableValue<@Nullable SessionRow> session, Consumer<SessionRow> action) {
        return Command.of("session.command." + name, () -> {
            var row = session.getValue();
            if (row != null) {
                action.accept(row);
            }
        });
    }
}
