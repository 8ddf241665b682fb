package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.Suggestion;
import dev.projectstudio.core.registry.Suggestion.Reason;
import dev.projectstudio.core.stack.Tech;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is mapped to technologies, and what could be, as the command line shows it.
record MappingRows(Invocation invocation) {

    static Map<String, @Nullable Object> json(Project project, MappedItem mapped) {
        return Json.object(
                "id", mapped.id(),
                "project", project.name(),
                "project_id", project.id().value(),
                "tech_stack_id", mapped.tech().id().value(),
                "tech", mapped.tech().name(),
                "registry_type", mapped.item().kind().word(),
                "registry_id", mapped.item().id().value(),
                "name", mapped.item().name(),
                "created_at", mapped.createdAt());
    }

    static Map<String, @Nullable Object> json(ItemUser user) {
        return Json.object(
                "project", user.projectName(),
                "project_id", user.projectId().value(),
                "tech_stack_id", user.tech().value(),
                "name", user.name(),
                "version", user.version());
    }

    /// A technology with what is mapped to it.
    static Map<String, @Nullable Object> json(Project project, Tech tech, List<RegistryItem> mapped) {
        var json = StackRows.json(project, tech);
        json.put("mapped", mapped.stream().map(item -> item.id().text()).toList());
        return json;
    }

    Map<String, @Nullable Object> json(Project project, Suggestion suggestion) {
        return Json.object(
                "project", project.name(),
                "project_id", project.id().value(),
                "registry_type", suggestion.item().kind().word(),
                "registry_id", suggestion.item().id().value(),
                "name", suggestion.item().name(),
                "tech", suggestion.tech().name(),
                "tech_stack_id", suggestion.tech().id().value(),
                "reasons",
                        suggestion.reasons().stream()
                                .map(reason -> json(project, reason))
                                .toList());
    }

    List<String> lines(List<Suggestion> suggestions) {
        var table = invocation.terminal().table();
        for (var each : suggestions) {
            var reasons = each.reasons().stream().map(this::reason).collect(Collectors.joining("; "));
            table.row(each.item().id().text(), each.item().name(), each.tech().name(), reasons);
        }
        return table.lines();
    }

    private Map<String, @Nullable Object> json(Project project, Reason reason) {
        return Json.object(
                "tech", StackRows.json(project, reason.tech()),
                "words", reason.words(),
                "projects", reason.projects(),
                "message", reason(reason));
    }

    /// `FastAPI is in pyproject.toml, line 12`.
    private String reason(Reason reason) {
        var evidence = reason.tech().evidence();
        var name = reason.tech().name();
        var found = evidence == null
                ? invocation.text("stack.reason.by-hand", name)
                : invocation.text("stack.reason.found", name, evidence.file(), evidence.line());
        return reason.projects().isEmpty()
                ? found
                : invocation.text("stack.reason.elsewhere", found, String.join(", ", reason.projects()));
    }
}
