package dev.projectstudio.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as those read it that run what is in it: lines that go on in the next one are one, and so are, beside them
/// one by one, those that a pipe or an open bracket holds together. Each letter is in few pieces, however long it is.
final class ReadLines {

    private static final String OPEN = "|&([,";
    private static final List<String> CARET = List.of(".bat", ".cmd");

    private final boolean isScript;
    private final boolean hasCarets;
    private final List<ScannedLine> single = new ArrayList<>();
    private final List<ScannedLine> together = new ArrayList<>();
    private JoinedLines line = new JoinedLines();
    private JoinedLines group = new JoinedLines();
    private int depth;
    private boolean goesOn;

    private ReadLines(String path, boolean isScript) {
        var name = path.toLowerCase(Locale.ROOT);
        this.isScript = isScript;
        this.hasCarets = CARET.stream().anyMatch(name::endsWith);
    }

    /// @param text with LF between lines
    static ReadLines of(String path, String text, boolean isScript) {
        var read = new ReadLines(path, isScript);
        int number = 0;
        for (var each : text.split("\n", -1)) {
            read.add(++number, each);
        }
        read.endLine(false);
        read.endGroup();
        return read;
    }

    /// One by one.
    List<ScannedLine> single() {
        return single;
    }

    /// Those that more than one of them makes.
    List<ScannedLine> together() {
        return together;
    }

    private void add(int number, String written) {
        var bare = written.stripLeading();
        boolean isFirst = line.isEmpty();
        boolean isRemark = isScript && isFirst && ScriptRules.isRemark(bare);
        var part = isFirst || bare.length() == written.length() ? written : " " + bare;
        var text = part.stripTrailing();
        if (!isRemark && isContinued(text)) {
            line.add(number, text.substring(0, text.length() - 1));
        } else {
            line.add(number, part);
            endLine(isRemark);
        }
    }

    /// By an odd number of backslashes, in PowerShell by a lone backtick, in a batch file by a caret.
    private boolean isContinued(String text) {
        int end = text.length();
        int slashes = 0;
        while (slashes < end && text.charAt(end - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1 || text.endsWith(" `") || (hasCarets && text.endsWith("^"));
    }

    private void endLine(boolean isRemark) {
        if (line.isEmpty()) {
            return;
        }
        single.addAll(line.pieces());
        var text = line.text();
        boolean isSpoken = isRemark || text.isBlank();
        boolean isMore =
                goesOn || (isScript && !group.isEmpty() && text.stripLeading().startsWith("|"));
        if (isSpoken && isScript) {
            line = new JoinedLines();
            return;
        }
        if (!isMore) {
            endGroup();
        }
        var said = withoutRemark(text);
        goesOn = goesOn(said.strip());
        var part = goesOn ? said : text;
        group.add(line.first(), group.isEmpty() ? part : " " + part.stripLeading());
        line = new JoinedLines();
    }

    /// What is said of a line at its end does not end it.
    private static String withoutRemark(String text) {
        int remark = Math.max(text.lastIndexOf(" #"), text.lastIndexOf(" //"));
        var said = text.stripTrailing();
        boolean isOpen = said.isEmpty() || OPEN.indexOf(said.charAt(said.length() - 1)) >= 0;
        return remark < 0 || isOpen ? text : text.substring(0, remark);
    }

    /// A row of a table only looks as if it did.
    private boolean goesOn(String said) {
        depth += isScript ? opened(said) : 0;
        boolean isPiped = said.endsWith("|") || said.endsWith("&&");
        return (isPiped && !said.startsWith("|"))
                || (depth > 0 && (said.endsWith("(") || said.endsWith("[") || said.endsWith(",")));
    }

    /// How many brackets more are opened than closed, but for those in quotation marks.
    private static int opened(String text) {
        int opened = 0;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '(' || letter == '[') {
                opened++;
            } else if (letter == ')' || letter == ']') {
                opened--;
            }
        }
        return opened;
    }

    private void endGroup() {
        if (group.isJoined()) {
            together.addAll(group.pieces());
        }
        group = new JoinedLines();
        depth = 0;
        goesOn = false;
    }
}
