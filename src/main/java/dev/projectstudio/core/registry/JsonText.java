package dev.projectstudio.core.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.projectstudio.core.registry.JsonValue.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) together with the places of its values, so that one of them can be replaced and every other
/// byte stays.
final class JsonText {

    private static final String BOM = "\uFEFF";
    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
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
    /// @param fault what is wrong then, in the reader's words; null if nothing is
    record Read(@Nullable JsonValue value, @Nullable String fault, TextPlace place) {}

    static Read read(String text) {
        int skipped = text.startsWith(BOM) ? 1 : 0;
        try (var parser = FACTORY.createParser(text.substring(skipped))) {
            var reader = new JsonText(parser, skipped);
            var value = reader.next();
            if (value == null) {
                return new Read(null, "no-value", TextPlace.WHOLE);
            }
            if (parser.nextToken() != null) {
                return new Read(null, "text-after-end", place(parser.currentTokenLocation()));
            }
            return new Read(value, null, TextPlace.WHOLE);
        } catch (JsonProcessingException e) {
            return new Read(null, e.getOriginalMessage(), place(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
