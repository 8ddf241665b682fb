package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.stack.Evidence;
import dev.projectstudio.core.stack.StackChanges;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.Unread;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Technologies as the command line shows them.
final class StackRows {

    private final Invocation invocation;

    StackRows(Invocation invocation) {
        this.invocation = invocation;
    }

    static Map<String, @Nullable Object> json(Project project, Tech tech) {
        return Json.object(
                "id", tech.id().value(),
                "project", project.name(),
                "project_id", project.id().value(),
                "category", tech.category(),
                "name", tech.name(),
                "version", tech.version(),
                "sort_order", tech.sortOrder(),
                "by_hand", tech.byHand(),
                "evidence", json(tech.evidence()),
                "created_at", tech.createdAt());
    }

    static Map<String, @Nullable Object> json(Project project, StackChanges changes) {
        return Json.object(
                "project", project.name(),
                "project_id", project.id().value(),
                "found", changes.found(),
                "added",
                        changes.added().stream()
                                .map(each -> json(project, each))
                                .toList(),
                "updated",
                        changes.edited().stream()
                                .map(each -> json(project, each))
                                .toList(),
                "removed",
                        changes.gone().stream().map(each -> json(project, each)).toList(),
                "unread", changes.look().unread().stream().map(StackRows::json).toList(),
                "whole", changes.look().isWhole());
    }

    /// Why a file was not read, or not whole.
    String why(Unread unread) {
        var fault = unread.fault();
        if (fault != null) {
            return invocation.text(
                    "cli.stack.malformed",
                    invocation.text("stack.fault." + fault, Objects.requireNonNullElse(unread.word(), "")));
        }
        var reason = invocation.reason(unread.reason());
        return unread.named() == null ? reason : reason + ": " + unread.named();
    }

    /// A stack, one technology a line, each with its reason and the items that are mapped to it.
    List<String> lines(Map<Project, List<Tech>> stacks, Function<Tech, List<RegistryItem>> mapped) {
        boolean isOne = stacks.size() == 1;
        var table = invocation.terminal().table();
        stacks.forEach((project, stack) -> stack.forEach(tech -> {
            var version = Objects.requireNonNullElse(tech.version(), "");
            var category = invocation.word("stack.category.", tech.category());
            var items =
                    mapped.apply(tech).stream().map(item -> item.id().text()).collect(Collectors.joining(", "));
            if (isOne) {
                table.row(category, tech.name(), version, reason(tech), items);
            } else {
                table.row(project.name(), category, tech.name(), version, reason(tech), items);
            }
        }));
        return table.lines();
    }

    /// What a look at the files changed, one technology a line.
    List<String> lines(Project project, StackChanges changes) {
        var table = invocation.terminal().table();
        changes.added().forEach(each -> row(table, project, "added", each, each.title()));
        changes.edited()
                .forEach(each -> row(
                        table,
                        project,
                        "updated",
                        each.after(),
                        each.before().title() + " -> " + each.after().title()));
        changes.gone().forEach(each -> row(table, project, "removed", each, each.title()));
        return table.lines();
    }

    /// `pyproject.toml, line 12: fastapi==0.115.4`.
    private String reason(Tech tech) {
        var evidence = tech.evidence();
        return evidence == null
                ? invocation.text("stack.by-hand")
                : invocation.text(
                        evidence.words().key(), evidence.words().args().toArray());
    }

    private void row(TextTable table, Project project, String what, Tech tech, String title) {
        table.row(project.name(), invocation.text("cli.stack." + what), title, reason(tech));
    }

    private static Map<String, @Nullable Object> json(Project project, StackChanges.Edit edit) {
        var json = json(project, edit.after());
        json.put("before", json(project, edit.before()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> json(@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : Json.object("file", evidence.file(), "line", evidence.line(), "text", evidence.text());
    }

    private static Map<String, @Nullable Object> json(Unread unread) {
        return Json.object(
                "file", unread.file(),
                "line", unread.line(),
                "reason", unread.reason(),
                "named", unread.named(),
                "fault", unread.fault());
    }
}
