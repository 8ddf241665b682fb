package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Shortcut.Stroke;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Reads a key event as the stroke a shortcut is written in.
final class KeyStrokes {

    /// What belongs to the text while text is edited.
    private static final Set<String> EDITING = Set.of(
            "Mod+A",
            "Mod+C",
            "Mod+V",
            "Mod+X",
            "Mod+Z",
            "Mod+Y",
            "Mod+Shift+Z",
            "Mod+Left",
            "Mod+Right",
            "Mod+Home",
            "Mod+End",
            "Mod+Backspace",
            "Mod+Delete",
            "Left",
            "Right",
            "Up",
            "Down",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "Enter",
            "Space",
            "Tab",
            "Backspace",
            "Delete");

    private static final Pattern FUNCTION = Pattern.compile("F\\d+");

    /// What marks words while Markdown is written.
    private static final Set<String> MARKING = Set.of("Mod+B", "Mod+I");

    private KeyStrokes() {}

    /// A press that types no character by itself.
    static Optional<Stroke> held(KeyEvent event, boolean mac) {
        if (event.getCode().isModifierKey()) {
            return Optional.empty();
        }
        Set<String> modifiers = new HashSet<>();
        if (event.isShortcutDown()) {
            modifiers.add("Mod");
        }
        if (event.isAltDown()) {
            modifiers.add("Alt");
        }
        if (event.isShiftDown()) {
            modifiers.add("Shift");
        }
        if (mac && event.isControlDown()) {
            modifiers.add("Ctrl");
        }
        return name(event.getCode())
                .map(key -> new Stroke(modifiers, key))
                .filter(stroke -> stroke.key().length() > 1 || !Set.of("Shift").containsAll(modifiers));
    }

    /// A character without a modifier that would make it a command of the system; AltGr only helps to type it.
    static Optional<Stroke> typed(KeyEvent event) {
        var character = event.getCharacter();
        boolean plain = (!event.isMetaDown() && event.isControlDown() == event.isAltDown())
                || (event.isAltDown() && !event.isMetaDown() && !event.isControlDown());
        if (!plain || character.isBlank() || Character.isISOControl(character.codePointAt(0))) {
            return Optional.empty();
        }
        // caps lock is no other key
        var key = event.isShiftDown() ? character : character.toLowerCase(Locale.ROOT);
        return Optional.of(new Stroke(Set.of(), key)).filter(Stroke::isTyped);
    }

    /// Shift marks on with the keys that move, and means nothing to a text with those along the top.
    static boolean isForEditing(Stroke stroke) {
        boolean isShifted = stroke.modifiers().equals(Set.of("Shift"))
                && !FUNCTION.matcher(stroke.key()).matches();
        return EDITING.contains(stroke.toString()) || isShifted;
    }

    static boolean isForMarkdown(Stroke stroke) {
        return MARKING.contains(stroke.toString());
    }

    private static Optional<String> name(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case ENTER -> "Enter";
                    case SPACE -> "Space";
                    case ESCAPE -> "Esc";
                    case TAB -> "Tab";
                    case BACK_SPACE -> "Backspace";
                    case DELETE -> "Delete";
                    case LEFT, KP_LEFT -> "Left";
                    case RIGHT, KP_RIGHT -> "Right";
                    case UP, KP_UP -> "Up";
                    case DOWN, KP_DOWN -> "Down";
                    case HOME -> "Home";
                    case END -> "End";
                    case PAGE_UP -> "PageUp";
                    case PAGE_DOWN -> "PageDown";
                    default -> other(code);
                });
    }

    private static String other(KeyCode code) {
        if (code.isFunctionKey() || code.isLetterKey()) {
            return code.getName();
        }
        return code.getChar();
    }
}
