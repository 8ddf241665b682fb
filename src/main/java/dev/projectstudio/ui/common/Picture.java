package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.ImageTrouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

/// An image that a text names, while it is being read and afterwards.
final class Picture {

    /// What is known of it.
    sealed interface State {}

    record Reading() implements State {}

    /// @param width it has where there is room for it
    record Drawn(Image image, double width) implements State {}

    record Missed(ImageTrouble trouble) implements State {}

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Reading());

    void become(State next) {
        state.set(next);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether it is worth to look for it anew.
    boolean isMissed() {
        return state.get() instanceof Missed;
    }

    /// How much room it takes while it is kept, in pixels.
    double pixels() {
        return state.get() instanceof Drawn drawn
                ? drawn.image().getWidth() * drawn.image().getHeight()
                : 0;
    }
}
