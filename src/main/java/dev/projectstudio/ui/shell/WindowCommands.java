package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue.Elsewhere;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.Edits;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Navigator;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The commands that are there on every page.
final class WindowCommands {

    private static final int NUMBERED = 9;

    private WindowCommands() {}

    /// One for each page, in the order of the destinations: `Mod` with its number in the sidebar, and `g` with its
    /// letter.
    ///
    /// @param focusPage brings focus to the page, for who is there already
    static List<Command> go(
            List<Destination> destinations,
            Navigator navigator,
            ActiveProjectViewModel active,
            Runnable focusPage,
            Messages text) {
        var noProject = noProject(active, text);
        var order = new ArrayList<Destination>();
        for (var scope : Scope.values()) {
            destinations.stream().filter(each -> each.scope() == scope).forEach(order::add);
        }
        return destinations.stream()
                .map(destination -> {
                    boolean general = destination.scope() == Scope.ALL_PROJECTS;
                    var name = destination.name();
                    return new Command(
                            name.titleKey(),
                            keys(destination, order.indexOf(destination) + 1),
                            general ? new ReadOnlyStringWrapper("") : noProject,
                            () -> {
                                var route = route(destination, active);
                                if (route.equals(navigator.currentProperty().get())) {
                                    focusPage.run();
                                } else {
                                    navigator.open(route);
                                }
                            });
                })
                .toList();
    }

    /// What the pages can do, for where they are not shown: it goes there and runs. What is about the selected one is
    /// always refused with what it needs: a page selects its first row by itself, which nobody has chosen.
    ///
    /// @param run does something by its id on the page that is now shown, once that has its content
    static List<Elsewhere> elsewhere(
            List<Destination> destinations, Workbench bench, ActiveProjectViewModel active, Consumer<String> run) {
        var text = bench.text();
        var noProject = noProject(active, text);
        var all = new ArrayList<Elsewhere>();
        for (var destination : destinations) {
            var name = destination.name();
            var without = destination.scope() == Scope.PROJECT ? noProject : new ReadOnlyStringWrapper("");
            for (var offer : destination.offers()) {
                var id = Command.of(offer.titleKey(), () -> {}).id();
                var named = offer.ofSelection()
                        ? Command.of(offer.titleKey(), () -> {}).unless(new ReadOnlyStringWrapper(select(name, text)))
                        : Command.of(offer.titleKey(), () -> {
                                    bench.navigator().open(route(destination, active));
                                    run.accept(id);
                                })
                                .unless(first(offer.blocked(), without));
                all.add(new Elsewhere(offer.changes() ? bench.edits().changing(named) : named, name));
            }
        }
        return all;
    }

    private static String select(PageName page, Messages text) {
        return text.find("command.blocked.select." + page.id())
                .orElseGet(() -> text.get("command.blocked.select", text.get(page.titleKey())));
    }

    private static ObservableValue<String> first(ObservableValue<String> one, ObservableValue<String> other) {
        return one.flatMap(reason -> reason.isEmpty() ? other : one);
    }

    private static ObservableValue<String> noProject(ActiveProjectViewModel active, Messages text) {
        return active.stateProperty()
                .map(state -> state.active().isPresent() ? "" : text.get("command.blocked.no-project"));
    }

    private static Route route(Destination destination, ActiveProjectViewModel active) {
        return destination.scope() == Scope.ALL_PROJECTS
                ? Route.to(destination.name())
                : Route.toProject(destination.name(), active.activeId().orElseThrow());
    }

    /// Goes to the box that searches everything, where there is one.
    ///
    /// @param run does something by its id on the page that is now shown, once that has its content
    static List<Command> searching(List<Destination> destinations, Navigator navigator, Consumer<String> run) {
        return destinations.stream()
                .filter(destination -> destination.name() == PageName.MEMORY)
                .map(destination -> Command.of("command.search", () -> {
                            navigator.open(Route.to(destination.name()));
                            run.accept("memory.box");
                        })
                        .on("Mod+Shift+F"))
                .toList();
    }

    static List<Command> moving(Navigator navigator, Edits edits) {
        return List.of(
                Command.of("command.back", navigator::back).on(KeyCaps.MAC ? "Mod+[" : "Alt+Left"),
                Command.of("command.forward", navigator::forward).on(KeyCaps.MAC ? "Mod+]" : "Alt+Right"),
                edits.changing(Command.of("command.undo", edits::undo).on("Mod+Z")),
                edits.changing(Command.of("command.undo-before", edits::undoPassingOver)),
                edits.changing(Command.of("command.redo", edits::redo).on("Mod+Shift+Z")));
    }

    /// Goes to the first project whose directory is gone.
    static Command missing(ObservableValue<WatcherState> watcher, Navigator navigator, Messages text) {
        var none = watcher.map(state -> state.way() == null ? text.get("command.blocked.nothing-missing") : "");
        return Command.of("command.show-missing", () -> {
                    var way = watcher.getValue().way();
                    if (way != null) {
                        navigator.open(way);
                    }
                })
                .unless(none);
    }

    static List<Command> looking(LookViewModel look) {
        return List.of(
                Command.of("command.sidebar", look::toggleSidebar).on("Mod+B"),
                Command.of("command.theme", look::switchTheme),
                Command.of("command.theme-dark", () -> look.choose(ThemeChoice.DARK)),
                Command.of("command.theme-light", () -> look.choose(ThemeChoice.LIGHT)),
                Command.of("command.theme-system", () -> look.choose(ThemeChoice.SYSTEM)));
    }

    private static List<Shortcut> keys(Destination destination, int number) {
        var keys = new ArrayList<Shortcut>();
        if (number <= NUMBERED) {
            keys.add(Shortcut.parse("Mod+" + number));
        }
        if (!destination.name().goKey().isEmpty()) {
            keys.add(Shortcut.parse("g " + destination.name().goKey()));
        }
        return keys;
    }
}
