package dev.projectstudio.core.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.projectstudio.core.registry.JsonValue.Type;
import dev.projectstudio.platform.text.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) together with the places of its values, so that one of them can be replaced and every other
/// byte stays.
public final class JsonText {

    private static final String BOM = "\uFEFF";
    private static final int DEEPEST = 100;

    /// How the library words that a name stands twice in one object.
    private static final Pattern TWICE =
            Pattern.compile("Duplicate (?:field|Object property) ['\"](.*)['\"]", Pattern.DOTALL);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final JsonFactory WITH_COMMENTS = FACTORY.rebuild()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonParser parser;
    private final int skipped;

    private JsonText(JsonParser parser, int skipped) {
        this.parser = parser;
        this.skipped = skipped;
    }

    /// What a text holds.
    ///
    /// @param value null if the text is no JSON
    /// @param fault what is wrong then; null if nothing is
    /// @param place of the fault
    public record Read(@Nullable JsonValue value, @Nullable Phrase fault, TextPlace place) {

        static Read wrong(TextPlace place, String fault, Object... args) {
            return new Read(null, new Phrase("registry.json." + fault, List.of(args)), place);
        }
    }

    /// Reads one value; what is wrong with a text that is none comes with its place.
    public static Read read(String text) {
        return read(text, FACTORY);
    }

    /// The same of a text that may have comments, and commas behind the last item, as VS Code allows in its files.
    public static Read readWithComments(String text) {
        return read(text, WITH_COMMENTS);
    }

    private static Read read(String text, JsonFactory factory) {
        int skipped = text.startsWith(BOM) ? 1 : 0;
        try (var parser = factory.createParser(text.substring(skipped))) {
            return new JsonText(parser, skipped).whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read whole() throws IOException {
        try {
            var value = next();
            if (value == null) {
                return Read.wrong(TextPlace.WHOLE, "nothing");
            }
            if (parser.nextToken() != null) {
                return Read.wrong(place(parser.currentTokenLocation()), "more");
            }
            return new Read(value, null, TextPlace.WHOLE);
        } catch (JsonProcessingException e) {
            // what breaks a limit comes without its place
            return wrong(e, place(e.getLocation() == null ? parser.currentLocation() : e.getLocation()));
        }
    }

    private static Read wrong(JsonProcessingException e, TextPlace place) {
        return switch (e) {
            case JsonEOFException _ -> Read.wrong(place, "ends");
            case StreamConstraintsException _ -> Read.wrong(place, "beyond", DEEPEST);
            default -> {
                var twice = TWICE.matcher(e.getOriginalMessage());
                yield twice.matches() ? Read.wrong(place, "twice", twice.group(1)) : Read.wrong(place, "unexpected");
            }
        };
    }

    private @Nullable JsonValue next() throws IOException {
        var token = parser.nextToken();
        return token == null ? null : value(token);
    }

    private JsonValue value(JsonToken token) throws IOException {
        var location = parser.currentTokenLocation();
        return switch (token) {
            case START_OBJECT -> of(Type.OBJECT, location, null, fields(), List.of());
            case START_ARRAY -> of(Type.ARRAY, location, null, Map.of(), items());
            case VALUE_STRING -> of(Type.STRING, location, parser.getText(), Map.of(), List.of());
            default -> {
                parser.getText(); // a number is read to its end by this
                yield of(Type.OTHER, location, null, Map.of(), List.of());
            }
        };
    }

    private JsonValue of(
            Type type,
            JsonLocation start,
            @Nullable String string,
            Map<String, JsonValue> fields,
            List<JsonValue> items) {
        int end = (int) parser.currentLocation().getCharOffset();
        return new JsonValue(
                type, place(start), (int) start.getCharOffset() + skipped, end + skipped, string, fields, items);
    }

    private Map<String, JsonValue> fields() throws IOException {
        var fields = new LinkedHashMap<String, JsonValue>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            fields.put(name, value(parser.nextToken()));
        }
        return fields;
    }

    private List<JsonValue> items() throws IOException {
        var items = new ArrayList<JsonValue>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return items;
    }

    private static TextPlace place(@Nullable JsonLocation location) {
        return location == null ? TextPlace.WHOLE : new TextPlace(location.getLineNr(), location.getColumnNr());
    }
}
