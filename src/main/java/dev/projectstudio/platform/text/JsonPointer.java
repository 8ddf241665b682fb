package dev.projectstudio.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A place inside a JSON text (RFC 6901). Only members of objects are meant here: a name that is a number is a name.
///
/// @param names from the outermost object inwards; never empty
public record JsonPointer(List<String> names) {

    private static final Pattern NO_ESCAPE = Pattern.compile("~(?![01])");

    public JsonPointer {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a pointer to the whole text");
        }
    }

    public static JsonPointer of(String... names) {
        return new JsonPointer(List.of(names));
    }

    /// Empty for what is no pointer, and for the one to the whole text.
    public static Optional<JsonPointer> parse(String written) {
        if (!written.startsWith("/") || NO_ESCAPE.matcher(written).find()) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (var name : written.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.of(new JsonPointer(names));
    }

    /// As it is written: `/mcpServers/github`.
    public String text() {
        return names.stream()
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    public String last() {
        return names.getLast();
    }

    /// Whether the two are one place, or one lies in the other.
    public boolean overlaps(JsonPointer other) {
        int shorter = Math.min(names.size(), other.names.size());
        return names.subList(0, shorter).equals(other.names.subList(0, shorter));
    }
}
