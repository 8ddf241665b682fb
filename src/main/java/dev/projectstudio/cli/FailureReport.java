package dev.projectstudio.cli;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/// Tells the user of a failure: one line on standard error, and with `--json` an object on standard output.
final class FailureReport {

    /// The exit status of what could not be done.
    static final int FAILED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private final Terminal terminal;
    private final Messages messages;
    private final Surroundings surroundings;

    FailureReport(Surroundings surroundings, Messages messages) {
        this.terminal = surroundings.terminal();
        this.surroundings = surroundings;
        this.messages = messages;
    }

    int usage(ParameterException failure, boolean json) {
        return say(
                "usage",
                json,
                new UsageWords(messages).of(failure),
                failure.getCommandLine().getCommandSpec().qualifiedName());
    }

    int failure(Throwable failure, boolean json, @Nullable Path home) {
        if (failure instanceof AppException known) {
            if (known instanceof StorageFailure) {
                LOG.error("{}", known.code(), known);
            }
            return say(known.code(), json, known.args().toArray());
        }
        LOG.error("A command failed unexpectedly", failure);
        var log = surroundings.homes().locate(home).logs().resolve("studio.log");
        return say("internal", json, failure.getClass().getSimpleName(), log);
    }

    /// What the command did is done, but nobody can read it.
    int unwritten(IOException failure) {
        return say("output-not-written", false, String.valueOf(failure.getMessage()));
    }

    private int say(String code, boolean json, Object... args) {
        var message = messages.get("error." + code, args);
        var hint = messages.get("error." + code + ".hint", args);
        terminal.note("studio: " + message + " " + hint);
        if (json) {
            var error = Json.object("code", code, "message", message, "hint", hint);
            Arrays.stream(args).filter(List.class::isInstance).forEach(all -> error.put("details", all));
            terminal.object(Json.object("error", error));
        }
        return FAILED;
    }
}
