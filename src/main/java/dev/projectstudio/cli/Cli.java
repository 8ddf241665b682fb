package dev.projectstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.projectstudio.platform.text.Messages;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// The command `studio`, from its arguments to its exit status: 0 done, 1 what was asked about is there, 2 not done.
public final class Cli {

    private final Surroundings surroundings;
    private final Messages messages;

    public Cli(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    public int run(String... args) {
        var failures = new FailureReport(surroundings, messages);
        int status = run(failures, args);
        surroundings.terminal().flush();
        var lost = surroundings.terminal().out().failure();
        return lost.isEmpty() || status == FailureReport.FAILED ? status : failures.unwritten(lost.get());
    }

    private int run(FailureReport failures, String... args) {
        var root = new RootCommand(surroundings.window());
        boolean json = JsonOption.isGiven(args);
        try (var invocation = new Invocation(surroundings, messages, root)) {
            int status = commandLine(root, invocation, args)
                    .setParameterExceptionHandler((failure, _) -> failures.usage(failure, json))
                    .setExecutionExceptionHandler((failure, _, _) -> failures.failure(failure, json, root.home()))
                    .execute(args);
            if (status != FailureReport.FAILED && isWritten()) {
                invocation.warn();
            } else {
                invocation.warnOfWhatIsFoundOnce();
            }
            return status;
        } catch (RuntimeException | Error failure) {
            return failures.failure(failure, json, root.home());
        }
    }

    private boolean isWritten() {
        var out = surroundings.terminal().out();
        out.flush();
        return out.failure().isEmpty();
    }

    private CommandLine commandLine(RootCommand root, Invocation invocation, String... args) {
        var terminal = surroundings.terminal();
        var ansi = terminal.colours() ? Ansi.ON : Ansi.OFF;
        return CommandTree.root(root, invocation, args)
                .setOut(new PrintWriter(terminal.out(), true, UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, UTF_8))
                .setColorScheme(new ColorScheme.Builder(ansi).build())
                .setHelpFactory(new HelpTexts(messages))
                .setUsageHelpWidth(80)
                .setExpandAtFiles(false);
    }
}
