package dev.projectstudio.cli;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.core.template.TemplatePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Templates, and what applying or making one does, as the command line shows them.
record TemplateRows(Invocation invocation) {

    Map<String, @Nullable Object> json(OpenItem template) {
        var json = new RegistryRows(invocation).json(template.item());
        json.put(
                "variables",
                TemplateSpec.of(template).variables().stream()
                        .map(TemplateRows::json)
                        .toList());
        return json;
    }

    List<String> lines(List<OpenItem> templates) {
        var table = invocation.terminal().table();
        for (var template : templates) {
            var item = template.item();
            var names = TemplateSpec.of(template).variables().stream()
                    .map(TemplateVariable::name)
                    .toList();
            table.row(
                    item.slug(),
                    Objects.toString(item.type(), ""),
                    String.join(" ", names),
                    invocation.terminal().brief(Objects.toString(item.description(), item.name())));
        }
        return table.lines();
    }

    /// @param replaces whether what differs is written over
    /// @param withTexts whether to say what each file would hold
    Map<String, @Nullable Object> json(TemplatePlan plan, boolean replaces, boolean withTexts) {
        return Json.object(
                "template", plan.template().item().id().value(),
                "registered", plan.target().project() == null,
                "files",
                        plan.files().stream()
                                .map(file -> json(plan, file, withTexts))
                                .toList(),
                "left",
                        plan.leaves(replaces).stream()
                                .map(file -> plan.target().repoPath(file.path()))
                                .toList(),
                "secrets",
                        plan.secrets(replaces).stream().map(TemplateRows::json).toList(),
                "unknown", plan.unknown());
    }

    private static Map<String, @Nullable Object> json(TemplatePlan plan, PlannedFile file, boolean withText) {
        var json = Json.object(
                "repo_path", plan.target().repoPath(file.path()),
                "state", file.state().word(),
                "reason", file.reason());
        if (withText) {
            json.put("text", file.text().orElse(null));
        }
        return json;
    }

    /// What becomes of each file.
    ///
    /// @param replaces whether what differs is written over
    List<String> lines(TemplatePlan plan, boolean replaces) {
        var writes = plan.writes(replaces);
        var table = invocation.terminal().table();
        for (var file : plan.files()) {
            table.row(
                    invocation.text("cli.template.file." + word(file, writes.contains(file))),
                    plan.target().repoPath(file.path()),
                    file.reason() == null ? detail(plan, file, replaces) : invocation.reason(file.reason()));
        }
        return table.lines();
    }

    /// Why a file is left that could be written.
    private String detail(TemplatePlan plan, PlannedFile file, boolean replaces) {
        if (file.state() != PlannedFile.State.DIFFERS || plan.writes(replaces).contains(file)) {
            return "";
        }
        boolean canBeReplaced = plan.replaceable().contains(file);
        return invocation.text(canBeReplaced ? "cli.template.differs-replace" : "cli.template.differs");
    }

    Map<String, @Nullable Object> json(TemplateDraft draft) {
        return Json.object(
                "files", List.copyOf(draft.files().keySet()),
                "left", left(draft),
                "secrets", draft.secrets().stream().map(TemplateRows::json).toList(),
                "replaced",
                        draft.counts().entrySet().stream()
                                .map(each -> Json.object(
                                        "text", each.getKey().text(),
                                        "variable", each.getKey().variable(),
                                        "count", each.getValue()))
                                .toList());
    }

    /// What is not taken, each with its reason.
    List<Map<String, @Nullable Object>> left(TemplateDraft draft) {
        return draft.left().stream().map(TemplateRows::json).toList();
    }

    List<String> lines(TemplateDraft draft) {
        var table = invocation.terminal().table();
        draft.files().keySet().forEach(path -> table.row(invocation.text("cli.template.taken"), path, ""));
        draft.left()
                .forEach(left ->
                        table.row(invocation.text("cli.sync.left"), left.path(), invocation.reason(left.reason())));
        var lines = new ArrayList<>(table.lines());
        draft.counts()
                .forEach((each, count) ->
                        lines.add(invocation.text("cli.template.replaced", each.text(), each.variable(), count)));
        return lines;
    }

    private static String word(PlannedFile file, boolean isWritten) {
        return switch (file.state()) {
            case NEW -> "new";
            case IDENTICAL -> "identical";
            case DIFFERS -> isWritten ? "replaced" : "differs";
            case BLOCKED -> "blocked";
        };
    }

    private static Map<String, @Nullable Object> json(TemplateVariable variable) {
        return Json.object(
                "name", variable.name(),
                "label", variable.label(),
                "help", variable.help(),
                "default", variable.fallback(),
                "choices", variable.choices(),
                "required", variable.isRequired());
    }

    /// @param secret whose words are not said, only how it begins
    static Map<String, @Nullable Object> json(Danger secret) {
        return Json.object("file", secret.file(), "line", secret.line(), "excerpt", secret.excerpt());
    }

    private static Map<String, @Nullable Object> json(Left left) {
        return Json.object("path", left.path(), "reason", left.reason());
    }
}
