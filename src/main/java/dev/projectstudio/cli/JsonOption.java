package dev.projectstudio.cli;

import java.util.List;

/// Whether JSON is asked for, also on a command line that cannot be understood otherwise.
final class JsonOption {

    static final String NAME = "--json";

    private JsonOption() {}

    /// What follows a lone `--` is no option.
    static boolean isGiven(String... args) {
        return List.of(args).stream()
                .takeWhile(arg -> !arg.equals("--"))
                .anyMatch(arg -> arg.equals(NAME) || arg.equalsIgnoreCase(NAME + "=true"));
    }
}
