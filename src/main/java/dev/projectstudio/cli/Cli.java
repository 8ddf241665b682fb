package dev.projectstudio.cli;

import dev.projectstudio.platform.text.Messages;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// The command `studio`, from its arguments to its exit status: 0 done, 1 what was asked about is there, 2 not done.
public final class Cli {

    private static final Map<String, Function<Invocation, CommandLine>> COMMANDS = commands();

    private final Surroundings surroundings;
    private final Messages messages;

    public Cli(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    public int run(String... args) {
        var failures = new FailureReport(surroundings, messages);
        var root = new RootCommand(surroundings.window());
        boolean json = Arrays.asList(args).contains("--json");
        try (var invocation = new Invocation(surroundings, messages, root)) {
            return commandLine(root, invocation, args)
                    .setParameterExceptionHandler((failure, _) -> failures.usage(failure, json))
                    .setExecutionExceptionHandler((failure, _, _) -> failures.failure(failure, json, root.home()))
                    .execute(args);
        } catch (RuntimeException | Error failure) {
            return failures.failure(failure, json, root.home());
        } finally {
            surroundings.terminal().flush();
        }
    }

    /// Only the command that is called is built: building all of them takes longer than most of them run.
    private CommandLine commandLine(RootCommand root, Invocation invocation, String... args) {
        var terminal = surroundings.terminal();
        var line = new CommandLine(root);
        var called = called(args);
        COMMANDS.forEach((name, command) -> {
            if (called.isEmpty() || called.get().equals(name)) {
                line.addSubcommand(name, command.apply(invocation));
            }
        });
        if (called.isEmpty()) {
            line.addSubcommand(new CompletionCommand(invocation));
        }
        var ansi = terminal.colours() ? Ansi.ON : Ansi.OFF;
        return line.setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(new ColorScheme.Builder(ansi).build())
                .setHelpFactory(new HelpTexts(messages))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false);
    }

    /// The first word, if it is a command and not the value of an option.
    private static Optional<String> called(String... args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) ? Optional.of(args[0]) : Optional.empty();
    }

    static List<String> commandNames() {
        return List.copyOf(COMMANDS.keySet());
    }

    private static Map<String, Function<Invocation, CommandLine>> commands() {
        var commands = new LinkedHashMap<String, Function<Invocation, CommandLine>>();
        commands.put(
                "project",
                invocation ->
                        new CommandLine(new ProjectCommands(invocation)).addSubcommand(new ScanCommand(invocation)));
        return commands;
    }
}
