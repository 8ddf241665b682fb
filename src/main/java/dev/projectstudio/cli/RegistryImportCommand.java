package dev.projectstudio.cli;

import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.registry.RegistryKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry import`: brings in what a folder, a repository, an archive or a file holds.
@Command(name = "import")
final class RegistryImportCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "PATH")
    private String path = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--only", paramLabel = "ITEM")
    private List<String> only = new ArrayList<>();

    @Option(names = "--replace")
    private boolean replaces;

    @Option(names = "--allow-dangers")
    private boolean allowsDangers;

    @Option(names = "--diff")
    private boolean showsDiff;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RegistryImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// What becomes of a line.
    enum Outcome {
        ADDED,
        REPLACED,
        UNCHANGED,
        /// It would replace another, and nobody asked for that.
        LEFT_DIFFERING,
        /// It looks dangerous, and nobody has allowed it.
        LEFT_DANGEROUS;

        boolean isWritten() {
            return this == ADDED || this == REPLACED;
        }

        boolean isLeft() {
            return this == LEFT_DIFFERING || this == LEFT_DANGEROUS;
        }
    }

    /// @return 1 if something was left, or nothing found
    @Override
    public Integer call() {
        ImportService.requireNoAddress(path, invocation.path(path));
        var services = invocation.begun();
        services.registry().reread();
        var imports = services.exchange().imports();
        var all = imports.plan(invocation.path(path), kind == null ? null : kind(kind));
        var plan = only.isEmpty() ? all : all.only(chosen(all));
        var chosen = plan.lines();
        boolean allows = allowsDangers || (!dryRun && allows(chosen));
        var outcomes = new LinkedHashMap<ImportLine, Outcome>();
        chosen.forEach(line -> outcomes.put(line, outcome(line, allows)));
        if (!dryRun) {
            imports.apply(outcomes.entrySet().stream()
                    .filter(entry -> entry.getValue().isWritten())
                    .map(Map.Entry::getKey)
                    .toList());
        }
        new RegistryImportRows(invocation, plan, outcomes, dryRun).print(showsDiff);
        if (plan.lines().isEmpty()) {
            return 1;
        }
        boolean isLeft = outcomes.values().stream().anyMatch(Outcome::isLeft);
        return isLeft || !plan.left().isEmpty() ? 1 : 0;
    }

    private List<ImportLine> chosen(ImportPlan plan) {
        var chosen = new LinkedHashSet<ImportLine>();
        only.forEach(written -> chosen.addAll(plan.require(written)));
        return List.copyOf(chosen);
    }

    private Outcome outcome(ImportLine line, boolean allows) {
        if (line.state() == State.IDENTICAL) {
            return Outcome.UNCHANGED;
        }
        if (line.state() == State.DIFFERS && !replaces) {
            return Outcome.LEFT_DIFFERING;
        }
        if (line.isDangerous() && !allows) {
            return Outcome.LEFT_DANGEROUS;
        }
        return line.state() == State.NEW ? Outcome.ADDED : Outcome.REPLACED;
    }

    /// Asks whoever is there; nobody there means no.
    private boolean allows(List<ImportLine> chosen) {
        var rows = new RegistryImportRows(invocation, null, Map.of(), false);
        var dangerous = chosen.stream()
                .filter(line -> line.isDangerous() && outcome(line, true).isWritten())
                .toList();
        if (dangerous.isEmpty() || !invocation.isAnswered()) {
            return false;
        }
        dangerous.forEach(rows::noteDangers);
        return invocation.confirms("cli.registry.import-question", dangerous.size());
    }

    private RegistryKind kind(String written) {
        return RegistryKind.of(written)
                .orElseThrow(() -> invocation.refused("studio registry import", "cli.registry.no-kind", written));
    }
}
