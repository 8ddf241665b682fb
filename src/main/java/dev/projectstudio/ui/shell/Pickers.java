package dev.projectstudio.ui.shell;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.CommandCatalogue.Elsewhere;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Findable;
import dev.projectstudio.ui.common.Navigator;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Opens the palette and the project switcher.
final class Pickers {

    private static final String PALETTE = "palette";
    private static final String SWITCHER = "switcher";

    private final CommandCatalogue catalogue;
    private final Workbench bench;
    private final Overlays overlays;
    private final ActiveProjectViewModel active;
    private final List<Destination> destinations;
    private final Navigator navigator;
    private final Consumer<Project> change;
    private final Messages text;

    /// @param change goes over to another project
    Pickers(
            CommandCatalogue catalogue,
            Workbench bench,
            ActiveProjectViewModel active,
            List<Destination> destinations,
            Consumer<Project> change) {
        this.catalogue = catalogue;
        this.bench = bench;
        this.overlays = bench.overlays();
        this.navigator = bench.navigator();
        this.active = active;
        this.destinations = destinations;
        this.change = change;
        this.text = bench.text();
    }

    List<Command> commands() {
        return List.of(
                Command.of("command.palette", this::openPalette).on("Mod+K", "Mod+Shift+P"),
                Command.of("command.switcher", this::openSwitcher).on("Mod+P"));
    }

    private void openPalette() {
        var items = new ArrayList<PickItem>();
        for (var bound : catalogue.boundProperty().get()) {
            if (!bound.command().id().equals(PALETTE)) {
                items.add(commandItem(bound));
            }
        }
        items.addAll(PickItem.adding(
                items, catalogue.elsewhere().stream().map(this::elsewhereItem).toList()));
        projects().forEach(project -> items.add(projectItem(project, text.get("palette.kind.project"))));
        var model = open(PALETTE, items, text.get("palette.prompt"), text.get("palette.nothing"));
        bench.background().run(this::found, things -> {
            things.forEach(thing -> items.add(thingItem(thing)));
            model.offer(items);
        });
    }

    private void openSwitcher() {
        var items = projects().stream()
                .map(project -> projectItem(project, isActive(project) ? text.get("switcher.here") : ""))
                .toList();
        open(SWITCHER, items, text.get("switcher.prompt"), text.get("switcher.nothing"));
    }

    private PickerViewModel open(String id, List<PickItem> items, String prompt, String nothing) {
        var model = new PickerViewModel();
        model.offer(items);
        var view = new PickerView(
                model,
                prompt,
                nothing,
                () -> model.choice().ifPresent(item -> {
                    overlays.close(id);
                    item.action().run();
                }),
                text);
        overlays.open(new Overlay(id, view, view.focusTarget(), Place.TOP));
        return model;
    }

    /// What the pages list, each of which the palette can open.
    private List<Findable> found() throws Exception {
        var all = new ArrayList<Findable>();
        for (var destination : destinations) {
            all.addAll(destination.findable().call());
        }
        return all;
    }

    /// The most recently used first, and the active one last: Enter goes back to the one before.
    private List<Project> projects() {
        var order = new ArrayList<Project>();
        var recent = active.stateProperty().get().recent();
        recent.stream().filter(project -> !isActive(project)).forEach(order::add);
        recent.stream().filter(this::isActive).forEach(order::add);
        return order;
    }

    private boolean isActive(Project project) {
        return active.activeId().filter(project.id().value()::equals).isPresent();
    }

    private PickItem commandItem(Bound bound) {
        var command = bound.command();
        var title = command.name(text);
        boolean isPage = command.id().startsWith("page.");
        return new PickItem(
                isPage ? text.get("palette.go", title) : title,
                "",
                text.get(isPage ? "palette.kind.page" : "palette.kind.command"),
                bound.shortcut().orElse(null),
                command.blocked().getValue(),
                command::run);
    }

    private PickItem elsewhereItem(Elsewhere elsewhere) {
        var command = elsewhere.command();
        return new PickItem(
                text.get(command.titleKey()),
                text.get(elsewhere.page().titleKey()),
                text.get("palette.kind.command"),
                null,
                command.blocked().getValue(),
                command::run);
    }

    private PickItem thingItem(Findable thing) {
        return new PickItem(thing.title(), thing.detail(), thing.kind(), null, "", () -> navigator.open(thing.route()));
    }

    private PickItem projectItem(Project project, String kind) {
        var path = project.repoPath();
        return new PickItem(
                project.name(), path == null ? "" : ShownPath.of(path), kind, null, "", () -> change.accept(project));
    }
}
