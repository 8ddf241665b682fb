package dev.projectstudio.platform.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/// Writes JSON (RFC 8259) in one form: two blanks for each level, LF between lines, every item on a line of its own,
/// numbers as they were written. Two texts that say the same in the same order come out equal.
public final class PrettyJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final StringBuilder text = new StringBuilder();
    private final JsonParser parser;
    private final boolean hasLines;
    private int depth;

    private PrettyJson(JsonParser parser, boolean hasLines) {
        this.parser = parser;
        this.hasLines = hasLines;
    }

    /// Without a line end behind it.
    ///
    /// @param json one value; comments in it, and commas behind the last item, go
    /// @throws IllegalArgumentException if it is no JSON
    public static String of(String json) {
        return written(json, true);
    }

    /// The same on one line.
    public static String inLine(String json) {
        return written(json, false);
    }

    private static String written(String json, boolean hasLines) {
        try (var parser = FACTORY.createParser(json)) {
            var pretty = new PrettyJson(parser, hasLines);
            var token = parser.nextToken();
            if (token == null) {
                throw new IllegalArgumentException(json);
            }
            pretty.value(token);
            return pretty.text.toString();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// A text as a JSON string, with as few escapes as can be.
    public static String quoted(String value) {
        var quoted = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(letter)) {
                        quoted.appendCodePoint(letter);
                    } else {
                        quoted.append("\\u%04x".formatted(letter));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Half of a pair of surrogates has no bytes; a byte order mark inside a text may get lost.
    private static boolean isPlain(int letter) {
        return letter >= 0x20 && letter != 0x7F && letter != 0xFEFF && (letter < 0xD800 || letter > 0xDFFF);
    }

    private void value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text.append(quoted(parser.getText()));
            default -> text.append(parser.getText());
        }
    }

    private void object() throws IOException {
        text.append('{');
        depth++;
        int count = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            line(count++);
            text.append(quoted(parser.currentName())).append(": ");
            value(parser.nextToken());
        }
        end(count, '}');
    }

    private void array() throws IOException {
        text.append('[');
        depth++;
        int count = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            line(count++);
            value(token);
        }
        end(count, ']');
    }

    private void line(int before) {
        if (before > 0) {
            text.append(hasLines ? "," : ", ");
        }
        if (hasLines) {
            text.append('\n').repeat("  ", depth);
        }
    }

    private void end(int count, char bracket) {
        depth--;
        if (count > 0 && hasLines) {
            text.append('\n').repeat("  ", depth);
        }
        text.append(bracket);
    }
}
