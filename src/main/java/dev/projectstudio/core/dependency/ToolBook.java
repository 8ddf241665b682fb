package dev.projectstudio.core.dependency;

import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.ToolCommands;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tools of the registry as they are at one moment: which of them a dependency means.
public final class ToolBook {

    private final List<ToolCommands> tools;

    private ToolBook(List<ToolCommands> tools) {
        this.tools = List.copyOf(tools);
    }

    /// Reads the disk.
    static ToolBook of(RegistryService registry) {
        return new ToolBook(registry.list(RegistryKind.TOOL).stream()
                .map(ItemUse::item)
                .filter(RegistryItem::isUsable)
                .flatMap(item -> {
                    try {
                        return Stream.of(ToolCommands.of(registry.open(item.id())));
                    } catch (NotFound | Conflict e) {
                        return Stream.empty(); // gone since, or not to be read any more
                    }
                })
                .toList());
    }

    /// The tool that is called so, or whose command is.
    public Optional<ToolCommands> find(String dependency) {
        var name = Folding.name(dependency);
        return tools.stream()
                .filter(tool -> Folding.name(tool.slug()).equals(name)
                        || Folding.name(tool.name()).equals(name))
                .findFirst()
                .or(() -> tools.stream()
                        .filter(tool -> program(tool).filter(name::equals).isPresent())
                        .findFirst());
    }

    private static Optional<String> program(ToolCommands tool) {
        var command = tool.command();
        return command == null ? Optional.empty() : Optional.of(Folding.name(command.split("\\s", 2)[0]));
    }
}
