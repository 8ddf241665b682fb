package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected learning and with the tag that is filtered by, by name and by key.
record LearningCommands(Command edit, Command renameTag, Command delete) {

    static LearningCommands of(LearningsViewModel model, LearningActs acts, Edits edits, Messages text) {
        var selected = model.list().selectedProperty();
        var noTag = model.tagProperty().map(_ -> "").orElse(text.get("learnings.blocked.no-tag"));
        return new LearningCommands(
                edits.changing(command("edit", selected, acts::edit, text).on("e", "F2")),
                edits.changing(Command.of("learning.command.rename-tag", () -> {
                            var tag = model.tagProperty().get();
                            if (tag != null) {
                                acts.renameTag(tag, _ -> {});
                            }
                        })
                        .on("t")
                        .unless(noTag)),
                edits.changing(command("delete", selected, acts::delete, text).on("Delete")));
    }

    List<Command> all() {
        return List.of(edit, renameTag, delete);
    }

    private static Command command(
            String name, ObservableValue<@Nullable LearningRow> selected, Consumer<Learning> action, Messages text) {
        Runnable run = () -> {
            var row = selected.getValue();
            if (row != null) {
                action.accept(row.learning());
            }
        };
        return Command.of("learning.command." + name, run)
                .unless(selected.map(_ -> "").orElse(text.get("learnings.blocked.none")));
    }
}
