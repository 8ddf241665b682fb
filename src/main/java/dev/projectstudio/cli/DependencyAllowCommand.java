package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.AllowedCommand;
import dev.projectstudio.core.dependency.DependencyChecks;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio deps allow`: lets exactly the command line that a tool of the registry names be run to ask for its version.
@Command(name = "allow")
final class DependencyAllowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TOOL")
    private String written = "";

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--revoke")
    private boolean revoke;

    DependencyAllowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var checks = invocation.dependencyChecks();
        if (revoke) {
            revoke(checks);
            return 0;
        }
        var tool = checks.tool(written);
        var words = checks.words(tool);
        var program = place(checks, words);
        var shown = Json.list(words);
        if (!checks.isAllowed(tool.slug(), words)) {
            var place = program == null ? invocation.text("cli.deps.no-program", words.getFirst()) : program;
            if (!yes && !invocation.confirms("cli.deps.allow-question", tool.slug(), shown, place)) {
                throw new InvalidInput(
                        "confirmation-needed",
                        invocation.text("cli.deps.unconfirmed", tool.slug(), shown),
                        invocation.text("cli.deps.unconfirmed-hint"));
            }
            checks.allow(tool.slug(), words);
        }
        print("cli.deps.allowed", tool.slug(), List.of(words), program);
        return 0;
    }

    private void revoke(DependencyChecks checks) {
        var tool = checks.allowed(written).isEmpty() ? checks.tool(written).slug() : written;
        var lines = checks.forbid(tool).stream().map(AllowedCommand::argv).toList();
        var program = lines.isEmpty() ? null : place(checks, lines.getFirst());
        print("cli.deps.revoked", tool, lines, program);
    }

    private static @Nullable String place(DependencyChecks checks, List<String> words) {
        return checks.program(words).map(Object::toString).orElse(null);
    }

    /// @param lines the first is the one that `--json` tells of
    private void print(String key, String tool, List<List<String>> lines, @Nullable String program) {
        var first = lines.isEmpty() ? List.<String>of() : lines.getFirst();
        invocation.print(
                Json.object(
                        "allowed_command",
                        Json.object("tool", tool, "argv", first, "detected_path", program, "allowed", !revoke)),
                () -> lines.stream()
                        .map(words -> invocation.text(key, Json.list(words), tool))
                        .toList(),
                "cli.deps.none-allowed");
    }
}
