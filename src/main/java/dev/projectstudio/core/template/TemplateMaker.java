package dev.projectstudio.core.template;

import dev.projectstudio.core.registry.Placeholders;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.error.Conflict;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the files of a folder into those of a template: filled with the very texts that were replaced, they are the
/// files again.
final class TemplateMaker {

    private final Map<String, String> names;
    private final @Nullable Pattern texts;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> programs = new HashSet<>();

    TemplateMaker(List<TextReplacement> replacements) {
        this.names = replacements.stream()
                .collect(Collectors.toMap(TextReplacement::text, TextReplacement::variable, (first, _) -> first));
        // the longest first: a name may be a part of another
        var longest = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.texts = longest.isEmpty() ? null : Pattern.compile(longest);
    }

    /// @throws Conflict `template-same-file` if two names become one
    SortedMap<String, byte[]> made(FolderSnapshot folder) {
        var made = new TreeMap<String, byte[]>();
        folder.files().forEach((path, bytes) -> {
            var name = replaced(path);
            if (folder.programs().contains(path)) {
                programs.add(name);
            }
            if (made.put(name, made(bytes)) != null) {
                throw new Conflict("template-same-file", name, path, name);
            }
        });
        return made;
    }

    /// The paths of those made so far that their owner may run.
    Set<String> programs() {
        return Set.copyOf(programs);
    }

    /// How often a text was found so far, in names and contents.
    int count(String text) {
        return counts.getOrDefault(text, 0);
    }

    private byte[] made(byte[] bytes) {
        var text = TemplateSpec.text(bytes).orElse(null);
        if (text == null) {
            return bytes;
        }
        var made = replaced(Placeholders.escaped(text));
        return made.equals(text) ? bytes : made.getBytes(StandardCharsets.UTF_8);
    }

    private String replaced(String text) {
        if (texts == null) {
            return text;
        }
        return texts.matcher(text).replaceAll(match -> {
            counts.merge(match.group(), 1, Integer::sum);
            return Matcher.quoteReplacement(Placeholders.of(names.getOrDefault(match.group(), "")));
        });
    }
}
