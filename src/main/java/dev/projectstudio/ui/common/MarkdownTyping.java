package dev.projectstudio.ui.common;

import dev.projectstudio.platform.markdown.Fences;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the keys of a Markdown editor do to its text.
final class MarkdownTyping {

    /// Puts `text` in the place of what stands between two offsets, and selects from `anchor` to `caret` after that.
    record Edit(int start, int end, String text, int anchor, int caret) {}

    private static final Pattern ITEM = Pattern.compile(
            "(?<lead>[ \\t]*(?:>[ \\t]?)*)(?:(?<bullet>[-*+])|(?<number>\\d{1,9})(?<dot>[.)]))(?<gap>[ \\t]+)(?<task>\\[[ xX]][ \\t]+)?(?<words>.*)");
    private static final Pattern QUOTE = Pattern.compile("(?<lead>[ \\t]*(?:>[ \\t]?)+)(?<words>.*)");

    private MarkdownTyping() {}

    /// What Enter does in an item of a list or in a quotation: it goes on with the next one, or ends them after an
    /// empty one. Empty where it only begins a line.
    static Optional<Edit> enter(String text, int caret) {
        int start = text.lastIndexOf('\n', caret - 1) + 1;
        int end = text.indexOf('\n', caret) < 0 ? text.length() : text.indexOf('\n', caret);
        var line = text.substring(start, end);
        if (isCode(text, start)) {
            return Optional.empty();
        }
        var item = ITEM.matcher(line);
        if (item.matches()) {
            var next = item.group("lead")
                    + marker(item.group("bullet"), item.group("number"), item.group("dot"))
                    + item.group("gap")
                    + (item.group("task") == null ? "" : "[ ] ");
            return goOn(start, end, caret, item.start("words"), item.group("words"), next);
        }
        var quote = QUOTE.matcher(line);
        return quote.matches()
                ? goOn(start, end, caret, quote.start("words"), quote.group("words"), quote.group("lead"))
                : Optional.empty();
    }

    /// Puts marks around what is selected, or around the word at the caret; takes them away where they are.
    ///
    /// @param mark `**` or `*`
    static Edit mark(String text, int anchor, int caret, String mark) {
        int start = Math.min(anchor, caret);
        int end = Math.max(anchor, caret);
        if (start == end) {
            start = wordStart(text, start);
            end = wordEnd(text, end);
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int length = mark.length();
        var inner = text.substring(start, end);
        if (isMarked(text, start, end, mark)) {
            return new Edit(start - length, end + length, inner, start - length, end - length);
        }
        if (inner.length() >= 2 * length && isMarked(text, start + length, end - length, mark)) {
            var bare = inner.substring(length, inner.length() - length);
            return new Edit(start, end, bare, start, end - 2 * length);
        }
        return new Edit(start, end, mark + inner + mark, start + length, end + length);
    }

    private static Optional<Edit> goOn(int start, int end, int caret, int words, String content, String next) {
        if (caret < start + words) {
            return Optional.empty();
        }
        if (content.isBlank()) {
            return Optional.of(new Edit(start, end, "", start, start));
        }
        int after = caret + 1 + next.length();
        return Optional.of(new Edit(caret, caret, "\n" + next, after, after));
    }

    private static String marker(@Nullable String bullet, String number, String dot) {
        return bullet == null ? Integer.parseInt(number) + 1 + dot : bullet;
    }

    /// A fence that nothing closes yet counts here: somebody is about to.
    private static boolean isCode(String text, int start) {
        return text.substring(0, start).lines().filter(Fences::opens).count() % 2 == 1;
    }

    private static boolean isMarked(String text, int start, int end, String mark) {
        int length = mark.length();
        if (start == end && start >= length && text.startsWith(mark + mark, start - length)) {
            return true;
        }
        return start >= length
                && start < end
                && end + length <= text.length()
                && isRun(text, start - length, start, mark)
                && isRun(text, end, end + length, mark);
    }

    /// Exactly the mark: `*` is no part of `**`, but there may be both.
    private static boolean isRun(String text, int start, int end, String mark) {
        char star = mark.charAt(0);
        int from = start;
        while (from > 0 && text.charAt(from - 1) == star) {
            from--;
        }
        int to = end;
        while (to < text.length() && text.charAt(to) == star) {
            to++;
        }
        boolean isAll = text.substring(start, end).chars().allMatch(each -> each == star);
        return isAll && (to - from == mark.length() || to - from == 3);
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
