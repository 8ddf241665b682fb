package dev.projectstudio.cli;

/// Makes text harmless for a terminal: control characters, and those that turn or hide what follows them, are written
/// as their number.
final class Escapes {

    private Escapes() {}

    /// For what has to stay on one line.
    static String line(String text) {
        return escape(text, false);
    }

    /// For a row of data where nobody looks: it stays as it is, but on one line.
    static String row(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\n", "\\n").replace("\r", "\\r");
    }

    /// For JSON, which stays the same to whoever reads it as such.
    static String json(String text) {
        if (text.codePoints().allMatch(character -> isHarmless(character, true))) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isHarmless(character, true)) {
                escaped.appendCodePoint(character);
            } else {
                Character.toString(character).chars().forEach(unit -> escaped.append("\\u%04X".formatted(unit)));
            }
        });
        return escaped.toString();
    }

    /// For a whole text: line ends and tabs stay.
    static String text(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepsLines) {
        if (text.codePoints().allMatch(character -> isHarmless(character, keepsLines))) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isHarmless(character, keepsLines)) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append(character == '\n' ? "\\n" : "\\u{%x}".formatted(character));
            }
        });
        return escaped.toString();
    }

    private static boolean isHarmless(int character, boolean keepsLines) {
        if (character == '\n' || character == '\t') {
            return keepsLines;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
