package dev.projectstudio.ui.common;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/// A kind of page the window can open, as the sidebar lists it.
///
/// Registering one is all it takes: it gets its place in the sidebar, its key in that order, its command in the
/// palette and its pictures among the screens.
///
/// @param id what routes call it; lower-case words
/// @param titleKey the message key of its name
/// @param scope whether it is about all projects or about the active one
/// @param goKey the letter that follows `g` in its second key; empty for none
/// @param badge the number beside its name; 0 shows none
/// @param open makes the page anew; the route has a project exactly if the scope is one project
public record Destination(
        String id,
        String titleKey,
        Ikon icon,
        Scope scope,
        String goKey,
        ObservableValue<Number> badge,
        Function<Route, Page> open) {

    /// What a page is about.
    public enum Scope {
        ALL_PROJECTS,
        PROJECT
    }
}
