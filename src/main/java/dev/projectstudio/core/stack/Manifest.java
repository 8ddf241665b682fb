package dev.projectstudio.core.stack;

import java.util.List;
import java.util.regex.Pattern;

/// A file that tells of the stack, as it was read.
///
/// @param path relative to the project's directory
/// @param text with LF between lines
record Manifest(String path, String text) {

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_WORDS = 120;
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]*@");

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Empty for the project's directory itself.
    String folder() {
        return folderOf(path);
    }

    static String folderOf(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }

    /// Each as far as anybody writes one.
    List<String> lines() {
        return text.lines()
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
                .toList();
    }

    /// @param words what is found on the line
    Evidence at(int line, String words) {
        var shown = CREDENTIALS
                .matcher(words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .replaceAll("://");
        return new Evidence(
                path,
                Math.max(line, 1),
                shown.length() <= MOST_WORDS ? shown : shown.substring(0, MOST_WORDS - 1) + "…");
    }
}
