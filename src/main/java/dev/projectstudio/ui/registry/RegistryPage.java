package dev.projectstudio.ui.registry;

import dev.projectstudio.core.search.Sought;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The registry in the window.
final class RegistryPage implements Page {

    private final RegistryViewModel model;
    private final RegistryView view;
    private final Command add;
    private final Command filter =
            Command.of("registry.command.filter", this::focusFilter).on("Mod+F", "/");
    private final List<Command> commands = new ArrayList<>();
    private final Workbench bench;

    RegistryPage(RegistryViewModel model, PageActs acts, TextLinks links, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.add = bench.edits()
                .changing(Command.of(
                                "registry.command.add",
                                () -> acts.items()
                                        .add(
                                                model.kindProperty().get(),
                                                made -> model.show(made.item().id())))
                        .on("Mod+N"));
        var ofSelected = RegistryCommands.of(model, acts, bench);
        // of a page without tabs nobody would see which kind is shown
        var empty = model.emptyProperty().map(is -> is ? bench.text().get("registry.blocked.empty") : "");
        var next = Command.of("registry.command.next-kind", () -> model.turn(1))
                .unless(empty)
                .on("]");
        var previous = Command.of("registry.command.previous-kind", () -> model.turn(-1))
                .unless(empty)
                .on("[");
        var create = bench.edits()
                .changing(Command.of(
                                "registry.command.create-template",
                                () -> acts.templates().create(model::show))
                        .on("t"));
        var none = model.faulty().noneProperty().map(is -> is ? bench.text().get("registry.blocked.no-mistake") : "");
        var faulty = Command.of(
                        "registry.command.next-mistake", () -> model.faulty().go(1))
                .unless(none)
                .on("F8");
        var faultyBefore = Command.of(
                        "registry.command.previous-mistake",
                        () -> model.faulty().go(-1))
                .unless(none)
                .on("Shift+F8");
        var around = new RegistryView.Around(add, create, filter, previous, next, faulty);
        this.view = new RegistryView(model, around, ofSelected, acts.installs()::take, links, bench);
        commands.add(add);
        commands.add(ofSelected.bring());
        commands.addAll(ofSelected.all());
        commands.addAll(List.of(create, filter, next, previous, faulty, faultyBefore));
    }

    private void focusFilter() {
        view.filter().requestFocus();
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public Node focusTarget() {
        return view.focusTarget();
    }

    @Override
    public ObservableValue<Boolean> loaded() {
        return model.loadedProperty();
    }

    @Override
    public PageHead head() {
        return PageHead.of(bench.text().get("page.registry"), model.countProperty())
                .action(add, model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            RegistryViewModel.id(route.item()).ifPresent(id -> model.show(id, Sought.of(route.words())));
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
