package dev.projectstudio.platform.desktop;

import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.process.ProgramPath;
import dev.projectstudio.platform.process.ProgramStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Chooses the program that opens a directory. No shell is between, nothing of the directory is run, and a name is
/// never looked up in it.
public final class DesktopPrograms {

    private static final List<String> EDITORS = List.of("code", "cursor", "codium", "zed", "zeditor", "subl", "idea");
    /// Those that need a terminal around them.
    private static final Set<String> IN_TERMINAL =
            Set.of("vi", "vim", "nvim", "nano", "hx", "helix", "micro", "kak", "joe", "ne", "mcedit");
    private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)");

    private final Map<String, String> environment;
    private final DesktopSystem system;
    private final ProgramPath path;

    public DesktopPrograms(Map<String, String> environment, DesktopSystem system) {
        this.environment = Map.copyOf(environment);
        this.system = system;
        this.path = new ProgramPath(environment);
    }

    /// `$VISUAL`, else `$EDITOR`, else an editor that is usual, else whatever the system opens directories with.
    public ProgramStart editor(Path directory) {
        return editor(directory.toString(), directory).orElseGet(() -> folder(directory));
    }

    /// The same for a file.
    public ProgramStart editorOf(Path file) {
        var directory = Objects.requireNonNull(file.getParent());
        return editor(file.toString(), directory)
                .or(() -> opener(file.toString(), directory))
                .orElseThrow(() -> new ToolFailure("no-editor"));
    }

    /// What shows pages of the web.
    ///
    /// @param address of http, https or mailto, which has been looked at
    /// @param directory where it starts
    public ProgramStart browser(String address, Path directory) {
        return opener(address, directory).orElseThrow(() -> new ToolFailure("no-browser"));
    }

    /// A terminal with the user's shell in the directory.
    public ProgramStart terminal(Path directory) {
        return inTerminal(List.of(), directory).orElseThrow(() -> new ToolFailure("no-terminal"));
    }

    /// The system's file manager.
    public ProgramStart folder(Path directory) {
        return opener(directory.toString(), directory).orElseThrow(() -> new ToolFailure("no-file-manager"));
    }

    private Optional<ProgramStart> opener(String place, Path directory) {
        return switch (system) {
            case LINUX -> start("xdg-open", List.of(place), directory);
            case MAC -> start("/usr/bin/open", List.of(place), directory);
            case WINDOWS -> start("explorer", List.of(place), directory);
        };
    }

    private Optional<ProgramStart> editor(String place, Path directory) {
        return Stream.concat(
                        Stream.of("VISUAL", "EDITOR").flatMap(name -> chosenEditor(name, place, directory).stream()),
                        EDITORS.stream().flatMap(name -> start(name, List.of(place), directory).stream()))
                .findFirst()
                .or(() -> system == DesktopSystem.MAC
                        ? start("/usr/bin/open", List.of(place), directory)
                        : Optional.empty());
    }

    private Optional<ProgramStart> chosenEditor(String variable, String place, Path directory) {
        var words = words(environment.getOrDefault(variable, ""));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var command = Stream.concat(words.stream(), Stream.of(place)).toList();
        var name = words.getFirst();
        if (IN_TERMINAL.contains(name.substring(name.lastIndexOf('/') + 1))) {
            return path.find(name, directory).flatMap(_ -> inTerminal(command, directory));
        }
        return start(name, command.subList(1, command.size()), directory);
    }

    private Optional<ProgramStart> inTerminal(List<String> command, Path directory) {
        var place = directory.toString();
        return switch (system) {
            case LINUX ->
                terminals()
                        .flatMap(terminal ->
                                start(terminal.program(), terminal.arguments(place, command), directory).stream())
                        .findFirst();
            case MAC ->
                command.isEmpty()
                        ? start("/usr/bin/open", List.of("-a", macTerminal(), place), directory)
                        : Optional.empty();
            case WINDOWS ->
                command.isEmpty()
                        ? start("wt", List.of("-d", place), directory)
                                .or(() -> start("cmd", List.of("/c", "start", "cmd.exe"), directory))
                        : Optional.empty();
        };
    }

    private Stream<Terminal> terminals() {
        var chosen = words(environment.getOrDefault("TERMINAL", ""));
        return Stream.concat(chosen.stream().limit(1).map(Terminal::named), Terminal.KNOWN.stream());
    }

    private String macTerminal() {
        return environment.getOrDefault("TERM_PROGRAM", "").equals("iTerm.app") ? "iTerm" : "Terminal";
    }

    private Optional<ProgramStart> start(String program, List<String> arguments, Path directory) {
        return path.find(program, directory).map(file -> new ProgramStart(file, arguments, directory));
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
