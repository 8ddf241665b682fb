package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.ImportLine.Look;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings items into the registry from a folder, a repository, an archive or a file. First comes a plan, which is only
/// looked at; what is chosen of it is written in one step. Nothing of what comes in is run.
public final class ImportService {

    private static final Set<String> ABOUT_OTHERS = Set.of("registry.finding.no-skill", "registry.finding.no-tool");

    /// Of a web page, or of a repository as git writes it.
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*|[\\w.-]+@[\\w.-]+:.*");

    private final FileStore store = new FileStore();
    private final RegistryService registry;
    private final RegistryBatch batch;

    public ImportService(RegistryService registry, RegistryBatch batch) {
        this.registry = registry;
        this.batch = batch;
    }

    /// Refuses what is an address rather than a path.
    ///
    /// @param written as somebody has written it
    /// @param path the same as a path
    /// @throws InvalidInput `import-from-address` where nothing is there
    public static void requireNoAddress(String written, Path path) {
        if (ADDRESS.matcher(written.strip()).matches() && Files.notExists(path)) {
            throw new InvalidInput("import-from-address", written.strip());
        }
    }

    /// Looks at what there is. Reads the source and the registry, and writes nothing.
    ///
    /// @param kind only items of this kind; of a file that does not tell, what it is; null for all
    /// @throws InvalidInput `file-missing`, `archive-refused`, `import-too-large`, `import-too-wide`,
    ///     `import-kind-needed`
    public ImportPlan plan(Path path, @Nullable RegistryKind kind) {
        return plan(path, kind, () -> false);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @param isStopped asked before each folder and each file
    /// @throws CancellationException once it is stopped
    public ImportPlan plan(Path path, @Nullable RegistryKind kind, BooleanSupplier isStopped) {
        if (Files.notExists(path)) {
            throw new InvalidInput("file-missing", path);
        }
        try {
            var real = path.toRealPath();
            if (Files.isDirectory(real)) {
                return plan(path, new StoppableSource(new FolderSource(store, real), isStopped), null, kind);
            }
            var folder = real.getParent();
            var name = String.valueOf(real.getFileName());
            if (folder == null || !Files.isRegularFile(real)) {
                throw new InvalidInput("source-not-a-file", path);
            }
            if (isArchive(real)) {
                return plan(path, new StoppableSource(ZipSource.open(real), isStopped), null, kind);
            }
            var source = new StoppableSource(new FolderSource(store, folder), isStopped);
            return plan(path, source, name.equals(RegistryKind.SKILL_FILE) ? null : name, kind);
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, path);
        }
    }

    /// Writes the chosen lines of a plan, all of them or none, as one step. An item that is there gets the files of the
    /// one that comes in, and is refused if it is no longer what the plan saw.
    ///
    /// @return the items as they are now; those that said the same already are not among them
    public List<OpenItem> apply(Collection<ImportLine> chosen) {
        return apply(chosen, () -> false);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @param isStopped asked before each file, and before all of it counts
    /// @throws CancellationException once it is stopped: the registry is as it was
    public List<OpenItem> apply(Collection<ImportLine> chosen, BooleanSupplier isStopped) {
        var puts = chosen.stream()
                .filter(line -> line.state() != State.IDENTICAL)
                .map(line -> new RegistryBatch.Put(
                        line.taken().kind(),
                        line.taken().slug(),
                        line.taken().files(),
                        line.taken().programs(),
                        line.there()))
                .toList();
        return puts.isEmpty() ? List.of() : batch.put("undo.registry.import", puts, isStopped);
    }

    private ImportPlan plan(Path path, StoppableSource opened, @Nullable String file, @Nullable RegistryKind kind) {
        try (var source = opened) {
            var finds = file == null ? new Finds(source).all(kind) : new Finds(source).file(file, kind);
            var gathering = new Gathering(source);
            finds.found().forEach(gathering::gather);
            var left = new ArrayList<>(finds.left());
            finds.closed().forEach(folder -> left.add(Left.of(folder, "closed")));
            left.addAll(gathering.left());
            var items = new LinkedHashMap<ItemId, Incoming>();
            for (var incoming : gathering.incoming()) {
                var taken = incoming.taken();
                if (kind == null || taken.kind() == kind) {
                    add(items, new ItemId(taken.kind(), taken.slug()), incoming, left);
                }
            }
            return plan(path, items, left, source);
        }
    }

    /// Two places may hold the same item; if they hold two of one name, only the first can come in.
    private static void add(Map<ItemId, Incoming> items, ItemId id, Incoming incoming, List<Left> left) {
        var other = items.putIfAbsent(id, incoming);
        if (other != null && !other.saysTheSame(incoming)) {
            left.add(Left.of(
                    incoming.origin().path(), "same-name", other.origin().path()));
        }
    }

    private ImportPlan plan(Path path, Map<ItemId, Incoming> items, List<Left> left, StoppableSource source) {
        var lines = new ArrayList<ImportLine>();
        var known = new EnumMap<RegistryKind, Map<String, RegistryItem>>(RegistryKind.class);
        items.forEach((id, incoming) -> {
            source.requireGoingOn();
            var findings = findings(incoming.taken(), items.keySet());
            var fault = fault(incoming, findings);
            var row = row(id, known);
            if (row != null && !row.isUsable()) {
                left.add(Left.of(incoming.origin().path(), "broken", row.id().text()));
            } else if (fault == null) {
                var there = row == null ? null : registry.open(row.id());
                var state = there == null ? State.NEW : state(there, incoming);
                var look = new Look(findings, incoming.dangers(), Commands.of(incoming.taken()));
                lines.add(new ImportLine(incoming.origin(), incoming.taken(), state, there, look));
            } else {
                left.add(new Left(incoming.origin().path(), fault.line(), fault.column(), fault.words()));
            }
        });
        lines.sort((one, other) -> {
            int byKind = one.id().kind().compareTo(other.id().kind());
            return byKind != 0 ? byKind : one.id().value().compareTo(other.id().value());
        });
        return new ImportPlan(path, lines, left);
    }

    /// Those that come along are there when it matters.
    private List<ItemFinding> findings(Taken taken, Set<ItemId> along) {
        return registry.validate(taken.kind(), taken.slug(), taken.main().contains("/"), taken.text()).stream()
                .filter(finding -> !ABOUT_OTHERS.contains(finding.words().key())
                        || along.stream().noneMatch(id -> finding.words().args().contains(id.value())))
                .toList();
    }

    /// What keeps an item of the registry's own JSON out: a file that its readers cannot take.
    private static @Nullable ItemFinding fault(Incoming incoming, List<ItemFinding> findings) {
        var taken = incoming.taken();
        boolean isOwnJson =
                incoming.outside() == null && (taken.kind().isJson() || taken.kind() == RegistryKind.TEMPLATE);
        return isOwnJson
                ? findings.stream()
                        .filter(finding -> finding.isError()
                                && !ABOUT_OTHERS.contains(finding.words().key()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /// @param known by id and by slug, for the kinds that were asked for
    private @Nullable RegistryItem row(ItemId id, Map<RegistryKind, Map<String, RegistryItem>> known) {
        return known.computeIfAbsent(id.kind(), this::byName).get(id.value());
    }

    private Map<String, RegistryItem> byName(RegistryKind kind) {
        var byName = new HashMap<String, RegistryItem>();
        var items = registry.list(kind).stream().map(ItemUse::item).toList();
        items.forEach(item -> byName.put(item.id().value(), item));
        items.forEach(item -> byName.putIfAbsent(item.slug(), item));
        return byName;
    }

    /// Two that are the same outside are the same, unless one has programs that the other does not know for such.
    private static State state(OpenItem there, Incoming incoming) {
        if (!there.files().programs().containsAll(incoming.taken().programs())) {
            return State.DIFFERS;
        }
        if (there.files().holds(incoming.taken().files())) {
            return State.IDENTICAL;
        }
        var form = incoming.origin().form();
        var outside = incoming.outside();
        boolean isSame = form != null
                && outside != null
                && isSame(there, outside, form)
                && OutsideForms.inputs(there).containsAll(OutsideForms.inputs(incoming.taken()));
        return isSame ? State.IDENTICAL : State.DIFFERS;
    }

    private static boolean isSame(OpenItem there, OutsideItem outside, OutsideForm form) {
        try {
            return switch (OutsideForms.written(there, form)) {
                case OutsideItem.Entry entry -> entry.equals(outside);
                case OutsideItem.Files files ->
                    outside instanceof OutsideItem.Files other && Incoming.hold(withoutName(files), withoutName(other));
            };
        } catch (AppException e) {
            return false;
        }
    }

    /// By what each file is called inside the item, whatever that is called.
    private static SortedMap<String, byte[]> withoutName(OutsideItem.Files files) {
        var inside = new TreeMap<String, byte[]>();
        boolean isOne = files.files().size() == 1 && !files.files().firstKey().endsWith("/" + RegistryKind.SKILL_FILE);
        files.files().forEach((path, bytes) -> inside.put(isOne ? "" : path.substring(path.indexOf('/') + 1), bytes));
        return inside;
    }

    private static boolean isArchive(Path file) throws IOException {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return true;
        }
        try (var stream = Files.newInputStream(file)) {
            var start = stream.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
