package dev.projectstudio.core.search;

/// A text as an excerpt shows it: without the signs of Markdown that say how it looks.
final class PlainText {

    private static final String SUMMARY = "\n## Summary";
    private static final int LONGEST_HEAD = 2_000;

    private PlainText() {}

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
        var plain = new StringBuilder(markdown.length());
        boolean isStart = true;
        for (int at = 0; at < markdown.length(); at++) {
            char letter = markdown.charAt(at);
            boolean isSign = letter == '`' || (letter == '#' && isStart) || isDoubled(markdown, at, '*');
            if (!isSign) {
                plain.append(letter);
                isStart = letter == '\n' || (isStart && letter == ' ');
            }
        }
        return plain.toString();
    }

    private static boolean isDoubled(String text, int at, char sign) {
        return text.charAt(at) == sign
                && ((at > 0 && text.charAt(at - 1) == sign) || (at + 1 < text.length() && text.charAt(at + 1) == sign));
    }
}
