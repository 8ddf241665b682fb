package dev.projectstudio.ui.common;

import dev.projectstudio.platform.error.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The keys of a command, one stroke or two after each other, written as people write them:
/// `Mod+Shift+P`, `F5`, `?`, `g d`.
///
/// A character without `Mod` or `Alt` is matched by what is typed, wherever the key lies on this keyboard.
public record Shortcut(List<Stroke> strokes) {

    /// One press: held modifiers in alphabetical order, and a key or the typed character.
    ///
    /// @param modifiers of `Alt`, `Ctrl`, `Mod`, `Shift`
    /// @param key a character, or a name such as `Enter`, `Left`, `F5`
    public record Stroke(Set<String> modifiers, String key) {

        public Stroke {
            modifiers = Set.copyOf(modifiers);
        }

        /// A character to be typed, not a key to be held with others.
        public boolean isTyped() {
            return modifiers.isEmpty() && key.codePointCount(0, key.length()) == 1;
        }

        @Override
        public String toString() {
            var parts = new ArrayList<String>(new TreeSet<>(modifiers));
            parts.add(key);
            return String.join("+", parts);
        }
    }

    private static final Set<String> MODIFIERS = Set.of("Alt", "Ctrl", "Mod", "Shift");
    private static final Set<String> NAMED = Set.of(
            "Enter",
            "Space",
            "Esc",
            "Tab",
            "Backspace",
            "Delete",
            "Left",
            "Right",
            "Up",
            "Down",
            "Home",
            "End",
            "PageUp",
            "PageDown");

    public Shortcut {
        strokes = List.copyOf(strokes);
    }

    /// Refuses what is no key, and a letter with both `Mod` (or `Ctrl`) and `Alt`: that is AltGr on many keyboards.
    public static Shortcut parse(String text) {
        var strokes = Arrays.stream(text.strip().split(" +"))
                .map(part -> stroke(part, text))
                .toList();
        if (strokes.size() > 2 || (strokes.size() == 2 && !strokes.stream().allMatch(Stroke::isTyped))) {
            throw new InvalidInput("shortcut-invalid", text);
        }
        return new Shortcut(strokes);
    }

    /// Whether pressing one would also be the beginning of the other, or is the other.
    public boolean clashesWith(Shortcut other) {
        int common = Math.min(strokes.size(), other.strokes.size());
        return strokes.subList(0, common).equals(other.strokes.subList(0, common));
    }

    @Override
    public String toString() {
        return String.join(" ", strokes.stream().map(Stroke::toString).toList());
    }

    private static Stroke stroke(String part, String whole) {
        // the last '+' may be the key itself, as in `Mod++`
        int split = part.lastIndexOf('+', part.length() - 2);
        var key = keyName(part.substring(split + 1), whole);
        var modifiers =
                split < 0 ? List.<String>of() : List.of(part.substring(0, split).split("\\+"));
        boolean altGr = modifiers.contains("Alt") && (modifiers.contains("Mod") || modifiers.contains("Ctrl"));
        boolean letter = key.length() == 1 && Character.isLetter(key.charAt(0));
        if (altGr && letter) {
            throw new InvalidInput("shortcut-altgr", whole);
        }
        if (!MODIFIERS.containsAll(modifiers) || (Set.copyOf(modifiers).equals(Set.of("Shift")) && key.length() == 1)) {
            throw new InvalidInput("shortcut-invalid", whole);
        }
        return new Stroke(
                Set.copyOf(modifiers),
                modifiers.isEmpty() ? key : key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key);
    }

    private static String keyName(String key, String whole) {
        if (key.codePointCount(0, key.length()) == 1 || NAMED.contains(key) || key.matches("F([1-9]|1[0-9])")) {
            return key;
        }
        throw new InvalidInput("shortcut-invalid", whole);
    }
}
