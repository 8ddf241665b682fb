package dev.projectstudio.ui.common;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// What stands above a page: what it is about, what it counts, and the button of what is mostly done there.
///
/// @param title what the page is about
/// @param count what it counts, in words beside the title, such as '3 need you'; empty for nothing
/// @param action the one of its commands whose button stands at the right
/// @param isActionShown whether that button is worth its place now; not where the page itself offers the same
/// @param isFilled whether the button is the page's first thing to do; not where what the page shows comes first
public record PageHead(
        ObservableValue<String> title,
        ObservableValue<String> count,
        Optional<Command> action,
        ObservableValue<Boolean> isActionShown,
        boolean isFilled) {

    /// Without a button.
    public static PageHead of(ObservableValue<String> title, ObservableValue<String> count) {
        return new PageHead(title, count, Optional.empty(), new ReadOnlyBooleanWrapper(true), true);
    }

    /// The same of a page that always has the same title.
    public static PageHead of(String title, ObservableValue<String> count) {
        return of(new ReadOnlyStringWrapper(title), count);
    }

    /// With a button that is always there.
    public PageHead action(Command command) {
        return action(command, new ReadOnlyBooleanWrapper(true));
    }

    public PageHead action(Command command, ObservableValue<Boolean> isShown) {
        return new PageHead(title, count, Optional.of(command), isShown, isFilled);
    }

    /// With a button that does not stand out.
    public PageHead plain() {
        return new PageHead(title, count, action, isActionShown, false);
    }
}
