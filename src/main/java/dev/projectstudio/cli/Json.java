package dev.projectstudio.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists and plain values as JSON, without looking into classes: that would cost a command its quick
/// start.
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// An object that keeps the order of its keys: key, value, key, value, …
    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    static String line(Map<String, ? extends @Nullable Object> object) {
        return write(object, false);
    }

    static String indented(Map<String, ? extends @Nullable Object> object) {
        return write(object, true);
    }

    /// A list of words on one line.
    static String list(List<String> words) {
        return write(words, false);
    }

    private static String write(Object value, boolean indented) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            if (indented) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                for (var entry : object.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (var each : list) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case String text -> json.writeString(text);
            case Instant time -> json.writeString(time.toString());
            case Path path -> json.writeString(path.toString());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
