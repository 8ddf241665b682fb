package dev.projectstudio.cli;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ExportPlan;
import dev.projectstudio.core.exchange.ExportPlan.State;
import dev.projectstudio.core.exchange.ExportService;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.registry.OpenItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry export`: writes items for other programs, or for another registry.
@Command(name = "export")
final class RegistryExportCommand implements Callable<Integer> {

    private static final String NAME = "studio registry export";

    private final Invocation invocation;

    @Parameters(paramLabel = "ITEM", arity = "0..*")
    private List<String> written = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable String folder;

    @Option(names = "--zip", paramLabel = "FILE")
    private @Nullable String zip;

    @Option(names = "--form", paramLabel = "FORM")
    private @Nullable String form;

    @Option(names = "--force")
    private boolean replaces;

    @Option(names = "--allow-secrets")
    private boolean allowsSecrets;

    @Option(names = "--dry-run")
    private boolean dryRun;

    RegistryExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file was left, or an item for what is in it
    @Override
    public Integer call() {
        if ((folder == null) == (zip == null)) {
            throw invocation.refused(NAME, "cli.registry.export-where");
        }
        if (written.isEmpty() != all) {
            throw invocation.refused(NAME, "cli.registry.export-what");
        }
        var as = form == null ? null : form(form);
        var items = items(as);
        var exports = invocation.services().exchange().exports();
        var secrets = secrets(exports, items, as);
        if (!allows(secrets)) {
            items.removeAll(secrets.keySet());
        }
        var literal = exports.literal(items, as);
        if (!invocation.isJson()) {
            noteErrors(items);
            if (!literal.isEmpty()) {
                invocation.note("registry.export.literal", literal.size(), String.join(", ", literal));
            }
        }
        return folder != null
                ? toFolder(exports, items, as, invocation.path(folder), secrets)
                : toArchive(exports, items, as, secrets);
    }

    /// What is wrong with an item goes along with it.
    private void noteErrors(List<OpenItem> items) {
        var rows = new RegistryRows(invocation);
        if (all) { // of thousands, one by one would take its time
            var findings = invocation.services().registry().findings();
            items.forEach(open -> rows.noteErrors(
                    open.item(), findings.getOrDefault(open.item().id(), List.of())));
        } else {
            items.forEach(rows::noteErrors);
        }
    }

    private int toFolder(
            ExportService exports,
            List<OpenItem> items,
            @Nullable OutsideForm as,
            Path to,
            Map<OpenItem, List<Danger>> secrets) {
        var plan = items.isEmpty() ? new ExportPlan(to, List.of()) : exports.plan(items, as, to);
        if (!dryRun) {
            exports.write(plan, replaces);
        }
        var files = plan.lines().stream().map(this::json).toList();
        print(files, secrets, items, () -> plan.lines().stream().map(this::row).toList());
        boolean isLeft = plan.lines().stream().anyMatch(line -> isLeft(line.state()));
        return isLeft || !items.containsAll(secrets.keySet()) ? 1 : 0;
    }

    private int toArchive(
            ExportService exports,
            List<OpenItem> items,
            @Nullable OutsideForm as,
            Map<OpenItem, List<Danger>> secrets) {
        if (items.isEmpty()) {
            print(List.of(), secrets, items, List::of);
            return secrets.isEmpty() ? 0 : 1;
        }
        var to = invocation.path(zip == null ? "" : zip);
        var bytes = exports.zip(items, as);
        var state = exports.state(bytes, to);
        boolean isLeft = dryRun ? isLeft(state) : !exports.write(bytes, to, replaces);
        var outcome = isLeft ? "left" : outcome(state);
        print(
                List.of(Json.object("path", to, "outcome", outcome)),
                secrets,
                items,
                () -> List.of(row(outcome, to.toString(), state, null)));
        return isLeft || !items.containsAll(secrets.keySet()) ? 1 : 0;
    }

    private List<OpenItem> items(@Nullable OutsideForm as) {
        var registry = invocation.registry();
        var items = new ArrayList<OpenItem>();
        if (!all) {
            written.forEach(
                    each -> items.add(registry.open(registry.require(each).id())));
            return items;
        }
        for (var use : registry.list()) {
            var item = use.item();
            if (item.isUsable() && (as == null || OutsideForms.of(item).contains(as))) {
                items.add(registry.open(item.id()));
            }
        }
        return items;
    }

    private static Map<OpenItem, List<Danger>> secrets(
            ExportService exports, List<OpenItem> items, @Nullable OutsideForm as) {
        var secrets = new LinkedHashMap<OpenItem, List<Danger>>();
        for (var item : items) {
            var found = exports.secrets(item, as);
            if (!found.isEmpty()) {
                secrets.put(item, found);
            }
        }
        return secrets;
    }

    /// They are pointed out before anything is written, and kept in unless somebody allows them.
    private boolean allows(Map<OpenItem, List<Danger>> secrets) {
        if (secrets.isEmpty() || allowsSecrets) {
            return true;
        }
        if (dryRun || !invocation.isAnswered()) {
            return false;
        }
        note(secrets);
        return invocation.confirms("cli.registry.export-question", secrets.size());
    }

    private void print(
            List<Map<String, @Nullable Object>> files,
            Map<OpenItem, List<Danger>> secrets,
            List<OpenItem> items,
            Supplier<List<String>> rows) {
        var left =
                secrets.keySet().stream().filter(item -> !items.contains(item)).toList();
        var dangers = new RegistryImportRows(invocation, null, Map.of(), dryRun);
        var json = Json.object(
                "files",
                files,
                "left",
                left.stream().map(item -> item.item().id().text()).toList(),
                "secrets",
                secrets.values().stream()
                        .flatMap(List::stream)
                        .map(dangers::json)
                        .toList(),
                "dry_run",
                dryRun);
        invocation.print(json, rows, "cli.registry.export-nothing");
        if (!invocation.isJson()) {
            note(secrets);
            left.forEach(item -> invocation.note(
                    "cli.registry.export-secret", item.item().id().text()));
        }
    }

    private void note(Map<OpenItem, List<Danger>> secrets) {
        var rows = new RegistryImportRows(invocation, null, Map.of(), dryRun);
        secrets.values().stream()
                .flatMap(List::stream)
                .forEach(danger ->
                        invocation.note("cli.registry.danger", RegistryImportRows.place(danger), rows.said(danger)));
    }

    private boolean isLeft(State state) {
        return state == State.BLOCKED || (state == State.DIFFERS && !replaces);
    }

    private String outcome(State state) {
        if (isLeft(state)) {
            return "left";
        }
        return switch (state) {
            case IDENTICAL -> "unchanged";
            case NEW -> dryRun ? "new" : "written";
            case DIFFERS, BLOCKED -> dryRun ? "replaced" : "written";
        };
    }

    private String row(ExportPlan.Line line) {
        return row(outcome(line.state()), line.path(), line.state(), line.reason());
    }

    /// What is left without a reason differs from what is there.
    private String row(String outcome, String path, State state, @Nullable String reason) {
        var why = reason == null ? "" : "  " + invocation.reason(reason);
        if (reason == null && state == State.DIFFERS && isLeft(state)) {
            why = "  " + invocation.text("cli.registry.export-differs");
        }
        return invocation.text("cli.registry.export-outcome." + outcome) + "  " + path + why;
    }

    private Map<String, @Nullable Object> json(ExportPlan.Line line) {
        return Json.object("path", line.path(), "outcome", outcome(line.state()), "reason", line.reason());
    }

    private OutsideForm form(String word) {
        return OutsideForm.of(word).orElseThrow(() -> invocation.refused(NAME, "cli.registry.no-form", word));
    }
}
