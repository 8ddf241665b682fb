package dev.projectstudio.ui.project;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected project, or with those that are marked, each with its key, below the list.
final class ProjectActions extends FlowPane {

    /// @param commands those about the selected project, named `project.…`
    ProjectActions(
            List<Command> commands,
            ObservableValue<@Nullable ProjectEntry> selected,
            ObservableValue<List<ProjectEntry>> marked,
            Messages text) {
        getStyleClass().add("project-actions");
        Arrays.stream(ProjectVerb.values())
                .flatMap(verb -> button(verb, commands, selected, marked, text).stream())
                .forEach(getChildren()::add);
    }

    private static Optional<CommandButton> button(
            ProjectVerb verb,
            List<Command> commands,
            ObservableValue<@Nullable ProjectEntry> selected,
            ObservableValue<List<ProjectEntry>> marked,
            Messages text) {
        return commands.stream()
                .filter(command -> command.id().equals(verb.command()))
                .findFirst()
                .map(command -> {
                    var button = new CommandButton(command, verb.words(text), text);
                    button.setId(verb.id());
                    button.getStyleClass().add("link-button");
                    button.setFocusTraversable(false);
                    button.visibleProperty()
                            .bind(Bindings.createBooleanBinding(
                                    () -> verb.isOffered(selected.getValue(), marked.getValue()), selected, marked));
                    button.managedProperty().bind(button.visibleProperty());
                    return button;
                });
    }
}
