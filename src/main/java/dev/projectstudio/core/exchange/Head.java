package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.text.YamlDepth;
import dev.projectstudio.platform.text.YamlPlaces;
import dev.projectstudio.platform.text.YamlPlaces.Kind;
import dev.projectstudio.platform.text.YamlPlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The fields of a block of frontmatter, each with its lines as they were written. One that is no YAML, such as a
/// description with a colon in it, is taken by its line, as its consumers do, and spoils no other.
///
/// @param parts in their order; those without a key are comments and empty lines
record Head(List<Part> parts) {

    static final String FENCE = "---";

    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]*)[ \\t]*:(?:[ \\t]+(.*)|)\r?");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setCodePointLimit(64 * 1024)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    Head {
        parts = List.copyOf(parts);
    }

    /// @param key null for what is no field
    record Part(@Nullable String key, List<String> lines) {

        Part {
            lines = List.copyOf(lines);
        }
    }

    /// @param lines with the fences around them; or none
    static Head of(List<String> lines) {
        var parts = new ArrayList<Part>();
        List<String> held = new ArrayList<>();
        String key = null;
        for (var line : lines.isEmpty() ? lines : lines.subList(1, lines.size() - 1)) {
            var field = KEY.matcher(line);
            if (field.matches()) {
                add(parts, key, held);
                held = new ArrayList<>();
                key = field.group(1);
            }
            held.add(line);
        }
        add(parts, key, held);
        return new Head(parts);
    }

    /// Comments and empty lines at the end of a field are not its own.
    private static void add(List<Part> parts, @Nullable String key, List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
            end--;
        }
        if (end > 0) {
            parts.add(new Part(key, lines.subList(0, end)));
        }
        if (end < lines.size()) {
            parts.add(new Part(null, lines.subList(end, lines.size())));
        }
    }

    /// The lines with the fences around them.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(FENCE);
        parts.forEach(part -> lines.addAll(part.lines()));
        lines.add(FENCE);
        return lines;
    }

    /// What a field says, if that is one value and not blank.
    Optional<String> value(String key) {
        return part(key)
                .map(part -> loaded(part) instanceof Map<?, ?> map && map.containsKey(key)
                        ? map.get(key) instanceof String text ? text : ""
                        : byItself(part))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /// What a field says, as YAML has it: texts, lists and maps; empty where it is none.
    Optional<Object> structure(String key) {
        return part(key)
                .flatMap(part ->
                        loaded(part) instanceof Map<?, ?> map ? Optional.ofNullable(map.get(key)) : Optional.empty());
    }

    /// The lines of a field.
    List<String> linesOf(String key) {
        return part(key).map(Part::lines).orElse(List.of());
    }

    /// What a field lists, be it a list or words with commas between them.
    List<String> list(String key) {
        var part = part(key).map(this::meant).orElse(null);
        if (part != null && loaded(part) instanceof Map<?, ?> map && map.get(part.key()) instanceof List<?> items) {
            return items.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value(key).stream()
                .flatMap(text -> Pattern.compile(",").splitAsStream(text))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What stands after the colon, if that is one line.
    Optional<String> raw(String key) {
        return part(key).filter(part -> part.lines().size() == 1).map(Head::byLine);
    }

    /// The same with other lines for a field, at its place, or at the end if it is new.
    ///
    /// @param lines none to take it out
    Head with(String key, List<String> lines) {
        var next = new ArrayList<Part>();
        boolean isDone = lines.isEmpty();
        for (var part : parts) {
            if (!key.equals(part.key())) {
                next.add(part);
            } else if (!isDone) {
                next.add(new Part(key, lines));
                isDone = true;
            }
        }
        if (!isDone) {
            next.add(new Part(key, lines));
        }
        return new Head(next);
    }

    /// The same with a field that says something else.
    ///
    /// @param value empty to take it out, unless others refer to it
    Head saying(String key, String value) {
        return with(key, FieldLines.saying(part(key).orElse(null), key, value));
    }

    /// The same with one that lists something else.
    Head listing(String key, List<String> values) {
        return with(key, FieldLines.listing(part(key).orElse(null), key, values));
    }

    private Optional<Part> part(String key) {
        return parts.stream().filter(part -> key.equals(part.key())).findFirst();
    }

    /// The first line that is nested too deeply to be read, the fence being 1.
    OptionalInt tooDeep() {
        int before = 1;
        for (var part : parts) {
            var deep = part.key() == null ? OptionalInt.empty() : YamlDepth.tooDeep(yaml(part), SETTINGS);
            if (deep.isPresent()) {
                return OptionalInt.of(before + deep.getAsInt());
            }
            before += part.lines().size();
        }
        return OptionalInt.empty();
    }

    /// The part whose whole value another one refers to, or itself.
    private Part meant(Part part) {
        var alias = placeOf(part).filter(place -> place.kind() == Kind.ALIAS).map(Place::text);
        return parts.subList(0, parts.indexOf(part)).reversed().stream()
                .filter(other -> alias.isPresent()
                        && placeOf(other)
                                .filter(place -> alias.get().equals(place.anchor()))
                                .isPresent())
                .findFirst()
                .orElse(part);
    }

    private static Optional<Place> placeOf(Part part) {
        return part.key() == null ? Optional.empty() : YamlPlaces.value(YamlPlaces.of(yaml(part)), part.key());
    }

    /// What a part says; where it refers to another one, together with those before it.
    private @Nullable Object loaded(Part part) {
        var alone = loaded(yaml(part));
        if (alone != null || part.lines().stream().noneMatch(line -> line.contains("*"))) {
            return alone;
        }
        var before = parts.subList(0, parts.indexOf(part)).stream()
                .filter(other -> other.key() != null && !other.key().equals(part.key()))
                .filter(other -> other.lines().stream().anyMatch(line -> line.contains("&")))
                .map(Head::yaml)
                .filter(yaml -> loaded(yaml) != null)
                .collect(Collectors.joining());
        return loaded(before + yaml(part));
    }

    private static @Nullable Object loaded(String yaml) {
        if (YamlDepth.tooDeep(yaml, SETTINGS).isPresent()) {
            return null;
        }
        try {
            return new Load(SETTINGS).loadFromString(yaml);
        } catch (YamlEngineException e) {
            return null;
        }
    }

    private static String yaml(Part part) {
        return String.join("\n", part.lines()) + "\n";
    }

    /// What a part says that cannot be loaded, as where its tag is not known.
    private static String byItself(Part part) {
        return placeOf(part)
                .filter(place -> place.kind() == Kind.WORD)
                .map(Place::text)
                .orElseGet(() -> byLine(part));
    }

    private static String byLine(Part part) {
        var text = part.lines().stream().map(String::strip).collect(Collectors.joining(" "));
        return text.substring(text.indexOf(':') + 1).strip();
    }
}
