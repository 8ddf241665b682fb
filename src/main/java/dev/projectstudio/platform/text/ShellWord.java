package dev.projectstudio.platform.text;

import java.util.regex.Pattern;

/// A text as one word of a command that the user is told to run.
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:+@%,][\\p{L}\\p{N}_./:+@%,-]*");
    /// What a shell reads between double quotes as well.
    private static final Pattern SPECIAL = Pattern.compile("[\"$`\\\\!]");

    private ShellWord() {}

    /// As it is where it can be, else in quotes.
    public static String of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return SPECIAL.matcher(text).find() ? "'" + text.replace("'", "'\\''") + "'" : '"' + text + '"';
    }
}
