package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done with the selected item, by name and by key.
///
/// @param bring imports others
record RegistryCommands(
        Command edit,
        Command editFile,
        Command install,
        Command update,
        Command uninstall,
        Command take,
        Command apply,
        Command rename,
        Command duplicate,
        Command export,
        Command delete,
        Command bring) {

    static RegistryCommands of(RegistryViewModel model, PageActs acts, Workbench bench) {
        var edits = bench.edits();
        var text = bench.text();
        var selected = model.list().selectedProperty();
        return new RegistryCommands(
                edits.changing(
                        command("edit", selected, acts.items()::edit, text).on("e")),
                edits.changing(command("edit-file", selected, acts.items()::editFile, text)
                        .unless(Bindings.createStringBinding(
                                () -> noFiles(model, text), selected, model.detailProperty()))
                        .on("f")),
                edits.changing(command("install", selected, acts.installs()::install, text)
                        .unless(selected.map(use -> notInstallable(
                                        Objects.requireNonNull(use).item(), text))
                                .orElse(text.get("registry.blocked.none")))
                        .on("i")),
                edits.changing(command("update", selected, acts.installs()::update, text)
                        .unless(whyNot(model, text, RegistryDetail::isBehind))
                        .on("u")),
                edits.changing(command("uninstall", selected, acts.installs()::uninstall, text)
                        .unless(whyNot(model, text, _ -> true))
                        .on("Shift+Delete")),
                edits.changing(command("take", selected, acts.installs()::take, text)
                        .unless(whyNot(model, text, RegistryDetail::isAnyOther))
                        .on("b")),
                edits.changing(template(selected, acts.templates()::apply, text).on("a")),
                edits.changing(command("rename", selected, item -> acts.items().rename(item, model::show), text)
                        .on("F2")),
                edits.changing(command(
                                "duplicate", selected, item -> acts.items().duplicate(item, model::show), text)
                        .on("Mod+D")),
                command("export", selected, acts.exchange()::give, text).on("Mod+E"),
                edits.changing(
                        command("delete", selected, acts.items()::delete, text).on("Delete")),
                edits.changing(Command.of(
                                "registry.command.import", () -> acts.exchange().bring(model::show))
                        .on("Mod+I")));
    }

    /// Those of the selected item.
    List<Command> all() {
        return List.of(edit, editFile, install, update, uninstall, take, apply, rename, duplicate, export, delete);
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

    /// Why nothing can be done with the copies of the selected one; empty while it can, or that is not known yet.
    ///
    /// @param isAny whether one of them is as it is wanted
    private static ObservableValue<String> whyNot(
            RegistryViewModel model, Messages text, Predicate<RegistryDetail> isAny) {
        var selected = model.list().selectedProperty();
        return Bindings.createStringBinding(
                () -> {
                    var use = selected.get();
                    var detail = model.detailProperty().get();
                    if (use == null) {
                        return text.get("registry.blocked.none");
                    }
                    if (detail == null
                            || !detail.use().item().id().equals(use.item().id())) {
                        return "";
                    }
                    if (!detail.isInstalled()) {
                        return text.get("registry.blocked.not-installed");
                    }
                    var why = detail.isAnyOther() ? "registry.blocked.none-behind" : "registry.blocked.up-to-date";
                    return isAny.test(detail) ? "" : text.get(why);
                },
                selected,
                model.detailProperty());
    }

    /// Why it can be written for nobody who reads it in a repository; empty where it can.
    private static String notInstallable(RegistryItem item, Messages text) {
        if (item.kind() == RegistryKind.TEMPLATE) {
            return text.get("registry.blocked.template");
        }
        return OutsideForms.of(item).isEmpty() ? text.get("registry.blocked.no-server") : "";
    }

    /// Why there is no file to choose; empty while there is, or that is not known yet.
    private static String noFiles(RegistryViewModel model, Messages text) {
        var use = model.list().selectedProperty().get();
        var detail = model.detailProperty().get();
        if (use == null) {
            return text.get("registry.blocked.none");
        }
        if (detail == null || !detail.use().item().id().equals(use.item().id())) {
            return "";
        }
        return detail.isSeveral() ? "" : text.get("registry.blocked.no-files");
    }

    /// One that templates alone have.
    private static Command template(
            ObservableValue<@Nullable ItemUse> selected, Consumer<RegistryItem> action, Messages text) {
        return command("apply", selected, action, text)
                .unless(selected.map(use -> Objects.requireNonNull(use).item().kind() == RegistryKind.TEMPLATE
                                ? ""
                                : text.get("registry.blocked.no-template"))
                        .orElse(text.get("registry.blocked.none")));
    }
}
