package dev.projectstudio.core.install;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.RegistryItem;
import java.util.List;

/// What installing an item into a project would do, as it was found at one moment.
///
/// @param inputs the variables that servers ask their users for and the files do not define, which installing does not
///     change: somebody has to put them in
/// @param dangers what somebody should look at in what would be written, secrets first of all, by place and line
public record InstallPlan(
        Project project,
        RegistryItem item,
        List<Consumer> consumers,
        List<PlannedFile> files,
        List<String> inputs,
        List<Danger> dangers) {

    public InstallPlan {
        consumers = List.copyOf(consumers);
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
        dangers = dangers.stream().sorted(Danger.SECRETS_FIRST).toList();
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
