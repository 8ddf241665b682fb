package dev.projectstudio.ui.cycle;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// Words that are typed anew, and may become others elsewhere meanwhile: what nobody typed over follows them, otherwise
/// both are there.
final class FollowedWords {

    private final StringProperty typed;
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
    private String seen;

    FollowedWords(String seen, StringProperty typed) {
        this.seen = seen;
        this.typed = typed;
    }

    /// What they are by now.
    void found(String now) {
        if (now.equals(seen)) {
            return;
        }
        boolean isTyped = !typed.get().equals(seen) && !typed.get().equals(now);
        seen = now;
        other.set(isTyped ? now : "");
        if (!isTyped) {
            typed.set(now);
        }
    }

    /// What they became beside what is typed; empty while they did not.
    ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }
}
