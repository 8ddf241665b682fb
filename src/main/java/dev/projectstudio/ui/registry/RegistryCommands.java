package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected item, by name and by key.
///
/// @param bring imports others
record RegistryCommands(
        Command edit, Command rename, Command duplicate, Command export, Command bring, Command delete) {

    static RegistryCommands of(RegistryViewModel model, RegistryActs acts, ExchangeActs exchange, Workbench bench) {
        var edits = bench.edits();
        var text = bench.text();
        var selected = model.list().selectedProperty();
        return new RegistryCommands(
                edits.changing(command("edit", selected, acts::edit, text).on("e")),
                edits.changing(command("rename", selected, item -> acts.rename(item, model::show), text)
                        .on("F2")),
                edits.changing(command("duplicate", selected, item -> acts.duplicate(item, model::show), text)
                        .on("Mod+D")),
                command("export", selected, exchange::give, text).on("x"),
                edits.changing(Command.of("registry.command.import", () -> exchange.bring(model::show))
                        .on("Mod+I")),
                edits.changing(command("delete", selected, acts::delete, text).on("Delete")));
    }

    /// Those of the selected item.
    List<Command> all() {
        return List.of(edit, rename, duplicate, export, delete);
    }

    private static Command command(
            String name, ObservableValue<@Nullable ItemUse> selected, Consumer<RegistryItem> action, Messages text) {
        Runnable run = () -> {
            var use = selected.getValue();
            if (use != null) {
                action.accept(use.item());
            }
        };
        return Command.of("registry.command." + name, run)
                .unless(selected.map(_ -> "").orElse(text.get("registry.blocked.none")));
    }
}
