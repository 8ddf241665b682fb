package dev.projectstudio.platform.text;

import dev.projectstudio.platform.text.JsoncValue.Member;
import dev.projectstudio.platform.text.JsoncValue.Type;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads JSON (RFC 8259) together with the places of its values. Comments and a comma after the last value, which
/// Visual Studio Code lets people write into its files, are read over.
final class JsoncReader {

    private static final char BOM = '\uFEFF';
    private static final int DEEPEST = 100;
    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final String ENDS_SCALAR = ",]}:/ \t\r\n\"";

    private final String text;
    private int at;
    private int tokenEnd;

    private JsoncReader(String text) {
        this.text = text;
    }

    /// @throws ParseException if it is no JSON
    static JsoncValue read(String text) throws ParseException {
        var reader = new JsoncReader(text);
        reader.at = !text.isEmpty() && text.charAt(0) == BOM ? 1 : 0;
        reader.skip();
        var value = reader.value(0);
        reader.skip();
        if (reader.at < text.length()) {
            throw new ParseException("no JSON", reader.at);
        }
        return value;
    }

    /// What a string says that has been read.
    ///
    /// @param raw as it is written, with its quotes
    static String said(String raw) {
        try {
            return new JsoncReader(raw).string();
        } catch (ParseException e) {
            throw new IllegalArgumentException(raw, e);
        }
    }

    private JsoncValue value(int depth) throws ParseException {
        if (depth > DEEPEST) {
            throw new ParseException("no JSON", at);
        }
        int start = at;
        return switch (peek()) {
            case '{' -> object(start, depth);
            case '[' -> array(start, depth);
            case '"' -> {
                string();
                yield scalar(start);
            }
            default -> {
                while (at < text.length() && ENDS_SCALAR.indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                if (!SCALAR.matcher(text.substring(start, at)).matches()) {
                    throw new ParseException("no JSON", start);
                }
                yield scalar(start);
            }
        };
    }

    private JsoncValue scalar(int start) {
        tokenEnd = at;
        return new JsoncValue(Type.SCALAR, start, at, at, text.substring(start, at), List.of(), List.of());
    }

    private JsoncValue object(int start, int depth) throws ParseException {
        take('{');
        var members = new ArrayList<Member>();
        skip();
        while (peek() != '}') {
            int begin = at;
            var name = string();
            var key = text.substring(begin, at);
            skip();
            take(':');
            skip();
            var value = value(depth + 1);
            skip();
            int comma = comma('}');
            members.add(new Member(name, key, begin, value, comma));
        }
        int tail = tokenEnd;
        take('}');
        return new JsoncValue(Type.OBJECT, start, at, tail, "", members, List.of());
    }

    private JsoncValue array(int start, int depth) throws ParseException {
        take('[');
        var items = new ArrayList<Member>();
        skip();
        while (peek() != ']') {
            int begin = at;
            var value = value(depth + 1);
            skip();
            items.add(new Member("", "", begin, value, comma(']')));
        }
        int tail = tokenEnd;
        take(']');
        return new JsoncValue(Type.ARRAY, start, at, tail, "", List.of(), items);
    }

    /// @return where the comma was; -1 if the last value came before
    private int comma(char close) throws ParseException {
        if (peek() == close) {
            return -1;
        }
        int comma = at;
        take(',');
        skip();
        return comma;
    }

    private String string() throws ParseException {
        take('"');
        var said = new StringBuilder();
        while (peek() != '"') {
            char letter = text.charAt(at++);
            if (letter < ' ') {
                throw new ParseException("no JSON", at - 1);
            }
            said.append(letter == '\\' ? escaped() : letter);
        }
        take('"');
        return said.toString();
    }

    private char escaped() throws ParseException {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new ParseException("no JSON", at - 1);
        };
    }

    private char unicode() throws ParseException {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(peek(), 16);
            if (value < 0 || text.charAt(at) > 'f') {
                throw new ParseException("no JSON", at);
            }
            code = code * 16 + value;
            at++;
        }
        return (char) code;
    }

    /// Over white space and comments; remembers where the last comment ended.
    private void skip() throws ParseException {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n') {
                at++;
            } else if (text.startsWith("//", at)) {
                at = lineEnd();
                tokenEnd = at;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new ParseException("no JSON", at);
                }
                at = end + 2;
                tokenEnd = at;
            } else {
                return;
            }
        }
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void take(char wanted) throws ParseException {
        if (peek() != wanted) {
            throw new ParseException("no JSON", at);
        }
        at++;
        tokenEnd = at;
    }

    private char peek() throws ParseException {
        if (at >= text.length()) {
            throw new ParseException("no JSON", at);
        }
        return text.charAt(at);
    }
}
