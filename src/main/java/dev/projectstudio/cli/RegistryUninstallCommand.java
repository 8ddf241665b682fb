package dev.projectstudio.cli;

import dev.projectstudio.core.install.UninstallPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry uninstall`: takes an item out of a repository. What somebody edited goes only after a question, or
/// where that was said.
@Command(name = "uninstall")
final class RegistryUninstallCommand implements Callable<Integer> {

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

    RegistryUninstallCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if something was left
    @Override
    public Integer call() {
        var rows = new InstallRows(invocation);
        var owner = invocation.checked(project);
        var id = rows.item(item);
        var installs = invocation.services().installs();
        var plan = installs.planUninstall(owner.id(), id, rows.consumers("uninstall", id.kind(), consumers));
        boolean takesAll = force || (!dryRun && confirms(rows, plan.left(false)));
        if (!dryRun) {
            installs.uninstall(plan, takesAll);
        }
        var chosen = plan.chosen(takesAll);
        var gone = chosen.stream().filter(UninstallPlan.File::isGivenUp).toList();
        var forgotten = chosen.stream().filter(file -> !file.isGivenUp()).toList();
        var left = plan.left(takesAll);
        var json = InstallRows.of(owner, id);
        json.put("removed", gone.stream().map(file -> rows.json(file, false)).toList());
        json.put(
                "forgotten",
                forgotten.stream().map(file -> rows.json(file, false)).toList());
        json.put("left", left.stream().map(file -> rows.json(file, true)).toList());
        json.put(
                "inputs", gone.stream().flatMap(file -> file.leaving().stream()).toList());
        json.put("dry_run", dryRun);
        invocation.print(json, () -> {
            var table = invocation.terminal().table();
            var done = invocation.text(dryRun ? "cli.uninstall.would-remove" : "cli.uninstall.removed");
            for (var file : gone) {
                table.row(isGone(file) ? rows.state(file) : done, file.place(), "");
                file.leaving().forEach(place -> table.row(done, place, ""));
            }
            var lost = invocation.text(dryRun ? "cli.uninstall.would-forget" : "cli.uninstall.forgotten");
            forgotten.forEach(
                    file -> table.row(lost, file.place(), invocation.text("cli.uninstall.unread", rows.state(file))));
            left.forEach(file -> table.row(
                    invocation.text("cli.sync.left"), file.place(), dryRun ? rows.state(file) : rows.stayed(file)));
            return table.lines();
        });
        return left.isEmpty() ? 0 : 1;
    }

    /// Asks whoever is there, after the list of what would stay; nobody there means that it stays.
    private boolean confirms(InstallRows rows, List<UninstallPlan.File> staying) {
        if (staying.isEmpty() || !invocation.isAnswered()) {
            return false;
        }
        staying.forEach(file -> invocation.note("cli.uninstall.staying", file.place(), rows.why(file)));
        return invocation.confirms("cli.uninstall.question", staying.size());
    }

    /// What somebody has deleted is not removed, only forgotten.
    private static boolean isGone(UninstallPlan.File file) {
        return file.state() == UninstallPlan.State.GONE;
    }
}
