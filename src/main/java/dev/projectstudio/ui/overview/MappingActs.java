package dev.projectstudio.ui.overview;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.MappingService.Pair;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.Suggestion;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.SearchDialog;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;

/// What can be done with the items that are mapped to technologies of a project, each with the sentence that says it
/// was done.
final class MappingActs {

    private static final String MAP = "map-dialog";

    private final ProjectId project;
    private final MappingService mappings;
    private final Workbench bench;

    MappingActs(ProjectId project, MappingService mappings, Workbench bench) {
        this.project = project;
        this.mappings = mappings;
        this.bench = bench;
    }

    /// Shows what the project could use; says so where that is nothing.
    void suggest() {
        bench.background().run(() -> mappings.suggest(project), found -> {
            if (found.isEmpty()) {
                bench.notices().nothing(bench.text().get("overview.suggest.none"));
            } else {
                SuggestionsDialog.open(
                        bench,
                        found,
                        (chosen, asked) -> bench.edits()
                                .run(asked, () -> mappings.mapAll(pairs(chosen)), this::sentence, _ -> {}));
            }
        });
    }

    void map(List<Suggestion> chosen) {
        bench.edits().run(() -> mappings.mapAll(pairs(chosen)), this::sentence);
    }

    /// Asks for an item to map to a technology.
    void choose(Tech tech) {
        new SearchDialog<RegistryItem>(bench, MAP, typed -> find(tech, typed), new ItemRow(bench.text())::of)
                .ask(
                        bench.text().get("overview.map.title", tech.name()),
                        bench.text().get("overview.map.prompt"),
                        bench.text().get("overview.map.go"),
                        (item, asked) -> mapped(tech, item, asked));
    }

    void unmap(MappedItem mapped) {
        bench.edits()
                .run(
                        () -> mappings.unmap(mapped.tech(), mapped.item()),
                        gone -> bench.text()
                                .get(
                                        "undo.mapping.remove",
                                        gone.item().name(),
                                        gone.tech().name()));
    }

    /// Goes to the item on its page.
    void open(MappedItem mapped) {
        var id = mapped.item().id();
        bench.navigator().open(Whereabouts.registryItem(id.kind().word(), id.value()));
    }

    private void mapped(Tech tech, RegistryItem item, InputDialog asked) {
        bench.edits().run(asked, () -> List.of(mappings.map(tech, item)), this::sentence, _ -> {});
    }

    private List<RegistryItem> find(Tech tech, String typed) {
        var words = typed.toLowerCase(Locale.ROOT);
        return mappings.unmapped(tech).stream()
                .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(words)
                        || item.slug().contains(words))
                .toList();
    }

    private static List<Pair> pairs(List<Suggestion> chosen) {
        return chosen.stream().map(each -> new Pair(each.tech(), each.item())).toList();
    }

    private String sentence(List<MappedItem> mapped) {
        var first = mapped.getFirst();
        return mapped.size() == 1
                ? bench.text()
                        .get(
                                "undo.mapping.add",
                                first.item().name(),
                                first.tech().name())
                : bench.text().get("undo.mapping.add-many", first.item().name(), mapped.size() - 1);
    }
}
