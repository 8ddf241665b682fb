package dev.projectstudio.ui.project;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected project, each with its key, below the list.
final class ProjectActions extends FlowPane {

    private enum Verb {
        OPEN("open", _ -> true),
        LOCATE("locate", ProjectEntry::isMissing),
        RENAME("rename", _ -> true),
        TRUST("trust", entry -> !entry.project().isTrusted()),
        UNTRUST("trust", "untrust", entry -> entry.project().isTrusted()),
        ARCHIVE("archive", entry -> !entry.project().isArchived()),
        UNARCHIVE("archive", "unarchive", entry -> entry.project().isArchived()),
        REMOVE("remove", _ -> true);

        private final String command;
        private final String word;
        private final Predicate<ProjectEntry> isOffered;

        Verb(String name, Predicate<ProjectEntry> isOffered) {
            this(name, name, isOffered);
        }

        Verb(String command, String word, Predicate<ProjectEntry> isOffered) {
            this.command = command;
            this.word = word;
            this.isOffered = isOffered;
        }
    }

    /// @param commands those about the selected project, named `project.…`
    ProjectActions(List<Command> commands, ObservableValue<@Nullable ProjectEntry> selected, Messages text) {
        getStyleClass().add("project-actions");
        Arrays.stream(Verb.values())
                .flatMap(verb -> button(verb, commands, selected, text).stream())
                .forEach(getChildren()::add);
    }

    private static Optional<CommandButton> button(
            Verb verb, List<Command> commands, ObservableValue<@Nullable ProjectEntry> selected, Messages text) {
        return commands.stream()
                .filter(command -> command.id().equals("project." + verb.command))
                .findFirst()
                .map(command -> {
                    var button = new CommandButton(command, text.get("projects.act." + verb.word), text);
                    button.setId("project-act-" + verb.word);
                    button.getStyleClass().add("link-button");
                    button.setFocusTraversable(false);
                    button.visibleProperty()
                            .bind(selected.map(verb.isOffered::test).orElse(false));
                    button.managedProperty().bind(button.visibleProperty());
                    return button;
                });
    }
}
