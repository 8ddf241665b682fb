package dev.projectstudio.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `studio generate-completion`: what a shell needs to complete the commands and options.
@Command(name = "generate-completion")
final class CompletionCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var root = spec == null ? CommandSpec.create() : spec.root();
        new Choices().fill(root);
        var script = AutoComplete.bash(root.name(), root.commandLine());
        invocation.print(Json.object("completion", script), () -> script.lines().toList());
        return 0;
    }
}
