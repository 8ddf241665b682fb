package dev.projectstudio.core.registry;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.MappingWriter.Step;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Which items of the registry belong to the technologies of projects, and which could.
public final class MappingService {

    /// More than an item goes with.
    private static final int MOST_ENTRIES = 200;

    /// As a stack is read, then by name.
    private static final Comparator<MappedItem> ORDER = Comparator.comparing(MappedItem::tech, Tech.ORDER)
            .thenComparing(mapped -> Folding.name(mapped.item().name()))
            .thenComparing(mapped -> mapped.item().kind())
            .thenComparing(MappedItem::id);

    private final MappingRepository mappings = new MappingRepository();
    private final MappingQueries queries = new MappingQueries();
    private final RegistryRepository items = new RegistryRepository();
    private final Database database;
    private final StackService stack;
    private final RegistryFolder folder;
    private final MappingWriter writer;

    public MappingService(Database database, StackService stack, RegistryFolder folder, MappingWriter writer) {
        this.database = database;
        this.stack = stack;
        this.folder = folder;
        this.writer = writer;
    }

    /// A technology and an item, to be brought together.
    public record Pair(Tech tech, RegistryItem item) {}

    /// What is mapped in a project, by technology.
    public List<MappedItem> list(ProjectId project) {
        var technologies = stack.list(project).stream().collect(Collectors.toMap(Tech::id, Function.identity()));
        return database.read(sql -> {
            var rows = queries.ofProject(sql, project);
            var found = found(sql, rows.stream().map(MappingQueries.Row::item).toList());
            var mapped = new ArrayList<MappedItem>();
            for (var row : rows) {
                var tech = technologies.get(row.tech());
                var item = found.get(row.item());
                if (tech != null && item != null) {
                    mapped.add(new MappedItem(row.id(), tech, item, row.createdAt()));
                }
            }
            mapped.sort(ORDER);
            return List.copyOf(mapped);
        });
    }

    /// The technologies that an item is mapped to, by project; as many as the seed counts.
    public List<ItemUser> users(ItemId item) {
        return database.read(sql -> queries.users(sql, item));
    }

    /// The items that could be mapped to a technology, by kind and name.
    public List<RegistryItem> unmapped(Tech tech) {
        return database.read(sql -> {
            var taken = queries.itemsOf(sql, tech.id());
            return all(sql).filter(item -> !taken.contains(item.id())).toList();
        });
    }

    /// What a project could use and has not mapped yet, most reasons first. Reads the files of the registry.
    public List<Suggestion> suggest(ProjectId project) {
        var technologies = stack.list(project);
        if (technologies.isEmpty()) {
            return List.of();
        }
        var taken = list(project).stream().map(mapped -> mapped.item().id()).collect(Collectors.toSet());
        var all = database.read(sql -> all(sql).toList());
        var elsewhere = database.read(sql -> queries.outside(sql, project));
        return new Suggestions(this::compatibility, stack.matcher(technologies), technologies, elsewhere)
                .of(all, taken);
    }

    /// Maps a technology to an item.
    ///
    /// @throws Conflict `mapped-already`
    /// @throws NotFound `tech-not-found`, `item-not-found` if it is gone meanwhile
    public MappedItem map(Tech tech, RegistryItem item) {
        return mapAll(List.of(new Pair(tech, item))).getFirst();
    }

    /// The same for several of one project, all of them in one step, or none.
    ///
    /// @param pairs at least one
    public List<MappedItem> mapAll(List<Pair> pairs) {
        var first = pairs.getFirst();
        boolean isOne = pairs.size() == 1;
        var label = isOne ? "undo.mapping.add" : "undo.mapping.add-many";
        var args = isOne
                ? List.of(first.item().name(), first.tech().name())
                : List.of(first.item().name(), String.valueOf(pairs.size() - 1));
        return writer.apply(
                first.tech().projectId(),
                label,
                args,
                step -> pairs.stream().map(pair -> add(step, pair)).toList());
    }

    /// Takes an item away from a technology; both stay.
    ///
    /// @return what was there
    /// @throws Conflict `not-mapped`
    public MappedItem unmap(Tech tech, RegistryItem item) {
        return writer.apply(tech.projectId(), "undo.mapping.remove", List.of(item.name(), tech.name()), step -> {
            var mapping = mappings.find(step.sql(), tech.id(), item.id())
                    .orElseThrow(() -> new Conflict("not-mapped", item.name(), tech.name()));
            step.delete(mapping, tech, item);
            return new MappedItem(mapping, tech, item, null);
        });
    }

    private MappedItem add(Step step, Pair pair) {
        var tech = pair.tech();
        var id = pair.item().id();
        if (!queries.isInStack(step.sql(), tech.id())) {
            throw new NotFound("tech-not-found", tech.name());
        }
        var item = items.find(step.sql(), id).orElseThrow(() -> new NotFound("item-not-found", id.text()));
        if (mappings.find(step.sql(), tech.id(), id).isPresent()) {
            throw new Conflict("mapped-already", item.name(), tech.name());
        }
        return step.insert(tech, item);
    }

    private Stream<RegistryItem> all(DSLContext sql) {
        return Arrays.stream(RegistryKind.values()).flatMap(kind -> items.all(sql, kind).stream());
    }

    private Map<ItemId, RegistryItem> found(DSLContext sql, List<ItemId> ids) {
        var found = new HashMap<ItemId, RegistryItem>();
        ids.stream()
                .collect(Collectors.groupingBy(ItemId::kind, Collectors.mapping(ItemId::value, Collectors.toSet())))
                .forEach((kind, values) -> items.find(sql, kind, values).forEach(item -> found.put(item.id(), item)));
        return found;
    }

    private List<String> compatibility(RegistryItem item) {
        var main = item.kind() == RegistryKind.TEMPLATE ? ItemReader.TEMPLATE_FILE : item.path();
        return folder.text(item)
                .map(text -> ItemReader.read(item.kind(), item.slug(), main, text).compatibility().stream()
                        .limit(MOST_ENTRIES)
                        .toList())
                .orElse(List.of());
    }
}
