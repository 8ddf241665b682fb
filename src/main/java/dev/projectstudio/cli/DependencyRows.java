package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.ToolBook;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ToolCommands;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Dependencies as the command line shows them.
final class DependencyRows {

    private final Invocation invocation;
    private final ToolBook tools;

    /// @param tools which say how to install what is missing
    DependencyRows(Invocation invocation, ToolBook tools) {
        this.invocation = invocation;
        this.tools = tools;
    }

    Map<String, @Nullable Object> json(Project project, Dependency dependency) {
        var standing = dependency.standing();
        var evidence = dependency.evidence();
        return Json.object(
                "id", dependency.id().value(),
                "project", project.name(),
                "project_id", project.id().value(),
                "name", dependency.name(),
                "required_version", dependency.requiredVersion(),
                "status", standing.status(),
                "reason", standing.reason(),
                "detected_path", standing.path(),
                "detected_version", standing.version(),
                "last_checked_at", standing.checkedAt(),
                "sort_order", dependency.sortOrder(),
                "by_hand", dependency.byHand(),
                "evidence",
                        evidence == null
                                ? null
                                : Json.object(
                                        "file", evidence.file(), "line", evidence.line(), "text", evidence.text()),
                "install_command", install(dependency),
                "created_at", dependency.createdAt());
    }

    List<Map<String, @Nullable Object>> json(Map<Project, List<Dependency>> all) {
        return all.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(dependency -> json(each.getKey(), dependency)))
                .toList();
    }

    /// One dependency a line: how it stands, what is needed, what is there, and which line needs it.
    List<String> lines(Map<Project, List<Dependency>> all) {
        boolean isOne = all.size() == 1;
        var table = invocation.terminal().table();
        all.forEach((project, dependencies) -> dependencies.forEach(each -> {
            var standing = each.standing();
            var required = Objects.requireNonNullElse(each.requiredVersion(), "");
            var version = Objects.requireNonNullElse(standing.version(), "");
            var path = Objects.requireNonNullElse(standing.path(), "");
            if (isOne) {
                table.row(each.name(), required, status(each), version, path, reason(each));
            } else {
                table.row(project.name(), each.name(), required, status(each), version, path, reason(each));
            }
        }));
        return table.lines();
    }

    /// How to install it, as a tool of the registry says; null where none does, and where it is there.
    @Nullable
    String install(Dependency dependency) {
        return dependency.standing().isInstalled()
                ? null
                : tools.find(dependency.name()).map(ToolCommands::install).orElse(null);
    }

    private String status(Dependency dependency) {
        var standing = dependency.standing();
        var word = standing.checkedAt() == null
                ? invocation.text("dependency.never")
                : invocation.word("dependency.status.", standing.status());
        return standing.reason() == null
                ? word
                : word + ": " + invocation.word("dependency.reason.", standing.reason());
    }

    private String reason(Dependency dependency) {
        var evidence = dependency.evidence();
        return evidence == null
                ? invocation.text("stack.by-hand")
                : invocation.text(
                        evidence.words().key(), evidence.words().args().toArray());
    }
}
