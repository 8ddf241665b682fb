package dev.projectstudio.cli;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry update`: brings the copies of items in all projects up to the items.
@Command(name = "update")
final class RegistryUpdateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ITEM", arity = "0..*")
    private List<String> items = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--merge")
    private boolean merge;

    @Option(names = "--allow-secrets")
    private boolean allowSecrets;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RegistryUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a copy was left
    @Override
    public Integer call() {
        if (all != items.isEmpty()) {
            throw invocation.refused("studio registry update", "cli.update.items-or-all");
        }
        invocation.services().reread();
        var rows = new InstallRows(invocation);
        var installs = invocation.services().installs();
        var shown = installs.planUpdate(which(rows), merge);
        var dangers = shown.dangers();
        if (!invocation.isJson()) {
            rows.warn(dangers);
        }
        if (!dryRun) {
            requireAllowed(dangers);
        }
        var report = dryRun ? shown : installs.update(shown);
        if (report.lines().isEmpty() && sayNowhere(shown.seen().keySet())) {
            return 0;
        }
        invocation.print(
                Json.object(
                        "updated", report.done().stream().map(rows::json).toList(),
                        "left", report.left().stream().map(rows::json).toList(),
                        "staying", report.staying().stream().map(rows::staying).toList(),
                        "dangers", dangers.stream().map(rows::json).toList(),
                        "dry_run", dryRun),
                () -> lines(rows, report),
                "cli.update.nothing");
        return report.left().isEmpty() ? 0 : 1;
    }

    /// Tells somebody who looks that there is no copy that could say what its item says.
    ///
    /// @return whether there is none
    private boolean sayNowhere(Set<ItemId> asked) {
        var installs = invocation.services().installs();
        boolean isNowhere = !invocation.isJson()
                && asked.stream().allMatch(item -> installs.of(item).isEmpty());
        if (isNowhere && !asked.isEmpty()) {
            var first =
                    invocation.services().registry().require(asked.iterator().next());
            invocation.nothing("cli.update.nowhere", asked.size(), first.name());
        }
        return isNowhere && !asked.isEmpty();
    }

    /// What gives a secret away is written only by somebody who has seen that.
    private void requireAllowed(List<Danger> dangers) {
        var secret = dangers.stream()
                .filter(danger -> danger.kind() == Danger.Kind.SECRET)
                .findFirst();
        if (secret.isPresent() && !allowSecrets && !invocation.confirms("cli.update.secret-question")) {
            throw new InvalidInput(
                    "secret-in-sight", secret.get().file(), secret.get().line());
        }
    }

    private Collection<ItemId> which(InstallRows rows) {
        if (all) {
            invocation.services().registry().reread();
            return invocation.services().installs().items();
        }
        Set<ItemId> ids = new LinkedHashSet<>();
        items.forEach(written -> ids.add(rows.item(written)));
        return ids;
    }

    private List<String> lines(InstallRows rows, UpdateLine.Report report) {
        var table = invocation.terminal().table();
        report.done().forEach(line -> row(table, line, rows.detail(line)));
        report.left().forEach(line -> row(table, line, rows.detail(line)));
        report.staying().forEach(line -> row(table, line, rows.detail(line)));
        var lines = new ArrayList<>(table.lines());
        if (dryRun) {
            report.done().stream()
                    .map(UpdateLine::unified)
                    .flatMap(diff -> Secrets.masked(diff.lines().toList()).stream())
                    .forEach(lines::add);
        }
        return lines;
    }

    private void row(TextTable table, UpdateLine line, String why) {
        var done = dryRun && line.isDone() ? "cli.update.would." : "cli.update.act.";
        table.row(invocation.text(done + line.act().word()), line.item().text(), line.projectName(), line.place(), why);
    }
}
