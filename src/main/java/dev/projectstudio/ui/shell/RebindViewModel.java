package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// New keys for one command, as they are pressed: Enter keeps them, Backspace forgets them, Esc leaves the old ones.
final class RebindViewModel {

    private static final Set<String> OF_LISTS = Set.of("j", "k", "Up", "Down", "Space", "Tab");

    private final ReadOnlyObjectWrapper<Optional<Shortcut>> keys = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final Command command;
    private final ShortcutsViewModel shortcuts;
    private final Runnable close;
    private final Messages text;
    private boolean usable;

    RebindViewModel(Command command, ShortcutsViewModel shortcuts, Runnable close, Messages text) {
        this.command = command;
        this.shortcuts = shortcuts;
        this.close = close;
        this.text = text;
    }

    void press(Stroke stroke) {
        switch (stroke.toString()) {
            case "Enter" -> keep();
            case "Esc" -> close.run();
            case "Backspace" -> show(Optional.empty(), "", false);
            default -> offer(stroke);
        }
    }

    String title() {
        return text.get("shortcuts.rebind", text.get(command.titleKey()));
    }

    /// What was pressed so far.
    ReadOnlyObjectProperty<Optional<Shortcut>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Whose keys these are by now, or why they cannot be used; empty for neither.
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    private void keep() {
        if (usable) {
            keys.get().ifPresent(chosen -> shortcuts.choose(command.id(), chosen));
            close.run();
        }
    }

    /// The second of two characters makes a sequence of them, such as `g d`.
    private void offer(Stroke stroke) {
        var first = keys.get()
                .map(Shortcut::strokes)
                .filter(strokes -> strokes.size() == 1
                        && strokes.getFirst().isTyped()
                        && stroke.isTyped()
                        && !strokes.getFirst().equals(stroke))
                .orElse(List.of());
        var strokes = Stream.concat(first.stream(), Stream.of(stroke)).toList();
        var wanted = new Shortcut(strokes);
        try {
            Shortcut.parse(wanted.toString());
            if (OF_LISTS.contains(strokes.getFirst().toString())) {
                show(Optional.of(wanted), text.get("shortcuts.rebind.lists"), false);
            } else {
                show(Optional.of(wanted), taken(wanted), true);
            }
        } catch (InvalidInput impossible) {
            var spelled = KeyCaps.words(wanted, KeyCaps.MAC);
            show(Optional.of(wanted), text.get("error." + impossible.code(), spelled), false);
        }
    }

    private String taken(Shortcut wanted) {
        return shortcuts
                .holder(wanted, command.id())
                .map(other -> text.get("shortcuts.rebind.taken", text.get(other.titleKey())))
                .orElse("");
    }

    private void show(Optional<Shortcut> pressed, String words, boolean isUsable) {
        usable = isUsable;
        keys.set(pressed);
        remark.set(words);
    }
}
