package dev.projectstudio.cli;

import dev.projectstudio.core.activity.ActivityKind;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.Phase;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.install.Consumer;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.stack.Category;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The few words of which some options and parameters take one, for the shells that complete them. What a command
/// takes and what it refuses, it decides itself.
final class Choices {

    /// By the command without `studio`, and the option or the label of the parameter.
    private final Map<String, List<String>> words = new HashMap<>();

    Choices() {
        var kinds = words(RegistryKind.values(), RegistryKind::word);
        put(kinds, "registry add KIND", "registry list --kind", "registry import --kind");
        put(words(OutsideForm.values(), OutsideForm::word), "registry export --form");
        var consumers = words(Consumer.values(), Consumer::word);
        put(consumers, "registry install --for", "registry uninstall --for", "registry take --for");
        put(TemplateCommands.TYPES, "template list --type");
        put(List.of("project", "doc"), "template create --type");
        put(List.of("file", "context"), "template apply --as");
        put(words(Category.values(), Category::word), "stack add --category");
        var types = words(CycleType.values(), CycleType::word);
        put(types, "cycle add --type", "cycle list --type", "cycle update --type");
        put(words(Phase.values(), Phase::word), "cycle list --phase", "cycle phase PHASE");
        put(words(DecisionStatus.values(), DecisionStatus::word), "decision add --status", "decision list --status");
        put(words(ActivityKind.values(), ActivityKind::word), "activity --kind");
    }

    /// Gives them to a command and to all below it.
    void fill(CommandSpec command) {
        var name = command.qualifiedName(" ").replaceFirst("^\\S+ ?", "");
        for (var option : List.copyOf(command.options())) {
            var of = words.get(name + " " + option.longestName());
            if (of != null) {
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).completionCandidates(of).build());
            }
        }
        for (var parameter : List.copyOf(command.positionalParameters())) {
            var of = words.get(name + " " + parameter.paramLabel());
            if (of != null) {
                command.remove(parameter);
                command.addPositional(PositionalParamSpec.builder(parameter)
                        .completionCandidates(of)
                        .build());
            }
        }
        command.subcommands().values().forEach(each -> fill(each.getCommandSpec()));
    }

    private void put(List<String> of, String... arguments) {
        for (var argument : arguments) {
            words.put(argument, of);
        }
    }

    private static <T> List<String> words(T[] all, Function<T, String> word) {
        return Arrays.stream(all).map(word).distinct().toList();
    }
}
