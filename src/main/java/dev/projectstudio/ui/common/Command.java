package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
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
/// @param called what it is called now, where that depends on what it would be done to; empty while its title says it
/// @param keys the keys it has now, which the catalogue changes; buttons show the first of them
public record Command(
        String titleKey,
        List<Shortcut> shortcuts,
        ObservableValue<String> blocked,
        Runnable action,
        ObservableValue<String> called,
        ObjectProperty<List<Shortcut>> keys) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /// With its default keys, until the catalogue gives it others.
    public Command(String titleKey, List<Shortcut> shortcuts, ObservableValue<String> blocked, Runnable action) {
        this(titleKey, shortcuts, blocked, action, new ReadOnlyStringWrapper(""));
    }

    private Command(
            String titleKey,
            List<Shortcut> shortcuts,
            ObservableValue<String> blocked,
            Runnable action,
            ObservableValue<String> called) {
        this(titleKey, shortcuts, blocked, action, called, new SimpleObjectProperty<>(List.copyOf(shortcuts)));
    }

    /// A command without a key that can always run.
    public static Command of(String titleKey, Runnable action) {
        return new Command(titleKey, List.of(), new ReadOnlyStringWrapper(""), action);
    }

    /// The same with these keys, written as in [Shortcut#parse]; the first is the one that is shown and rebound.
    public Command on(String... keys) {
        var parsed = List.of(keys).stream().map(Shortcut::parse).toList();
        return new Command(titleKey, parsed, blocked, action, called);
    }

    /// The same without those of its keys that are only typed, such as a letter.
    public Command withoutTypedKeys() {
        var held = shortcuts.stream()
                .filter(shortcut -> !shortcut.strokes().stream().allMatch(Shortcut.Stroke::isTyped))
                .toList();
        return new Command(titleKey, held, blocked, action, called);
    }

    /// The same, refused with a reason while `reason` is not empty.
    public Command unless(ObservableValue<String> reason) {
        return new Command(titleKey, shortcuts, reason, action, called);
    }

    /// The same under another name while `name` is not empty, such as one that says to how many things it is done.
    public Command called(ObservableValue<String> name) {
        return new Command(titleKey, shortcuts, blocked, action, name);
    }

    /// What it is called now.
    public String name(Messages text) {
        var now = called.getValue();
        return now.isEmpty() ? text.get(titleKey) : now;
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
