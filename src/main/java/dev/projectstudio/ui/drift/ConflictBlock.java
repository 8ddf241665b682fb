package dev.projectstudio.ui.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A conflict as it stands in a text between its markers.
///
/// @param start where its first marker begins, in `char`s
/// @param end behind the line feed of its last marker
/// @param line of its first marker, counted from 0
record ConflictBlock(int start, int end, int line, String studio, String base, String repo) {

    /// What becomes of a conflict.
    enum Choice {
        STUDIO,
        REPO,
        BOTH
    }

    private static final Pattern BLOCK = Pattern.compile(
            "^<{7} [^\\n]*\\n(?<studio>(?:.*\\n)*?)\\|{7} [^\\n]*\\n(?<base>(?:.*\\n)*?)={7}\\n(?<repo>(?:.*\\n)*?)>{7} [^\\n]*(?:\\n|\\z)",
            Pattern.MULTILINE);

    /// The conflicts left in a text, from its top.
    static List<ConflictBlock> in(String text) {
        List<ConflictBlock> blocks = new ArrayList<>();
        var found = BLOCK.matcher(text);
        int line = 0;
        int counted = 0;
        while (found.find()) {
            line += (int) text.substring(counted, found.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = found.start();
            blocks.add(new ConflictBlock(
                    found.start(), found.end(), line, found.group("studio"), found.group("base"), found.group("repo")));
        }
        return List.copyOf(blocks);
    }

    /// The text with this conflict settled.
    String settled(String text, Choice choice) {
        var kept =
                switch (choice) {
                    case STUDIO -> studio;
                    case REPO -> repo;
                    case BOTH -> studio + repo;
                };
        return text.substring(0, start) + kept + text.substring(end);
    }
}
