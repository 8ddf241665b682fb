package dev.projectstudio.cli;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.diff.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RegistryTakeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if it was only looked at, and would be refused
    @Override
    public Integer call() {
        var rows = new InstallRows(invocation);
        var owner = invocation.checked(project);
        var id = rows.item(item);
        var readers = rows.consumers("take", id.kind(), consumers);
        var installs = invocation.services().installs();
        var changes = installs.planTake(owner.id(), id, readers);
        boolean goesOver = changes.stream().anyMatch(RegistryTakeCommand::goesOver);
        boolean isTaken = dryRun
                ? !changes.isEmpty() && (force || !goesOver)
                : installs.take(owner.id(), id, readers, force || (goesOver && isWanted(id, owner, changes)));
        var json = InstallRows.of(owner, id);
        json.put("taken", isTaken);
        json.put("changes", changes.stream().map(rows::json).toList());
        json.put("dry_run", dryRun);
        invocation.print(
                json, () -> dryRun && !changes.isEmpty() ? lines(changes, owner) : done(isTaken, id, owner, changes));
        return dryRun && goesOver && !force ? 1 : 0;
    }

    /// Asks after the list of what would become another in the item.
    private boolean isWanted(ItemId id, Project owner, List<Change> changes) {
        if (invocation.isAnswered()) {
            changes.forEach(change ->
                    invocation.note(goesOver(change) ? "cli.take.over" : "cli.take.of", change.place(), size(change)));
        }
        return invocation.confirms("cli.take.over-question", id.text(), owner.name());
    }

    private List<String> done(boolean isTaken, ItemId id, Project owner, List<Change> changes) {
        var table = invocation.terminal().table();
        if (isTaken) {
            changes.forEach(change ->
                    table.row(invocation.text("cli.take.act." + change.act().word()), change.place(), size(change)));
        }
        var lines = new ArrayList<>(table.lines());
        lines.add(invocation.text(isTaken ? "cli.take.done" : "cli.take.same", id.text(), owner.name()));
        return lines;
    }

    private List<String> lines(List<Change> changes, Project owner) {
        var table = invocation.terminal().table();
        for (var change : changes) {
            var why = goesOver(change) ? invocation.reason(UpdateLine.OVER_THE_ITEM) : "";
            table.row(invocation.text("cli.take.would." + change.act().word()), change.place(), size(change), why);
        }
        var lines = new ArrayList<>(table.lines());
        changes.forEach(change ->
                lines.addAll(Secrets.masked(unified(change, owner).lines().toList())));
        return lines;
    }

    /// How many lines come and go.
    private String size(Change change) {
        var lines = change.summary();
        return lines.isEmpty() ? invocation.text("cli.install.binary") : lines;
    }

    private static boolean goesOver(Change change) {
        return UpdateLine.OVER_THE_ITEM.equals(change.reason());
    }

    /// How the item would become another; empty for what is no text.
    private static String unified(Change change, Project owner) {
        var now = text(change.before());
        var next = text(change.after());
        var copy = owner.name().replace('/', '-') + "/" + change.place();
        return now.isEmpty() || next.isEmpty()
                ? ""
                : TextDiff.of(now.get(), next.get()).unified("registry/" + change.place(), copy);
    }

    private static Optional<String> text(@Nullable ContextText side) {
        return side == null ? Optional.of("") : side.text();
    }
}
