package dev.projectstudio.core.stack;

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

    /// How many folders deep the file lies.
    int depth() {
        return (int) file.chars().filter(letter -> letter == '/').count();
    }
}
