package dev.projectstudio.core.exchange;

import java.util.List;

/// What an agent's JSON keeps of the text of a subagent under `claude`, beside the prompt.
///
/// @param head the lines of the frontmatter, the fences included; none if the text has none
/// @param isKept whether the lines are not those that Studio would write
/// @param before what stands between the frontmatter and the prompt
/// @param after what stands behind the prompt
record SubagentText(
        List<String> head, boolean isKept, String before, String after, boolean isWindows, boolean hasMark) {

    private static final String FRONTMATTER = "frontmatter";
    private static final String LINE_ENDING = "line_ending";
    private static final String MARK = "byte_order_mark";
    private static final String BEFORE = "\n\n";
    private static final String AFTER = "\n";

    SubagentText {
        head = List.copyOf(head);
    }

    static SubagentText of(JsonFields claude) {
        var head = claude.strings(FRONTMATTER);
        boolean isKept = claude.has(FRONTMATTER);
        return new SubagentText(
                head,
                isKept,
                claude.has("before") ? claude.string("before").orElse("") : before(isKept && head.isEmpty()),
                claude.has("after") ? claude.string("after").orElse("") : AFTER,
                claude.string(LINE_ENDING).filter("crlf"::equals).isPresent(),
                claude.rawOr(MARK, "false").equals("true"));
    }

    /// The text without the empty lines around it.
    static String prompt(HeadedText text) {
        var body = text.body();
        return body.substring(start(body), end(body));
    }

    /// What is to be kept of a text: what is not as Studio would write it.
    ///
    /// @param isOwn whether the frontmatter is
    static JsonFields kept(HeadedText text, boolean isOwn) {
        var body = text.body();
        var before = body.substring(0, start(body));
        var after = body.substring(end(body));
        var claude = new JsonFields();
        if (!isOwn) {
            claude.list(FRONTMATTER, text.head());
        }
        if (!before.equals(before(text.head().isEmpty()))) {
            claude.text("before", before);
        }
        if (!after.equals(AFTER)) {
            claude.text("after", after);
        }
        if (text.isWindows()) {
            claude.text(LINE_ENDING, "crlf");
        }
        if (text.hasMark()) {
            claude.raw(MARK, "true");
        }
        return claude;
    }

    String text(List<String> lines, String prompt) {
        var body = before + prompt + after;
        boolean isOdd = !lines.isEmpty() && !body.isEmpty() && !before.startsWith("\n");
        return new HeadedText(hasMark, isWindows, lines, isOdd ? BEFORE + prompt + after : body).text();
    }

    private static String before(boolean isBare) {
        return isBare ? "" : BEFORE;
    }

    private static int start(String body) {
        int start = 0;
        while (start < body.length() && isBreak(body.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String body) {
        int end = body.length();
        while (end > start(body) && isBreak(body.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r';
    }
}
