package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The keys of a shortcut, drawn as small caps of a keyboard, in the words of this system.
public final class KeyCaps extends HBox {

    public static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    public KeyCaps(Shortcut shortcut, Messages text) {
        getStyleClass().add("key-caps");
        setAlignment(Pos.CENTER_RIGHT);
        var strokes = shortcut.strokes();
        for (int i = 0; i < strokes.size(); i++) {
            if (i > 0) {
                var then = new Label(text.get("keys.then"));
                then.getStyleClass().add("key-then");
                getChildren().add(then);
            }
            var cap = new Label(word(strokes.get(i), MAC));
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            getChildren().add(cap);
        }
    }

    /// The same as one line of text: `Ctrl+Shift+P`, `⇧⌘P`, `g d`.
    public static String words(Shortcut shortcut, boolean mac) {
        return String.join(
                " ",
                shortcut.strokes().stream().map(stroke -> word(stroke, mac)).toList());
    }

    private static String word(Shortcut.Stroke stroke, boolean mac) {
        List<String> parts = new ArrayList<>();
        var held = stroke.modifiers();
        if (held.contains("Ctrl")) {
            parts.add(mac ? "⌃" : "Ctrl");
        }
        if (held.contains("Mod")) {
            parts.add(mac ? "⌘" : "Ctrl");
        }
        if (held.contains("Alt")) {
            parts.add(mac ? "⌥" : "Alt");
        }
        if (held.contains("Shift")) {
            parts.add(mac ? "⇧" : "Shift");
        }
        parts.add(key(stroke.key()));
        return String.join(mac ? "" : "+", parts);
    }

    private static String key(String name) {
        return switch (name) {
            case "Left" -> "←";
            case "Right" -> "→";
            case "Up" -> "↑";
            case "Down" -> "↓";
            default -> name;
        };
    }
}
