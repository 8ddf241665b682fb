package dev.projectstudio.cli;

import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio template …`: the templates of the registry, and what they are applied to.
@Command(name = "template")
final class TemplateCommands extends CommandGroup {

    static final List<String> TYPES = List.of("project", "doc", "cycle");

    TemplateCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "list")
    int list(@Option(names = "--type", paramLabel = "TYPE") @Nullable String type) {
        if (type != null && TYPES.stream().noneMatch(type::equalsIgnoreCase)) {
            throw invocation()
                    .refused("studio template list", "cli.template.no-listed-type", type, String.join(", ", TYPES));
        }
        var registry = invocation().registry();
        var templates = registry.list(RegistryKind.TEMPLATE).stream()
                .map(ItemUse::item)
                .filter(item -> type == null
                        || Objects.requireNonNullElse(item.type(), "").equalsIgnoreCase(type))
                .filter(RegistryItem::isUsable)
                .map(item -> registry.open(item.id()))
                .toList();
        var rows = new TemplateRows(invocation());
        invocation()
                .print(
                        Json.object(
                                "templates", templates.stream().map(rows::json).toList()),
                        () -> rows.lines(templates),
                        "cli.template.none");
        return 0;
    }
}
