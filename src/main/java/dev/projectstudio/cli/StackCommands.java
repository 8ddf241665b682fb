package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.core.stack.TechId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio stack …`: what projects are built with, and how that is known.
@Command(name = "stack")
final class StackCommands extends CommandGroup {

    StackCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "P", arity = "0..1") @Nullable String written,
            @Option(names = "--all") boolean all) {
        if (all && written != null) {
            throw refused("list", "cli.project-or-all");
        }
        var services = invocation().services();
        var projects =
                all ? services.projects().list(false) : List.of(invocation().project(written));
        Map<Project, List<Tech>> stacks = new LinkedHashMap<>();
        projects.forEach(project -> stacks.put(project, services.stack().list(project.id())));
        Map<TechId, List<RegistryItem>> mapped = new HashMap<>();
        projects.forEach(project -> services.mappings()
                .list(project.id())
                .forEach(each -> mapped.computeIfAbsent(each.tech().id(), _ -> new ArrayList<>())
                        .add(each.item())));
        var json = stacks.entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream().map(tech -> MappingRows.json(each.getKey(), tech, of(mapped, tech))))
                .toList();
        invocation()
                .print(
                        Json.object("tech_stack", json),
                        () -> new StackRows(invocation()).lines(stacks, tech -> of(mapped, tech)),
                        "cli.stack.none");
        return 0;
    }

    /// What is not said anew stays as it is.
    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--category", paramLabel = "CATEGORY") @Nullable String category,
            @Option(names = "--version", paramLabel = "VERSION") @Nullable String version) {
        var project = invocation().project(written);
        var stack = invocation().services().stack();
        var checked = Tech.checkedName(name);
        var before = stack.list(project.id()).stream()
                .filter(each -> each.name().equalsIgnoreCase(checked))
                .findFirst()
                .orElse(null);
        var edit = new TechEdit(
                category(before, checked, category),
                checked,
                version == null && before != null ? before.version() : version);
        var tech = stack.add(project.id(), edit);
        return done(tech.equals(before) ? "cli.stack.set-already" : "cli.stack.set", project, tech);
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "P") String written, @Parameters(paramLabel = "NAME") String name) {
        var project = invocation().project(written);
        var stack = invocation().services().stack();
        var tech = stack.require(project.id(), name);
        stack.remove(tech);
        return done("cli.stack.taken", project, tech);
    }

    @Command(name = "map")
    int map(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "TECH") String name,
            @Parameters(paramLabel = "ITEM") String item) {
        var project = invocation().project(written);
        var services = invocation().services();
        var tech = services.stack().require(project.id(), name);
        var mapped = mappings().map(tech, services.registry().require(item));
        invocation()
                .print(
                        Json.object("mapping", MappingRows.json(project, mapped)),
                        () -> List.of(invocation()
                                .text("cli.stack.mapped", mapped.item().name(), tech.name(), project.name())));
        return 0;
    }

    @Command(name = "unmap")
    int unmap(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "TECH") String name,
            @Parameters(paramLabel = "ITEM") String item) {
        var project = invocation().project(written);
        var services = invocation().services();
        var tech = services.stack().require(project.id(), name);
        var mapped = mappings().unmap(tech, services.registry().require(item));
        invocation()
                .print(
                        Json.object("mapping", MappingRows.json(project, mapped)),
                        () -> List.of(invocation()
                                .text("cli.stack.unmapped", mapped.item().name(), tech.name(), project.name())));
        return 0;
    }

    /// @return 0 either way: what could be used is no fault
    @Command(name = "suggest")
    int suggest(@Parameters(paramLabel = "P", arity = "0..1") @Nullable String written) {
        var project = invocation().project(written);
        var suggestions = mappings().suggest(project.id());
        var rows = new MappingRows(invocation());
        var json = suggestions.stream().map(each -> rows.json(project, each)).toList();
        invocation().print(Json.object("suggestions", json), () -> rows.lines(suggestions), "cli.stack.no-suggestion");
        return 0;
    }

    /// After a look at what was done to the items by hand.
    private MappingService mappings() {
        invocation().registry();
        return invocation().services().mappings();
    }

    private static List<RegistryItem> of(Map<TechId, List<RegistryItem>> mapped, Tech tech) {
        return mapped.getOrDefault(tech.id(), List.of());
    }

    /// As it was said; else the one it has, or usually has.
    private String category(@Nullable Tech before, String name, @Nullable String said) {
        if (said != null) {
            return said;
        }
        if (before != null) {
            return before.category();
        }
        return invocation()
                .services()
                .stack()
                .usualCategory(name)
                .orElseThrow(() -> refused("add", "cli.stack.no-category", name));
    }

    private int done(String key, Project project, Tech tech) {
        invocation()
                .print(
                        Json.object("tech", StackRows.json(project, tech)),
                        () -> List.of(invocation()
                                .text(
                                        key,
                                        tech.title(),
                                        invocation().word("stack.category.", tech.category()),
                                        project.name())));
        return 0;
    }
}
