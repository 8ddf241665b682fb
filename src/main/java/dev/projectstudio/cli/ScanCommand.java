package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.project.ScanProgress;
import dev.projectstudio.core.project.ScanReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio project scan`: registers the repositories below a directory.
@Command(name = "scan")
final class ScanCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "DIR")
    private String directory = "";

    @Option(names = "--depth", paramLabel = "N")
    private int depth = ProjectScanner.DEPTH;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--trust")
    private boolean trust;

    ScanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a directory could not be looked into
    @Override
    public Integer call() {
        var services = dryRun ? invocation.services() : invocation.begun();
        var report = services.scanner().scan(invocation.path(directory), depth, ScanProgress.NONE);
        var found = report.candidates();
        if (dryRun) {
            print(report, found.stream().map(this::planned).toList(), "cli.scan.would-add");
        } else {
            print(report, registered(services, found), "cli.scan.added");
        }
        report.unreadable().forEach(path -> invocation.note("cli.scan.unreadable", path));
        return report.unreadable().isEmpty() ? 0 : 1;
    }

    private List<Map<String, @Nullable Object>> registered(Services services, List<ScanEntry> found) {
        var added = services.projects().registerAll(found, trust);
        if (!trust && !added.isEmpty() && invocation.confirms("cli.project.trust-question", added.size(), "")) {
            added = services.projects().trust(added.stream().map(Project::id).toList());
        }
        return ProjectRows.of(services).json(added);
    }

    private Map<String, @Nullable Object> planned(ScanEntry entry) {
        return Json.object("id", null, "name", entry.name(), "repo_path", entry.directory());
    }

    private void print(ScanReport report, List<Map<String, @Nullable Object>> projects, String key) {
        var skipped = report.entries().stream().filter(entry -> !entry.isNew()).toList();
        var json = Json.object(
                "projects", projects,
                "skipped", skipped.stream().map(ScanCommand::json).toList(),
                "unreadable", report.unreadable(),
                "cut_off", report.cutOff());
        invocation.print(json, () -> {
            invocation.note(key, projects.size(), skipped.size());
            var table = invocation.terminal().table();
            projects.forEach(project ->
                    table.row(String.valueOf(project.get("name")), Objects.toString(project.get("repo_path"), "")));
            skipped.forEach(entry -> invocation.note("cli.scan.left-out", entry.directory(), why(entry)));
            if (!report.cutOff().isEmpty()) {
                var first = report.cutOff().getFirst();
                invocation.note("cli.scan.cut-off", report.cutOff().size(), first, depth);
            }
            return table.lines();
        });
    }

    private static Map<String, @Nullable Object> json(ScanEntry entry) {
        return Json.object(
                "repo_path", entry.directory(),
                "kind", entry.kind().name().toLowerCase(Locale.ROOT),
                "belongs_to", entry.owner(),
                "registered_as", entry.registeredAs());
    }

    private String why(ScanEntry entry) {
        var owner = entry.owner() == null ? "" : entry.owner().toString();
        var name = entry.registeredAs();
        return switch (entry.kind()) {
            case LINKED_WORKTREE -> invocation.text("cli.scan.worktree", owner);
            case SUBMODULE -> name == null ? invocation.text("cli.scan.submodule", owner) : registered(name);
            case BARE -> name == null ? invocation.text("cli.scan.bare") : registered(name);
            case REPOSITORY, NESTED_CLONE -> registered(String.valueOf(name));
        };
    }

    private String registered(String name) {
        return invocation.text("cli.scan.registered", name);
    }
}
