package dev.projectstudio.ui.common;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A command of a page as it can be named while another page is shown.
///
/// @param titleKey as the page's own command has it
/// @param ofSelection whether it is about what is selected on its page, and so can only be given there; the others go
///     to their page and run
/// @param changes whether it would change the home
/// @param blocked why it cannot run now, as far as that is known from elsewhere; empty while it can
public record PageCommand(String titleKey, boolean ofSelection, boolean changes, ObservableValue<String> blocked) {

    /// One that goes to its page and runs.
    public static PageCommand going(String titleKey) {
        return new PageCommand(titleKey, false, false, new ReadOnlyStringWrapper(""));
    }

    /// One that goes to its page and runs, unless this one cannot.
    public static PageCommand going(Command command) {
        return new PageCommand(command.titleKey(), false, false, command.blocked());
    }

    /// One that is about what is selected there.
    public static PageCommand ofSelected(String titleKey) {
        return new PageCommand(titleKey, true, false, new ReadOnlyStringWrapper(""));
    }

    /// The same, refused where nothing can be changed.
    public PageCommand changing() {
        return new PageCommand(titleKey, ofSelection, true, blocked);
    }
}
