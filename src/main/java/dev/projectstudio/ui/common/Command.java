package dev.projectstudio.ui.common;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Something the user can do, by name in the palette, by a key, or by a button that carries it.
///
/// @param titleKey the message key of its name, a verb first, such as `drift.command.accept`; it also makes the id
/// @param shortcuts its default keys, the first one shown; empty for none
/// @param blocked why it cannot run now, worded for the user; empty while it can
/// @param action what it does; called on the JavaFX thread and only while nothing blocks it
/// @param keys the keys it has now, which the catalogue changes; buttons show the first of them
public record Command(
        String titleKey,
        List<Shortcut> shortcuts,
        ObservableValue<String> blocked,
        Runnable action,
        ObjectProperty<List<Shortcut>> keys) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /// With its default keys, until the catalogue gives it others.
    public Command(String titleKey, List<Shortcut> shortcuts, ObservableValue<String> blocked, Runnable action) {
        this(titleKey, shortcuts, blocked, action, new SimpleObjectProperty<>(List.copyOf(shortcuts)));
    }

    /// A command without a key that can always run.
    public static Command of(String titleKey, Runnable action) {
        return new Command(titleKey, List.of(), new ReadOnlyStringWrapper(""), action);
    }

    /// The same with these keys, written as in [Shortcut#parse]; the first is the one that is shown and rebound.
    public Command on(String... keys) {
        var parsed = List.of(keys).stream().map(Shortcut::parse).toList();
        return new Command(titleKey, parsed, blocked, action);
    }

    /// The same, refused with a reason while `reason` is not empty.
    public Command unless(ObservableValue<String> reason) {
        return new Command(titleKey, shortcuts, reason, action);
    }

    /// What `settings.keyboard_shortcuts` calls it: `drift.accept` for `drift.command.accept`.
    public String id() {
        return titleKey.replace("command.", "");
    }

    public boolean canRun() {
        return blocked.getValue().isEmpty();
    }

    /// Does it, unless something blocks it.
    public void run() {
        if (canRun()) {
            action.run();
        }
    }
}
