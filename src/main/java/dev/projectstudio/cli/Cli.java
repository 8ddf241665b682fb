package dev.projectstudio.cli;

import dev.projectstudio.platform.text.Messages;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// The command `studio`, from its arguments to its exit status: 0 done, 1 what was asked about is there, 2 not done.
public final class Cli {

    private static final String COMPLETION = "generate-completion";
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

    private CommandLine commandLine(RootCommand root, Invocation invocation, String... args) {
        var terminal = surroundings.terminal();
        var ansi = terminal.colours() ? Ansi.ON : Ansi.OFF;
        return commandLine(root, invocation, called(args))
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(new ColorScheme.Builder(ansi).build())
                .setHelpFactory(new HelpTexts(messages))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false);
    }

    /// Only the command that is called is built: building all of them takes longer than most of them run.
    static CommandLine commandLine(RootCommand root, Invocation invocation, Optional<String> called) {
        var line = new CommandLine(root);
        COMMANDS.forEach((name, command) -> {
            if (called.isEmpty() || called.get().equals(name)) {
                line.addSubcommand(name, command.apply(invocation));
            }
        });
        return line;
    }

    /// The first word, if it is a command and not the value of an option.
    private static Optional<String> called(String... args) {
        return args.length > 0 && COMMANDS.containsKey(args[0]) && !args[0].equals(COMPLETION)
                ? Optional.of(args[0])
                : Optional.empty();
    }

    private static Map<String, Function<Invocation, CommandLine>> commands() {
        var commands = new LinkedHashMap<String, Function<Invocation, CommandLine>>();
        commands.put(
                "project",
                invocation -> new CommandLine(new ProjectCommands(invocation))
                        .addSubcommand(new ScanCommand(invocation))
                        .addSubcommand(new RemoveCommand(invocation)));
        commands.put(
                "context",
                invocation -> new CommandLine(new ContextCommands(invocation))
                        .addSubcommand(new AdoptCommand(invocation))
                        .addSubcommand(new ContextTargetCommands(invocation)));
        commands.put(
                "drift",
                invocation -> new CommandLine(new DriftCommand(invocation))
                        .addSubcommand(new DriftShowCommand(invocation))
                        .addSubcommand(new DriftResolveCommand(invocation)));
        commands.put("sync", invocation -> new CommandLine(new SyncCommand(invocation)));
        commands.put("watch", invocation -> new CommandLine(new WatchCommand(invocation)));
        commands.put("sample", invocation -> new CommandLine(new SampleCommand(invocation)));
        commands.put("doctor", invocation -> new CommandLine(new DoctorCommand(invocation)));
        commands.put("recover", invocation -> new CommandLine(new RecoverCommand(invocation)));
        commands.put(COMPLETION, invocation -> new CommandLine(new CompletionCommand(invocation)));
        commands.put("undo", invocation -> new CommandLine(new UndoCommand(invocation)));
        return commands;
    }
}
