package dev.projectstudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry take`: makes the text of a project's copy the item's.
@Command(name = "take")
final class RegistryTakeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "ITEM")
    private String item = "";

    @Parameters(index = "1", paramLabel = "P", arity = "0..1")
    private @Nullable String project;

    @Option(names = "--for", paramLabel = "CONSUMER")
    private List<String> consumers = new ArrayList<>();

    RegistryTakeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var rows = new InstallRows(invocation);
        var owner = invocation.checked(project);
        var id = rows.item(item);
        boolean isTaken =
                invocation.services().installs().take(owner.id(), id, rows.consumers("take", id.kind(), consumers));
        var json = InstallRows.of(owner, id);
        json.put("taken", isTaken);
        var said = isTaken ? "cli.take.done" : "cli.take.same";
        invocation.print(json, () -> List.of(invocation.text(said, id.text(), owner.name())));
        return 0;
    }
}
