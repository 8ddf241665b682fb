package dev.projectstudio.ui.common;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/// A page the window can open.
///
/// Registering one is all it takes: it gets its place in the sidebar, its key in that order, its command in the
/// palette and its pictures among the screens.
///
/// @param scope whether it is about all projects or about the active one
/// @param badge the number beside its name; 0 shows none
/// @param open makes the page anew; the route has a project exactly if the scope is one project
/// @param offers what can be done on its page, so that the palette can name it from every other one
/// @param findable reads what it lists, as far as the palette can open each of that; called away from the JavaFX thread
public record Destination(
        PageName name,
        Scope scope,
        ObservableValue<? extends Number> badge,
        Function<Route, Page> open,
        List<PageCommand> offers,
        Callable<List<Findable>> findable) {

    public Destination {
        offers = List.copyOf(offers);
    }

    /// What a page is about.
    public enum Scope {
        ALL_PROJECTS,
        PROJECT,
        /// One thing that another page lists; not in the sidebar, and without a key of its own.
        ONE_THING
    }

    /// A page about all projects, without a badge.
    public static Destination ofAll(PageName name, Function<Route, Page> open) {
        return new Destination(name, Scope.ALL_PROJECTS, new ReadOnlyIntegerWrapper(), open, List.of(), List::of);
    }

    /// A page about one project, without a badge.
    public static Destination ofProject(PageName name, Function<Route, Page> open) {
        return new Destination(name, Scope.PROJECT, new ReadOnlyIntegerWrapper(), open, List.of(), List::of);
    }

    /// A page about one thing, which the route names.
    public static Destination ofOne(PageName name, Function<Route, Page> open) {
        return new Destination(name, Scope.ONE_THING, new ReadOnlyIntegerWrapper(), open, List.of(), List::of);
    }

    /// The same with a number beside its name.
    public Destination counting(ObservableValue<? extends Number> count) {
        return new Destination(name, scope, count, open, offers, findable);
    }

    /// The same, naming what can be done there.
    ///
    /// @param titleKeysOfSelected what changes the selected one
    public Destination offering(List<PageCommand> going, String... titleKeysOfSelected) {
        var all = Stream.concat(
                going.stream(),
                Stream.of(titleKeysOfSelected).map(PageCommand::ofSelected).map(PageCommand::changing));
        return new Destination(name, scope, badge, open, all.toList(), findable);
    }

    /// The same with what the palette can find there.
    public Destination finding(Callable<List<Findable>> things) {
        return new Destination(name, scope, badge, open, offers, things);
    }

    public String id() {
        return name.id();
    }
}
