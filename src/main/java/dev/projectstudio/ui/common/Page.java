package dev.projectstudio.ui.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the window shows between header and status bar, for as long as it shows it.
///
/// Everything happens on the JavaFX thread. The constructor builds the nodes, `show` is called before the page is
/// first seen and again whenever another thing on the same page is asked for, `close` ends the subscriptions.
public interface Page extends AutoCloseable {

    Node root();

    /// Where focus goes when the page opens; it comes back to wherever it was when an overlay closes.
    Node focusTarget();

    /// Whether what it shows is there, so that focus can go to it; given again when this becomes true.
    default ObservableValue<Boolean> loaded() {
        return new ReadOnlyBooleanWrapper(true);
    }

    /// What stands above it. Given again whenever it is asked for.
    PageHead head();

    /// What can be done here: in the palette and the shortcut sheet, with keys, while this page is shown.
    default List<Command> commands() {
        return List.of();
    }

    /// The same as they are now; given again when they are others, or have other keys.
    default ObservableValue<List<Command>> commandsNow() {
        return new ReadOnlyObjectWrapper<>(commands());
    }

    /// Selects what the route names, and loads.
    void show(Route route);

    @Override
    void close();
}
