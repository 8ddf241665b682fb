package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionFilter;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which sessions the list shows, so that the reader goes on to the same. One for the whole window.
final class SessionsShown {

    private final ObjectProperty<SessionFilter> filter = new SimpleObjectProperty<>(SessionFilter.ALL);

    ObjectProperty<SessionFilter> filterProperty() {
        return filter;
    }
}
