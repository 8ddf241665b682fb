package dev.projectstudio.platform.desktop;

import java.util.ArrayList;
import java.util.List;

/// How a terminal is told where to start and what to run.
///
/// @param placed its arguments for the directory, `{}` in its place; empty where it starts where it is started
/// @param running what stands before a command
record Terminal(String program, List<String> placed, List<String> running) {

    /// Those that a system may have, the user's own choice of one first.
    static final List<Terminal> KNOWN = List.of(
            new Terminal("x-terminal-emulator", List.of(), List.of("-e")),
            new Terminal("gnome-terminal", List.of("--working-directory={}"), List.of("--")),
            new Terminal("ptyxis", List.of("--new-window", "--working-directory={}"), List.of("--")),
            new Terminal("konsole", List.of("--workdir", "{}"), List.of("-e")),
            new Terminal("xfce4-terminal", List.of("--working-directory={}"), List.of("-x")),
            new Terminal("alacritty", List.of("--working-directory", "{}"), List.of("-e")),
            new Terminal("kitty", List.of("--directory", "{}"), List.of()),
            new Terminal("foot", List.of("--working-directory={}"), List.of()),
            new Terminal("wezterm", List.of("start", "--cwd", "{}"), List.of("--")),
            new Terminal("xterm", List.of(), List.of("-e")));

    /// The one of this name; one that is not known is taken to be like `xterm`.
    static Terminal named(String program) {
        var last = program.substring(program.lastIndexOf('/') + 1);
        return KNOWN.stream()
                .filter(known -> known.program().equals(last))
                .findFirst()
                .map(known -> new Terminal(program, known.placed(), known.running()))
                .orElseGet(() -> new Terminal(program, List.of(), List.of("-e")));
    }

    /// @param command what to run in it; empty for the user's shell
    List<String> arguments(String directory, List<String> command) {
        List<String> arguments = new ArrayList<>();
        placed.forEach(each -> arguments.add(each.replace("{}", directory)));
        if (!command.isEmpty()) {
            arguments.addAll(running);
            arguments.addAll(command);
        }
        return arguments;
    }
}
