package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.text.PrettyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes fields of frontmatter.
final class YamlWords {

    /// What stands for itself whoever reads it. A colon and a `#` begin something else only beside a blank, and not
    /// every reader knows.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\p{L}\\p{N} _./()+,;'’“”–—-]*");
    private static final Set<String> OTHERS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlWords() {}

    static List<String> field(String key, String value) {
        return value.isEmpty() ? List.of() : List.of(key + ": " + word(value));
    }

    static List<String> field(String key, List<String> values) {
        var lines = new ArrayList<String>();
        if (!values.isEmpty()) {
            lines.add(key + ":");
            values.forEach(value -> lines.add("  - " + word(value)));
        }
        return lines;
    }

    /// A word as it is, or in quotation marks where it would be something else. What JSON writes, YAML reads.
    static String word(String value) {
        boolean isPlain = PLAIN.matcher(value).matches()
                && !value.endsWith(" ")
                && !OTHERS.contains(value.toLowerCase(Locale.ROOT));
        return isPlain ? value : PrettyJson.quoted(value);
    }
}
