package dev.projectstudio.cli;

import dev.projectstudio.core.context.Adoption;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio context adopt`: takes files from repositories into Studio.
@Command(name = "adopt")
final class AdoptCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Parameters(index = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--separate")
    private boolean separate;

    AdoptCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file could not be taken
    @Override
    public Integer call() {
        var adoptions = all ? ofAll() : List.of(ofOne());
        var adopted = new ArrayList<Map<String, @Nullable Object>>();
        var skipped = new ArrayList<Map<String, @Nullable Object>>();
        var names = names(adoptions);
        for (var adoption : adoptions) {
            adoption.adopted().forEach(each -> adopted.add(json(names, adoption.project(), each)));
            adoption.skipped().forEach(each -> skipped.add(json(names, adoption.project(), each)));
        }
        var json = Json.object("context_files", adopted, "skipped", skipped);
        var archived = all && adopted.isEmpty() && skipped.isEmpty() ? archived() : List.<Project>of();
        if (archived.isEmpty()) {
            invocation.print(json, () -> lines(adopted, skipped), "cli.context.nothing-to-adopt");
        } else {
            invocation.print(json, () -> tellOfArchived(archived));
        }
        return adoptions.stream()
                        .flatMap(adoption -> adoption.skipped().stream())
                        .allMatch(each -> each.reason().equals(Adoption.ALREADY_ADOPTED))
                ? 0
                : 1;
    }

    private List<Adoption> ofAll() {
        if (written != null) {
            throw invocation.refused("studio context adopt", "cli.project-or-all");
        }
        return invocation.services().adoption().adoptAll(separate);
    }

    private List<Project> archived() {
        return invocation.services().projects().list(true).stream()
                .filter(Project::isArchived)
                .toList();
    }

    private List<String> tellOfArchived(List<Project> archived) {
        archived.forEach(project -> invocation.note("cli.project.left-out-archived", project.name()));
        return List.of();
    }

    private Adoption ofOne() {
        var project = invocation.reread(written);
        var paths = files.stream().map(file -> inRepository(project, file)).toList();
        return invocation.services().adoption().adopt(project.id(), paths, separate);
    }

    /// A file may be named by its full path as well.
    private static String inRepository(Project project, String file) {
        Invocation.requirePath(file);
        var repository = project.repoPath();
        if (repository == null || (!file.startsWith("/") && !file.contains(":\\"))) {
            return file;
        }
        var path = Path.of(file).normalize();
        return path.startsWith(repository)
                ? repository.relativize(path).toString().replace('\\', '/')
                : file;
    }

    private Map<ProjectId, String> names(List<Adoption> adoptions) {
        var names = new HashMap<ProjectId, String>();
        adoptions.forEach(adoption -> names.put(
                adoption.project(),
                invocation.services().projects().require(adoption.project()).name()));
        return names;
    }

    private static Map<String, @Nullable Object> json(
            Map<ProjectId, String> names, ProjectId project, Adoption.Adopted adopted) {
        return Json.object(
                "project", names.get(project),
                "project_id", project.value(),
                "filename", adopted.filename(),
                "targets",
                        adopted.repoPaths().stream()
                                .map(path -> Json.object("repo_path", path))
                                .toList(),
                "is_new", adopted.isNew());
    }

    private static Map<String, @Nullable Object> json(
            Map<ProjectId, String> names, ProjectId project, Adoption.Skipped skipped) {
        return Json.object(
                "project", names.get(project),
                "project_id", project.value(),
                "repo_path", skipped.repoPath(),
                "reason", skipped.reason());
    }

    private List<String> lines(
            List<Map<String, @Nullable Object>> adopted, List<Map<String, @Nullable Object>> skipped) {
        var table = invocation.terminal().table();
        for (var each : adopted) {
            if (each.get("targets") instanceof List<?> targets) {
                targets.forEach(target -> table.row(
                        String.valueOf(each.get("project")),
                        target instanceof Map<?, ?> place ? String.valueOf(place.get("repo_path")) : "",
                        "-> " + each.get("filename")));
            }
        }
        skipped.forEach(each -> table.row(
                String.valueOf(each.get("project")),
                String.valueOf(each.get("repo_path")),
                invocation.reason(String.valueOf(each.get("reason")))));
        return table.lines();
    }
}
