package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.RegistryWriter.Change;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes many items of the registry in one step: all of them, or none.
public final class RegistryBatch {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int NAMED = 3;

    private final RegistryRepository items = new RegistryRepository();
    private final RegistryWriter writer;

    public RegistryBatch(RegistryWriter writer) {
        this.writer = writer;
    }

    /// One item as it is to be.
    ///
    /// @param files by their paths under the kind's folder
    /// @param programs the paths of those that their owner may run
    /// @param seen the item whose place it takes; null for a new one
    public record Put(
            RegistryKind kind,
            String slug,
            SortedMap<String, byte[]> files,
            Set<String> programs,
            @Nullable OpenItem seen) {

        public Put {
            Slug.checked(slug);
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            programs = Set.copyOf(programs);
        }

        ItemId id() {
            return seen == null ? new ItemId(kind, slug) : seen.item().id();
        }

        ItemFiles itemFiles() {
            var folder = slug + "/";
            boolean isFolder = files.keySet().stream().anyMatch(path -> path.startsWith(folder));
            var main = kind == RegistryKind.TEMPLATE
                    ? folder + ItemReader.TEMPLATE_FILE
                    : isFolder ? folder + RegistryKind.SKILL_FILE : slug + kind.ending();
            return ItemFiles.of(
                    main,
                    files,
                    programs,
                    seen == null ? new TreeMap<>() : seen.files().under(slug).all());
        }
    }

    /// @param labelKey of the step
    /// @throws Conflict `slug-taken`, or `changed-meanwhile` if an item is no longer what was seen
    public List<OpenItem> put(String labelKey, List<Put> puts) {
        return put(labelKey, puts, () -> false);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @throws java.util.concurrent.CancellationException once it is stopped: nothing has changed then
    public List<OpenItem> put(String labelKey, List<Put> puts, BooleanSupplier isStopped) {
        return put(labelKey, puts, isStopped, _ -> List.of());
    }

    /// @param more what another feature writes with it
    public List<OpenItem> put(String labelKey, List<Put> puts, Function<Tx, List<RowChange>> more) {
        return put(labelKey, puts, () -> false, more);
    }

    private List<OpenItem> put(
            String labelKey, List<Put> puts, BooleanSupplier isStopped, Function<Tx, List<RowChange>> more) {
        var next = new ArrayList<OpenItem>();
        var changes = new ArrayList<Change>();
        for (var put : puts) {
            var files = put.itemFiles();
            files.all().values().forEach(file -> requireSize(put.slug(), file.bytes().length));
            changes.add(
                    new Change(put.id(), put.seen() == null ? null : put.seen().files(), files));
        }
        return writer.apply(labelKey, names(puts), changes, isStopped, step -> {
            step.rows().add(more.apply(step.rows().tx()));
            var taken = new EnumMap<RegistryKind, Taken>(RegistryKind.class);
            for (var put : puts) {
                next.add(put.seen() == null ? insert(step, put, taken) : replace(step, put, put.seen(), taken));
            }
            return List.copyOf(next);
        });
    }

    /// What the items of a kind are called.
    ///
    /// @param slugs their ids too
    private record Taken(Set<String> slugs, Set<String> names) {

        Taken with(String name) {
            names.add(name);
            return this;
        }
    }

    /// @param taken by kind, as far as it was asked for
    private OpenItem insert(RegistryStep step, Put put, Map<RegistryKind, Taken> taken) {
        var others = taken.computeIfAbsent(put.kind(), kind -> taken(step, kind));
        if (!others.slugs().add(put.slug())) {
            throw new Conflict("slug-taken", put.slug(), put.kind().word());
        }
        var files = put.itemFiles();
        var facts = ItemReader.read(put.kind(), put.slug(), files);
        var item = item(step, put, files, facts, null);
        var added = step.insert(others.names().add(item.name()) ? item : UniqueName.of(step.sql(), item));
        others.names().add(added.name());
        step.tell("registry_added", added);
        return new OpenItem(added, files, facts);
    }

    private Taken taken(RegistryStep step, RegistryKind kind) {
        var taken = new Taken(new HashSet<>(), new HashSet<>());
        for (var item : items.all(step.sql(), kind)) {
            taken.slugs().add(item.id().value());
            taken.slugs().add(item.slug());
            taken.names().add(item.name());
        }
        return taken;
    }

    private OpenItem replace(RegistryStep step, Put put, OpenItem seen, Map<RegistryKind, Taken> taken) {
        var stored = items.find(step.sql(), seen.item().id())
                .filter(item -> Objects.equals(
                        item.copy().contentHash(), seen.item().copy().contentHash()))
                .orElseThrow(() -> new Conflict(
                        "changed-meanwhile", seen.item().name(), put.id().text()));
        var files = put.itemFiles();
        var facts = ItemReader.read(put.kind(), put.slug(), files);
        var after = step.update(stored, UniqueName.of(step.sql(), item(step, put, files, facts, stored)));
        taken.computeIfPresent(put.kind(), (_, others) -> others.with(after.name()));
        step.tell("registry_updated", after);
        return new OpenItem(after, files, facts);
    }

    private static RegistryItem item(
            RegistryStep step, Put put, ItemFiles files, ItemFacts facts, @Nullable RegistryItem stored) {
        return new RegistryItem(
                put.id(),
                facts.name(),
                facts.description(),
                facts.type(),
                put.kind() == RegistryKind.TEMPLATE ? put.slug() : files.main(),
                stored == null ? step.now() : stored.createdAt(),
                step.now(),
                ItemCopy.written(files, step.now()));
    }

    private static String names(List<Put> puts) {
        var names = puts.stream().limit(NAMED).map(RegistryBatch::name).collect(Collectors.joining(", "));
        return puts.size() > NAMED ? names + ", …" : names;
    }

    /// What a user calls the item; a new one as it is asked for.
    private static String name(Put put) {
        var seen = put.seen();
        return seen == null ? put.slug() : seen.item().name();
    }

    private static void requireSize(String name, int size) {
        if (size > FileStore.MOST_BYTES) {
            throw new InvalidInput("too-large", name, FileStore.MOST_BYTES / MEGABYTE);
        }
    }
}
