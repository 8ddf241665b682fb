package dev.projectstudio.core.stack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Goes through a JSON file value by value, each with its place.
final class JsonWalk {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonWalk() {}

    @FunctionalInterface
    interface Visitor {

        /// @param path the keys that lead to the value; an empty one for each array
        /// @param line where the value stands
        void value(List<String> path, String value, int line);
    }

    /// What is not JSON is reported with its place; what comes before it has been told.
    static void of(Manifest manifest, Sightings seen, Visitor visitor) {
        try (var json = FACTORY.createParser(manifest.text())) {
            walk(json, visitor);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            seen.malformed(manifest.path(), at == null ? 1 : at.getLineNr(), fault(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fault(JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException _ -> "json-ends";
            case StreamConstraintsException _ -> "json-beyond";
            default -> "json";
        };
    }

    private static void walk(JsonParser json, Visitor visitor) throws IOException {
        var path = new ArrayList<String>();
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> path.add("");
                case END_OBJECT, END_ARRAY -> path.removeLast();
                case FIELD_NAME -> path.set(path.size() - 1, json.currentName());
                default -> {
                    if (token.isScalarValue()) {
                        visitor.value(
                                List.copyOf(path),
                                json.getText(),
                                json.currentTokenLocation().getLineNr());
                    }
                }
            }
        }
    }
}
