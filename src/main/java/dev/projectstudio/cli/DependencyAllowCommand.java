package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import java.util.concurrent.Callable;
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
        var checks = invocation.services().dependencies().checks();
        var tool = checks.tool(written);
        var words = checks.words(tool);
        var program = checks.program(words).map(Object::toString).orElse(null);
        var shown = Json.list(words);
        if (revoke) {
            checks.forbid(tool.slug(), words);
        } else if (!checks.isAllowed(tool.slug(), words)) {
            var place = program == null ? invocation.text("cli.deps.no-program", words.getFirst()) : program;
            if (!yes && !invocation.confirms("cli.deps.allow-question", tool.slug(), shown, place)) {
                throw new InvalidInput(
                        "confirmation-needed",
                        invocation.text("cli.deps.unconfirmed", tool.slug(), shown),
                        invocation.text("cli.deps.unconfirmed-hint"));
            }
            checks.allow(tool.slug(), words);
        }
        invocation.print(
                Json.object(
                        "allowed_command",
                        Json.object("tool", tool.slug(), "argv", words, "detected_path", program, "allowed", !revoke)),
                () -> List.of(invocation.text(revoke ? "cli.deps.revoked" : "cli.deps.allowed", shown, tool.slug())));
        return 0;
    }
}
