package dev.projectstudio.cli;

import dev.projectstudio.core.registry.Dependents;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Items of the registry as the command line shows them.
record RegistryRows(Invocation invocation) {

    /// What was found in an item's files.
    record Found(RegistryItem item, ItemFinding finding) {

        static Found failing(RegistryItem item) {
            var reason = Objects.requireNonNull(item.copy().reason());
            return new Found(item, new ItemFinding(true, 0, 0, new Phrase("cli.reason." + reason, List.of())));
        }
    }

    Map<String, @Nullable Object> json(RegistryItem item) {
        var json = Json.object(
                "id", item.id().value(),
                "registry_type", item.kind().word(),
                "name", item.name(),
                "description", item.description());
        switch (item.kind()) {
            case TOOL -> json.put("tool_type", item.type());
            case TEMPLATE -> json.put("template_type", item.type());
            default -> {}
        }
        json.put(item.kind() == RegistryKind.TEMPLATE ? "dir_path" : "file_path", item.path());
        json.put("created_at", item.createdAt());
        json.put("updated_at", item.updatedAt());
        json.put("reason", item.copy().reason());
        return json;
    }

    Map<String, @Nullable Object> json(ItemUse use) {
        var json = json(use.item());
        json.put("project_count", use.projectCount());
        return json;
    }

    Map<String, @Nullable Object> json(
            OpenItem open, List<ItemUser> users, List<ItemFinding> findings, Dependents dependents) {
        var json = json(new ItemUse(open.item(), users.size()));
        json.put("mapped_to", users.stream().map(MappingRows::json).toList());
        json.put("text", open.files().text());
        json.put("files", List.copyOf(open.files().all().keySet()));
        json.put(
                "used_by",
                dependents.items().stream().map(item -> item.id().text()).toList());
        json.put(
                "findings",
                findings.stream()
                        .map(finding -> json(new Found(open.item(), finding)))
                        .toList());
        return json;
    }

    Map<String, @Nullable Object> json(Found found) {
        var finding = found.finding();
        return Json.object(
                "item", found.item().id().text(),
                "registry_type", found.item().kind().word(),
                "file", file(found),
                "line", finding.line() == 0 ? null : finding.line(),
                "column", finding.column() == 0 ? null : finding.column(),
                "error", finding.isError(),
                "code", finding.words().key().substring(finding.words().key().lastIndexOf('.') + 1),
                "message", words(finding));
    }

    List<String> lines(List<ItemUse> items) {
        var table = invocation.terminal().table();
        for (var use : items) {
            var item = use.item();
            table.row(
                    item.kind().word(),
                    item.slug(),
                    item.name().equals(item.slug()) ? "" : item.name(),
                    Objects.toString(item.type(), ""),
                    item.isUsable()
                            ? invocation.terminal().brief(Objects.toString(item.description(), ""))
                            : invocation.reason(
                                    Objects.requireNonNull(item.copy().reason())));
        }
        return table.lines();
    }

    /// An item as a person reads it: what is known of it, then its text.
    ///
    /// @param installed where it is installed, a line each
    List<String> page(
            OpenItem open,
            List<ItemUser> users,
            List<ItemFinding> findings,
            Dependents dependents,
            List<String> installed) {
        var item = open.item();
        var facts = invocation.terminal().table();
        fact(facts, "description", Objects.toString(item.description(), ""));
        fact(facts, "type", Objects.toString(item.type(), ""));
        fact(facts, "file", item.path());
        fact(
                facts,
                "used",
                users.stream()
                        .map(user -> invocation.text("registry.used-by", user.projectName(), user.title()))
                        .collect(Collectors.joining("; ")));
        fact(
                facts,
                "named",
                String.join(
                        ", ",
                        dependents.items().stream().map(RegistryItem::name).toList()));
        var lines = new ArrayList<String>();
        lines.add(item.id().text() + "  " + item.name());
        lines.addAll(facts.lines());
        findings.forEach(finding -> lines.add(line(new Found(item, finding))));
        if (!installed.isEmpty()) {
            lines.add(invocation.text("cli.registry.fact.installed"));
            installed.forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        open.files().text().lines().forEach(lines::add);
        open.files().all().keySet().stream()
                .filter(path -> !path.equals(open.files().main()))
                .forEach(path -> lines.add("+ " + path));
        return lines;
    }

    /// Tells what those who read an item will not take as it is, beside what is done with it.
    void noteErrors(OpenItem open) {
        noteErrors(open.item(), invocation.services().registry().validate(open));
    }

    /// @param findings what is wrong with it
    void noteErrors(RegistryItem item, List<ItemFinding> findings) {
        findings.stream()
                .filter(ItemFinding::isError)
                .forEach(finding -> invocation.note("cli.registry.finding", line(new Found(item, finding))));
    }

    /// As compilers write it, so that editors find the place.
    String line(Found found) {
        var finding = found.finding();
        var place = finding.line() == 0 ? "" : ":" + finding.line() + ":" + Math.max(1, finding.column());
        var word = invocation.text(finding.isError() ? "cli.registry.error" : "cli.registry.warning");
        return found.item().kind().folder() + "/" + file(found) + place + ": " + word + ": " + words(finding);
    }

    /// Under the kind's folder.
    private static String file(Found found) {
        var item = found.item();
        var file = found.finding().file();
        if (file != null) {
            return file;
        }
        boolean isFolder =
                item.kind() == RegistryKind.TEMPLATE && found.finding().line() > 0;
        return isFolder ? item.path() + "/template.json" : item.path();
    }

    private String words(ItemFinding finding) {
        return invocation.text(finding.words().key(), finding.words().args().toArray());
    }

    private void fact(TextTable table, String key, String value) {
        if (!value.isEmpty()) {
            table.row(invocation.text("cli.registry.fact." + key), value);
        }
    }
}
