package dev.projectstudio.core.install;

import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.RegistryItem;
import java.util.List;

/// What installing an item into a project would do, as it was found at one moment.
///
/// @param dangers what somebody should look at in what would be written, secrets first of all, by place and line
public record InstallPlan(
        Project project, RegistryItem item, List<Consumer> consumers, List<PlannedFile> files, List<Danger> dangers) {

    public InstallPlan {
        consumers = List.copyOf(consumers);
        files = List.copyOf(files);
        dangers = dangers.stream().sorted(Danger.SECRETS_FIRST).toList();
    }

    /// The variables that servers ask their users for, and that are defined in the files with them.
    ///
    /// @param replaces whether what differs is written over too
    public List<String> inputs(boolean replaces) {
        return chosen(replaces).stream()
                .flatMap(file -> file.inputs().stream())
                .map(Input::id)
                .distinct()
                .toList();
    }

    /// Those that the files do not define, of servers that stay as they are: somebody has to put them in.
    public List<String> undefined() {
        return files.stream()
                .filter(file -> file.state() == PlannedFile.State.INSTALLED)
                .flatMap(file -> file.undefined().stream())
                .map(Input::id)
                .distinct()
                .toList();
    }

    /// Those that stay as they are written where nobody asks for them: only VS Code does.
    ///
    /// @param replaces whether what differs is written over too
    public List<String> literal(boolean replaces) {
        return chosen(replaces).stream()
                .filter(file -> file.consumer().form() == OutsideForm.MCP_SERVERS)
                .flatMap(file -> InputVariables.names(file.text()).stream())
                .distinct()
                .toList();
    }

    /// What is written or taken over.
    public List<PlannedFile> chosen(boolean replaces) {
        return files.stream().filter(file -> file.isChosen(replaces)).toList();
    }

    /// What is not, and not there yet either.
    public List<PlannedFile> left(boolean replaces) {
        return files.stream().filter(file -> file.isLeft(replaces)).toList();
    }
}
