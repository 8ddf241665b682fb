package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import picocli.CommandLine.Model.CommandSpec;
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

    /// @param command the one of these that was called; empty for this one
    final InvalidInput refused(String command, String key, Object... args) {
        return invocation.refused((spec.qualifiedName() + " " + command).strip(), key, args);
    }

    @Override
    public final void run() {
        throw refused("", "cli.command-missing", spec.qualifiedName());
    }
}
