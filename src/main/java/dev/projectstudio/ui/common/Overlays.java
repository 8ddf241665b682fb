package dev.projectstudio.ui.common;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// What lies over the page, inside the scene: palette, sheets, questions, editors. The uppermost has the keyboard;
/// Esc closes one layer, and focus goes back to where it was.
public final class Overlays {

    /// One layer.
    ///
    /// @param id what it is, so that opening it again closes it
    /// @param focusTarget where focus goes
    /// @param commands what can be done in it, with keys
    /// @param place where on the page it lies
    /// @param closed called once, however it was closed
    public record Overlay(
            String id, Node root, Node focusTarget, List<Command> commands, Place place, Runnable closed) {

        public Overlay {
            commands = List.copyOf(commands);
        }

        public Overlay(String id, Node root, Node focusTarget, Place place) {
            this(id, root, focusTarget, List.of(), place, () -> {});
        }
    }

    /// Where a layer lies.
    public enum Place {
        /// 120 px from the top, as wide as it wants to be.
        TOP,
        /// In the middle, as large as it wants to be.
        CENTRE,
        /// Over all of the window but a margin.
        FULL
    }

    private final ObservableList<Overlay> layers = FXCollections.observableArrayList();
    // one view for all: it hears of changes only while somebody holds it
    private final ObservableList<Overlay> layersView = FXCollections.unmodifiableObservableList(layers);

    /// The lowest first.
    public ObservableList<Overlay> layers() {
        return layersView;
    }

    /// Opens it on top, or closes it if it is already there.
    public void toggle(Overlay overlay) {
        if (isOpen(overlay.id())) {
            close(overlay.id());
        } else {
            open(overlay);
        }
    }

    public void open(Overlay overlay) {
        layers.add(overlay);
    }

    public boolean isOpen(String id) {
        return layers.stream().anyMatch(layer -> layer.id().equals(id));
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /// Closes the uppermost.
    public void closeTop() {
        if (!layers.isEmpty()) {
            layers.removeLast().closed().run();
        }
    }

    /// Closes all of them, the uppermost first.
    public void closeAll() {
        while (!layers.isEmpty()) {
            closeTop();
        }
    }

    public void close(String id) {
        var found = layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
        if (found.isPresent() && layers.remove(found.get())) {
            found.get().closed().run();
        }
    }
}
