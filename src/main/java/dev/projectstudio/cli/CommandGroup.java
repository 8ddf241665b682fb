package dev.projectstudio.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only holds others: called alone it says so.
abstract class CommandGroup implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Invocation invocation;

    CommandGroup(Invocation invocation) {
        this.invocation = invocation;
    }

    final Invocation invocation() {
        return invocation;
    }

    final CommandSpec spec() {
        return spec;
    }

    /// A command line that cannot be carried out as it was written.
    final ParameterException refused(String key, Object... args) {
        return new ParameterException(spec.commandLine(), invocation.text(key, args));
    }

    @Override
    public final void run() {
        throw refused("cli.command-missing", spec.qualifiedName());
    }
}
