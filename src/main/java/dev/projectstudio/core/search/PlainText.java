package dev.projectstudio.core.search;

import org.jspecify.annotations.Nullable;

/// A text as an excerpt shows it: without the signs of Markdown that say how it looks.
///
/// Made for every hit at every keystroke, so it reads each letter once and knows of Markdown only what shows.
final class PlainText {

    private static final String SUMMARY = "\n## Summary";
    private static final String SIGNS = "`![|\\*";
    private static final int LONGEST_HEAD = 2_000;
    private static final int DEEPEST = 6;
    /// Between the items of a list, which stand on one line in an excerpt.
    private static final String BETWEEN = "· ";

    private final StringBuilder plain;
    private boolean isCode;
    private boolean wasItem;

    /// @param end behind its last character
    private record Link(String words, int end) {}

    private PlainText(int length) {
        this.plain = new StringBuilder(length);
    }

    /// A session begins with its summary: what stands above it is said beside the excerpt.
    static String of(Item item) {
        var body = item.body();
        if (item.ref().kind() == Kind.SESSION) {
            int head = body.indexOf(SUMMARY);
            return plain(head >= 0 && head < LONGEST_HEAD ? body.substring(head + SUMMARY.length()) : body);
        }
        return plain(body);
    }

    static String plain(String markdown) {
        var text = new PlainText(markdown.length());
        int start = 0;
        for (int end = markdown.indexOf('\n'); end >= 0; end = markdown.indexOf('\n', start)) {
            text.line(markdown.substring(start, end));
            text.plain.append('\n');
            start = end + 1;
        }
        text.line(markdown.substring(start));
        return text.plain.toString();
    }

    private void line(String line) {
        int start = afterBlanks(line, 0);
        if (isFence(line, start)) {
            isCode = !isCode;
        } else if (isCode) {
            plain.append(line);
        } else if (!isDrawn(line, start)) {
            words(line, start);
        }
    }

    private static boolean isFence(String line, int start) {
        return line.startsWith("~~~", start) || (line.startsWith("```", start) && line.indexOf("```", start + 3) < 0);
    }

    /// Whether it is a line across the page, or the one below a heading or the head of a table.
    private static boolean isDrawn(String line, int start) {
        int signs = 0;
        for (int at = start; at < line.length(); at++) {
            char letter = line.charAt(at);
            if ("-=*_|:".indexOf(letter) >= 0) {
                signs++;
            } else if (!Character.isWhitespace(letter)) {
                return false;
            }
        }
        return signs > 2;
    }

    private void words(String line, int start) {
        int at = afterQuotes(line, start);
        int item = afterBullet(line, at);
        if (item > at) {
            plain.append(wasItem ? BETWEEN : "");
            wasItem = true;
            at = item;
        } else if (at < line.length()) {
            wasItem = wasItem && Character.isWhitespace(line.charAt(0));
            at = afterHashes(line, at);
        }
        spans(line, at, at < line.length() && line.charAt(at) == '|');
    }

    private void spans(String line, int from, boolean isTable) {
        boolean isLiteral = false;
        for (int at = nextSign(line, from); at < line.length(); at = nextSign(line, at + 1)) {
            char letter = line.charAt(at);
            var link = isLiteral ? null : linkAt(line, at);
            if (letter == '`') {
                isLiteral = !isLiteral;
            } else if (isLiteral) {
                plain.append(letter);
            } else if (link != null) {
                spans(link.words(), 0, false);
                at = link.end() - 1;
            } else if (letter == '|' && isTable) {
                plain.append(' ');
            } else if (!isEscape(line, at) && !isEmphasis(line, at)) {
                plain.append(letter);
            }
        }
    }

    /// Takes over what stands before the next letter that may say how something looks.
    private int nextSign(String line, int from) {
        int at = from;
        while (at < line.length() && SIGNS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        plain.append(line, from, at);
        return at;
    }

    /// The link or the image that begins here; null where none does.
    private static @Nullable Link linkAt(String line, int at) {
        int open = line.startsWith("![", at) ? at + 1 : at;
        int close = line.charAt(open) == '[' ? line.indexOf("](", open) : -1;
        int inner = close < 0 ? -1 : line.indexOf('[', open + 1);
        int end = close < 0 ? -1 : afterAddress(line, close + 1);
        return end < 0 || (inner >= 0 && inner < close) ? null : new Link(line.substring(open + 1, close), end);
    }

    /// Behind an address in parentheses, which may hold pairs of its own; -1 where it does not end.
    private static int afterAddress(String line, int open) {
        int depth = 0;
        for (int at = open; at < line.length(); at++) {
            char letter = line.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        int first = line.indexOf(')', open);
        return first < 0 ? -1 : first + 1;
    }

    private static boolean isEscape(String line, int at) {
        return line.charAt(at) == '\\'
                && at + 1 < line.length()
                && "\\`*_{}[]()#+-.!|>".indexOf(line.charAt(at + 1)) >= 0;
    }

    /// Stars between blanks are a sign of their own; so is one inside a word.
    private static boolean isEmphasis(String line, int at) {
        if (line.charAt(at) != '*' || (at > 0 && line.charAt(at - 1) == '\\')) {
            return false;
        }
        int first = at;
        while (first > 0 && line.charAt(first - 1) == '*') {
            first--;
        }
        int end = at + 1;
        while (end < line.length() && line.charAt(end) == '*') {
            end++;
        }
        boolean opens = end < line.length() && Character.isLetterOrDigit(line.charAt(end));
        boolean closes = first > 0 && !Character.isWhitespace(line.charAt(first - 1));
        return end - first > 1 ? opens || closes : opens != closes;
    }

    private static int afterQuotes(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) == '>') {
            at = afterBlanks(line, at + 1);
        }
        return at;
    }

    /// A number stays: it reads as one.
    private static int afterBullet(String line, int start) {
        if (start >= line.length()) {
            return start;
        }
        int end = "-*+".indexOf(line.charAt(start)) >= 0 ? start + 1 : start;
        if (end == start || end >= line.length() || line.charAt(end) != ' ') {
            return start;
        }
        int at = afterBlanks(line, end);
        boolean isTask = line.startsWith("[ ] ", at) || line.startsWith("[x] ", at) || line.startsWith("[X] ", at);
        return isTask ? at + 4 : at;
    }

    private static int afterHashes(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) == '#') {
            at++;
        }
        boolean isHeading = at > start && at - start <= DEEPEST && (at == line.length() || line.charAt(at) == ' ');
        return isHeading ? afterBlanks(line, at) : start;
    }

    private static int afterBlanks(String line, int start) {
        int at = start;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
