package dev.projectstudio.ui.common;

/// What keys write in a JSON text.
final class JsonTyping {

    private JsonTyping() {}

    /// A new line that begins as far in as the one before; one step further behind a bracket that opens.
    static MarkdownTyping.Edit enter(String content, int caret) {
        int start = content.lastIndexOf('\n', caret - 1) + 1;
        int end = start;
        while (end < caret && (content.charAt(end) == ' ' || content.charAt(end) == '\t')) {
            end++;
        }
        boolean opens = caret > start && "{[".indexOf(content.charAt(caret - 1)) >= 0;
        var words = "\n" + content.substring(start, end) + (opens ? "  " : "");
        int next = caret + words.length();
        return new MarkdownTyping.Edit(caret, caret, words, next, next);
    }
}
