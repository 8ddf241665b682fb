package dev.projectstudio.platform.text;

import dev.projectstudio.platform.text.JsoncValue.Member;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Single entries of a JSON file that others write in too: reads the value of one, and puts it in or takes it out while
/// every other byte stays as it is, white space and comments included.
public final class JsonEntries {

    /// Why an entry cannot be told or written: the text is no JSON, not even with comments.
    public static final String NOT_JSON = "not-json";
    /// What should hold the entry is no object.
    public static final String NO_OBJECT = "no-object";
    /// A name on the way to it is there twice.
    public static final String TWICE = "entry-twice";

    private JsonEntries() {}

    /// What is at a place.
    public sealed interface Found {

        /// @param text the value by itself, in the form of [#canonical]
        record Value(String text) implements Found {}

        /// Nothing of that name.
        record Missing() implements Found {}

        /// @param reason a stable word: [#NOT_JSON], [#NO_OBJECT] or [#TWICE]
        record Unusable(String reason) implements Found {}
    }

    public static Found find(String json, JsonPointer place) {
        var root = parsed(json);
        if (root == null) {
            return new Found.Unusable(NOT_JSON);
        }
        var way = JsonWay.to(root, place);
        if (way.fault() != null) {
            return new Found.Unusable(way.fault());
        }
        var member = way.member();
        return member == null
                ? new Found.Missing()
                : new Found.Value(member.value().canonical() + "\n");
    }

    /// A value by itself as it is kept and compared: indented by two spaces, with a final newline and without comments;
    /// strings and numbers stay as they are written. Empty for what is no JSON.
    public static Optional<String> canonical(String value) {
        return Optional.ofNullable(parsed(value)).map(read -> read.canonical() + "\n");
    }

    /// What the strings among the values say, in their order, however deep they are; keys and comments are none. Empty
    /// for what is no JSON.
    public static List<String> strings(String json) {
        var strings = new ArrayList<String>();
        var root = parsed(json);
        if (root != null) {
            collect(root, strings);
        }
        return strings;
    }

    /// The text with `value` at a place, whatever was there; of a value with the same keys only what differs is
    /// written.
    ///
    /// @throws IllegalArgumentException if the value is no JSON, or the place is unusable
    public static String put(String json, JsonPointer place, String value) {
        var root = required(json);
        var way = usable(root, place);
        var next = required(value);
        var member = way.member();
        return member == null
                ? JsonSplice.inserted(json, root, way.holder(), way.missing(), next)
                : JsonSplice.replaced(json, root, member, next);
    }

    /// A text with nothing but this entry.
    public static String fresh(JsonPointer place, String value) {
        return put("{}\n", place, value);
    }

    /// The text without the entry; the same text if it has none.
    ///
    /// @throws IllegalArgumentException if the place is unusable
    public static String remove(String json, JsonPointer place) {
        var way = usable(required(json), place);
        var member = way.member();
        return member == null ? json : JsonSplice.removed(json, way.holder(), member);
    }

    /// The same, and without the objects around the entry that are left empty and without a comment.
    ///
    /// @param levels how many at most, from the entry's own holder outwards
    public static String remove(String json, JsonPointer place, int levels) {
        var left = remove(json, place);
        var names = place.names();
        for (int at = names.size() - 1; at > 0 && at >= names.size() - levels; at--) {
            var way = usable(required(left), new JsonPointer(names.subList(0, at)));
            var member = way.member();
            if (member == null || !isEmpty(left, member.value())) {
                return left;
            }
            left = JsonSplice.removed(left, way.holder(), member);
        }
        return left;
    }

    private static boolean isEmpty(String json, JsoncValue value) {
        return value.isObject()
                && json.substring(value.start() + 1, value.end() - 1).isBlank();
    }

    /// How many of the objects around an entry are not there; 0 where that cannot be told.
    public static int lacking(String json, JsonPointer place) {
        var root = parsed(json);
        return root == null ? 0 : Math.max(0, JsonWay.to(root, place).missing().size() - 1);
    }

    /// Whether nothing is said: only empty objects, and no comment.
    public static boolean isBare(String json) {
        var root = parsed(json);
        return root != null && isBare(root) && !json.contains("//") && !json.contains("/*");
    }

    /// In which line a text stops being JSON, from 1; 0 if it is JSON.
    public static int faultLine(String json) {
        try {
            JsoncReader.read(json);
            return 0;
        } catch (ParseException e) {
            int end = Math.min(e.getErrorOffset(), json.length());
            return 1
                    + (int) json.substring(0, end)
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
        }
    }

    private static boolean isBare(JsoncValue value) {
        return value.isObject() && value.members().stream().map(Member::value).allMatch(JsonEntries::isBare);
    }

    private static JsonWay usable(JsoncValue root, JsonPointer place) {
        var way = JsonWay.to(root, place);
        if (way.fault() != null) {
            throw new IllegalArgumentException(way.fault());
        }
        return way;
    }

    private static JsoncValue required(String json) {
        var value = parsed(json);
        if (value == null) {
            throw new IllegalArgumentException(NOT_JSON);
        }
        return value;
    }

    private static void collect(JsoncValue value, List<String> strings) {
        if (value.raw().startsWith("\"")) {
            strings.add(JsoncReader.said(value.raw()));
        }
        value.parts().forEach(part -> collect(part.value(), strings));
    }

    private static @Nullable JsoncValue parsed(String json) {
        try {
            return JsoncReader.read(json);
        } catch (ParseException _) {
            return null;
        }
    }

    /// The way to a place, as far as it is there.
    ///
    /// @param holder the innermost object on the way
    /// @param member the entry itself; null if it is not there
    /// @param missing the names that the holder lacks, from the outermost inwards
    /// @param fault why the place cannot be; null if it can
    private record JsonWay(
            JsoncValue holder,
            @Nullable Member member,
            List<String> missing,
            @Nullable String fault) {

        static JsonWay to(JsoncValue root, JsonPointer place) {
            var names = place.names();
            var holder = root;
            for (int at = 0; at < names.size(); at++) {
                if (!holder.isObject()) {
                    return new JsonWay(holder, null, List.of(), NO_OBJECT);
                }
                var found = holder.named(names.get(at));
                if (found.size() > 1) {
                    return new JsonWay(holder, null, List.of(), TWICE);
                }
                if (found.isEmpty()) {
                    return new JsonWay(holder, null, names.subList(at, names.size()), null);
                }
                if (at == names.size() - 1) {
                    return new JsonWay(holder, found.getFirst(), List.of(), null);
                }
                holder = found.getFirst().value();
            }
            throw new IllegalStateException("an empty pointer");
        }
    }
}
