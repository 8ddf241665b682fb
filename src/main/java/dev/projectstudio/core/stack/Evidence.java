package dev.projectstudio.core.stack;

import dev.projectstudio.platform.text.Phrase;
import java.util.List;

/// Why a technology is taken to be part of a project.
///
/// @param file relative to the project's directory, `/` between names
/// @param line from 1 on
/// @param text the words found there
public record Evidence(String file, int line, String text) {

    public Evidence {
        if (file.isEmpty() || line < 1) {
            throw new IllegalArgumentException(file + ":" + line);
        }
    }

    /// It in one line: where it is, and the words there; only the file where that alone is what tells.
    public Phrase words() {
        boolean isOfFile = text.isEmpty() || text.equals(file.substring(file.lastIndexOf('/') + 1));
        return isOfFile
                ? new Phrase("stack.evidence.file", List.of(file))
                : new Phrase("stack.evidence", List.of(file, line, text));
    }

    /// The same with another place that says more.
    ///
    /// @param place as `file:line`
    Evidence with(String place) {
        return new Evidence(file, line, text + " → " + place);
    }

    /// How many folders deep the file lies.
    int depth() {
        return (int) file.chars().filter(letter -> letter == '/').count();
    }
}
