package dev.projectstudio.core.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places in the texts and names of a template where a value goes: `{{PROJECT_NAME}}`, in capital letters, so that
/// what other programs have between braces stays as it is. After a backslash, as in `\{{PROJECT_NAME}}`, the braces
/// are meant themselves.
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern USE = Pattern.compile("(\\\\?)\\{\\{(" + NAME.pattern() + ")}}");

    private Placeholders() {}

    /// One of them.
    ///
    /// @param line from 1
    /// @param column from 1
    public record Use(String name, int line, int column) {}

    /// Whether a variable can be called so.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// Those of a text, in its order.
    public static List<Use> in(String text) {
        var found = new ArrayList<Use>();
        var matcher = USE.matcher(text);
        int line = 1;
        int start = 0;
        int at = 0;
        while (matcher.find()) {
            for (; at < matcher.start(); at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    start = at + 1;
                }
            }
            if (matcher.group(1).isEmpty()) {
                found.add(new Use(matcher.group(2), line, matcher.start() - start + 1));
            }
        }
        return List.copyOf(found);
    }

    /// A text with values in the places of names; what a value holds is not looked at again.
    ///
    /// @param values gives null for a name that is not known: that place stays as it is
    public static String filled(String text, Function<String, @Nullable String> values) {
        return USE.matcher(text).replaceAll(match -> {
            if (!match.group(1).isEmpty()) {
                return Matcher.quoteReplacement(match.group().substring(1));
            }
            var value = values.apply(match.group(2));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /// A text in which nothing is a place for a value: filled, it is the text again.
    public static String escaped(String text) {
        return USE.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /// What a name stands for in a text.
    public static String of(String name) {
        return "{{" + name + "}}";
    }
}
