package dev.projectstudio.platform.text;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// White space between the brackets of objects and arrays with nothing in them. It is lost where an entry is put in,
/// since that is written as its neighbours are, and has to come back for the text to be as it was.
public final class JsonGaps {

    private JsonGaps() {}

    /// That of objects and arrays which are empty in one text and not in the other, by JSON Pointer; the whole text is
    /// the empty pointer. Nothing of what is no JSON.
    public static Map<String, String> closed(String before, String after) {
        var now = holders(after);
        var gaps = new LinkedHashMap<String, String>();
        holders(before).forEach((pointer, holder) -> {
            var space = inside(before, holder);
            var filled = now.get(pointer);
            boolean isFilled = filled != null && !filled.parts().isEmpty();
            if (isFilled && !space.isEmpty() && space.isBlank()) {
                gaps.put(pointer, space);
            }
        });
        return gaps;
    }

    /// The text with the white space of those that have become empty and hold none.
    ///
    /// @param before the text in which they were not
    /// @param gaps as [#closed] tells them; what is no white space is passed over
    public static String reopened(String before, String after, Map<String, String> gaps) {
        if (gaps.isEmpty()) {
            return after;
        }
        var then = holders(before);
        var places = new TreeMap<Integer, String>();
        holders(after).forEach((pointer, holder) -> {
            var filled = then.get(pointer);
            var space = gaps.get(pointer);
            boolean isEmptied = filled != null
                    && !filled.parts().isEmpty()
                    && inside(after, holder).isEmpty();
            if (isEmptied && space != null && space.isBlank()) {
                places.put(holder.start() + 1, space);
            }
        });
        var text = new StringBuilder(after);
        places.descendingMap().forEach(text::insert);
        return text.toString();
    }

    private static String inside(String text, JsoncValue holder) {
        return text.substring(holder.start() + 1, holder.end() - 1);
    }

    private static Map<String, JsoncValue> holders(String text) {
        var holders = new LinkedHashMap<String, JsoncValue>();
        try {
            collect(JsoncReader.read(text), List.of(), holders);
        } catch (ParseException _) {
            return Map.of();
        }
        return holders;
    }

    /// Of two of one name the first counts. Items of arrays have no names that would stay.
    private static void collect(JsoncValue value, List<String> names, Map<String, JsoncValue> holders) {
        if (value.type() == JsoncValue.Type.SCALAR) {
            return;
        }
        holders.putIfAbsent(names.isEmpty() ? "" : new JsonPointer(names).text(), value);
        for (var member : value.members()) {
            var inner = new ArrayList<>(names);
            inner.add(member.name());
            collect(member.value(), inner, holders);
        }
    }
}
