package dev.projectstudio.platform.markdown;

import java.util.Arrays;
import java.util.List;

/// Where code is fenced in lines of Markdown, as CommonMark 0.31 has it. A fence that nothing closes does not count:
/// it would take the rest of a file.
public final class Fences {

    private final List<String> lines;
    private final int[] ends;
    /// By the mark: fences of at least this length are not closed below.
    private final int[] unclosed = {Integer.MAX_VALUE, Integer.MAX_VALUE};

    public Fences(List<String> lines) {
        this.lines = lines;
        this.ends = new int[lines.size()];
        Arrays.fill(ends, -1);
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(i);
            i = Math.max(i, ends[i]);
        }
    }

    /// The index of the last line of the code that begins with line `start`; -1 if none does.
    public int endOf(int start) {
        return ends[start];
    }

    /// Whether a line alone looks like the beginning of code.
    public static boolean opens(String line) {
        return openLength(line) > 0;
    }

    private int end(int start) {
        var line = lines.get(start);
        int length = openLength(line);
        int kind = length == 0 ? 0 : kind(line.charAt(indent(line)));
        if (length == 0 || length >= unclosed[kind]) {
            return -1;
        }
        for (int i = start + 1; i < lines.size(); i++) {
            if (closes(lines.get(i), kind, length)) {
                return i;
            }
        }
        unclosed[kind] = length;
        return -1;
    }

    private static int openLength(String line) {
        int at = indent(line);
        if (at > 3 || at == line.length() || kind(line.charAt(at)) < 0) {
            return 0;
        }
        int length = run(line, at);
        boolean isOpen = length >= 3 && (line.charAt(at) == '~' || line.indexOf('`', at + length) < 0);
        return isOpen ? length : 0;
    }

    private static boolean closes(String line, int kind, int length) {
        int at = indent(line);
        if (at > 3 || at == line.length() || kind(line.charAt(at)) != kind) {
            return false;
        }
        int run = run(line, at);
        return run >= length && line.substring(at + run).isBlank();
    }

    private static int kind(char mark) {
        return switch (mark) {
            case '`' -> 0;
            case '~' -> 1;
            default -> -1;
        };
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int run(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == line.charAt(from)) {
            end++;
        }
        return end - from;
    }
}
