package dev.projectstudio.cli;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.install.InstallPlan;
import dev.projectstudio.core.install.PlannedFile;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry install`: puts an item where its consumers read it.
@Command(name = "install")
final class RegistryInstallCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "ITEM")
    private String item = "";

    @Parameters(index = "1", paramLabel = "P", arity = "0..1")
    private @Nullable String project;

    @Option(names = "--for", paramLabel = "CONSUMER")
    private List<String> consumers = new ArrayList<>();

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--allow-secrets")
    private boolean allowSecrets;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RegistryInstallCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if something was left
    @Override
    public Integer call() {
        var rows = new InstallRows(invocation);
        var owner = invocation.checked(project);
        var id = rows.item(item);
        var installs = invocation.services().installs();
        var plan = installs.plan(owner.id(), id, rows.consumers("install", id.kind(), consumers));
        if (!invocation.isJson()) {
            new RegistryRows(invocation)
                    .noteErrors(invocation.services().registry().open(id));
            rows.warn(plan.dangers());
            if (!plan.undefined().isEmpty()) {
                invocation.note("cli.install.inputs", String.join(", ", plan.undefined()));
            }
            var literal = plan.literal(replace);
            if (!literal.isEmpty()) {
                invocation.note("cli.install.inputs-literal", literal.size(), String.join(", ", literal));
            }
        }
        if (!dryRun) {
            requireAllowed(plan);
            installs.install(plan, replace);
        }
        var chosen = plan.chosen(replace);
        var left = plan.left(replace);
        var json = InstallRows.of(owner, id);
        json.put("written", chosen.stream().map(rows::json).toList());
        json.put("left", left.stream().map(rows::json).toList());
        json.put("inputs", plan.inputs(replace));
        json.put("inputs_missing", plan.undefined());
        json.put("dangers", plan.dangers().stream().map(rows::json).toList());
        json.put("dry_run", dryRun);
        invocation.print(json, () -> lines(rows, plan, chosen, left), "cli.install.nothing");
        return left.isEmpty() ? 0 : 1;
    }

    /// What gives a secret away is written only by somebody who has seen that.
    private void requireAllowed(InstallPlan plan) {
        var secret = plan.dangers().stream()
                .filter(danger -> danger.kind() == Danger.Kind.SECRET)
                .findFirst();
        if (secret.isPresent()
                && !allowSecrets
                && !invocation.confirms(
                        "cli.install.secret-question",
                        plan.item().name(),
                        plan.project().name())) {
            throw new InvalidInput(
                    "secret-in-sight", secret.get().file(), secret.get().line());
        }
    }

    private List<String> lines(InstallRows rows, InstallPlan plan, List<PlannedFile> chosen, List<PlannedFile> left) {
        var table = invocation.terminal().table();
        for (var file : chosen) {
            table.row(done(rows, file), file.place(), rows.nature(file));
            file.inputs().forEach(input -> table.row(written(), rows.place(file, input), ""));
        }
        left.forEach(file -> table.row(invocation.text("cli.sync.left"), file.place(), rows.detail(file)));
        var lines = new ArrayList<>(table.lines());
        if (dryRun) {
            plan.files().stream()
                    .map(PlannedFile::unified)
                    .flatMap(diff -> Secrets.masked(diff.lines().toList()).stream())
                    .forEach(lines::add);
        }
        return lines;
    }

    private String done(InstallRows rows, PlannedFile file) {
        return file.state() == PlannedFile.State.IDENTICAL ? rows.state(file) : written();
    }

    private String written() {
        return invocation.text(dryRun ? "cli.sync.would-write" : "cli.sync.written");
    }
}
