package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A Markdown text, with the block of frontmatter that it may begin with, so that either can be changed and the rest
/// stays byte for byte.
///
/// @param isWindows whether every line ends with CR LF; the lines and the body have LF then. Where only some do, the CR
///     is part of them
/// @param head the lines from the first `---` to the second, both included; empty if there is no such block
/// @param body what follows the last of these lines, its line end included
record HeadedText(boolean hasMark, boolean isWindows, List<String> head, String body) {

    private static final String MARK = "\uFEFF";
    private static final Pattern FENCE = Pattern.compile("---[ \\t]*\r?");
    private static final Pattern LONE_LF = Pattern.compile("(?<!\r)\n");

    HeadedText {
        head = List.copyOf(head);
    }

    /// @throws InvalidInput `item-not-utf8`
    static HeadedText of(String path, byte[] bytes) {
        return of(Utf8.decoded(bytes).orElseThrow(() -> new InvalidInput("item-not-utf8", path)));
    }

    static HeadedText of(String text) {
        boolean hasMark = text.startsWith(MARK);
        var bare = hasMark ? text.substring(1) : text;
        boolean isWindows = bare.contains("\r\n") && !LONE_LF.matcher(bare).find();
        var plain = isWindows ? bare.replace("\r\n", "\n") : bare;
        var head = head(plain);
        int end = head.stream().mapToInt(line -> line.length() + 1).sum() - (head.isEmpty() ? 0 : 1);
        return new HeadedText(hasMark, isWindows, head, plain.substring(end));
    }

    String text() {
        var plain = String.join("\n", head) + body;
        return (hasMark ? MARK : "") + (isWindows ? plain.replace("\n", "\r\n") : plain);
    }

    HeadedText with(List<String> other, String otherBody) {
        return new HeadedText(hasMark, isWindows, other, otherBody);
    }

    private static List<String> head(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            lines.add(line);
            boolean isFence = FENCE.matcher(line).matches();
            if (lines.size() == 1 && !isFence) {
                return List.of();
            }
            if (lines.size() > 1 && isFence) {
                return lines;
            }
        }
        return List.of();
    }
}
