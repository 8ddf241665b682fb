package dev.projectstudio.ui.registry;

import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.InstallationsChanged;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.MappingsChanged;
import dev.projectstudio.core.registry.RegistryChanged;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.UnreadFile;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.stack.TechChanged;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PagedRows;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.SoughtBlock;
import dev.projectstudio.ui.common.SoughtBlock.Found;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The items of the registry, as far as the kind and the words let them through, and the text of the selected one.
final class RegistryViewModel implements AutoCloseable {

    private static final int PAGE = 10_000;
    private static final int UNSAID = 3;

    private final RegistryService registry;
    private final MappingService mappings;
    private final InstallService installs;
    private final RegistryShown shown;
    private final Workbench bench;
    private final PageLoad loads;
    private final Lane details;
    private final Subscription changes;
    private final PagedRows<ItemUse, ItemId> list =
            new PagedRows<>(PAGE, use -> use.item().id());
    private final FaultyItems faulty;
    private final ReadOnlyObjectWrapper<@Nullable RegistryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> unreadable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<RegistryKind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<UnreadFile>> unread = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable RegistryKind> kind = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final SoughtBlock sought = new SoughtBlock();
    private List<ItemUse> all = List.of();

    /// @param shown where it begins, and what it leaves behind when it is closed
    RegistryViewModel(
            RegistryService registry,
            MappingService mappings,
            InstallService installs,
            RegistryShown shown,
            Workbench bench) {
        this.registry = registry;
        this.mappings = mappings;
        this.installs = installs;
        this.shown = shown;
        this.bench = bench;
        this.loads = bench.load();
        this.details = bench.background().lane();
        this.faulty = new FaultyItems(registry, list, bench);
        this.changes = bench.feed()
                .on(
                        List.of(
                                RegistryChanged.class,
                                MappingsChanged.class,
                                TechChanged.class,
                                ProjectChanged.class,
                                InstallationsChanged.class,
                                DriftChanged.class),
                        this::load);
        var before = shown.place();
        kind.set(before.kind());
        words.set(before.words());
        list.selectedKeyProperty().set(before.selected());
        list.selectedProperty().subscribe(_ -> showDetail());
        kind.subscribe((_, _) -> filter());
        words.subscribe((_, _) -> search());
    }

    void load() {
        loads.run(() -> new Loaded(registry.list(), registry.unread()), this::loaded);
    }

    /// Shows one by name, whatever is filtered by now.
    void show(ItemId id) {
        show(id, Sought.NOTHING);
    }

    /// The same where these words stand in it.
    void show(ItemId id, Sought looked) {
        sought.lookFor(looked);
        if (kind.get() != null) {
            kind.set(id.kind());
        }
        words.set("");
        list.selectedKeyProperty().set(id);
    }

    /// Shows the next kind, or the one before; all kinds are one of them.
    void turn(int by) {
        int count = RegistryKind.values().length + 1;
        int now = kind.get() == null ? 0 : kind.get().ordinal() + 1;
        int next = Math.floorMod(now + by, count);
        kind.set(next == 0 ? null : RegistryKind.values()[next - 1]);
    }

    /// What a route says of an item.
    static Optional<ItemId> id(String item) {
        var ids = Whereabouts.ids(item);
        return RegistryKind.of(ids.getFirst()).map(of -> new ItemId(of, ids.getLast()));
    }

    /// Goes to an item that needs the selected one.
    void open(RegistryItem item) {
        show(item.id());
    }

    /// Goes to a project that uses the selected one.
    void open(ItemUser user) {
        bench.navigator()
                .open(Route.toProject(PageName.OVERVIEW, user.projectId().value()));
    }

    /// Goes to the drift of a copy.
    void open(InstalledCopy copy) {
        bench.navigator().open(Whereabouts.drift(copy.tracked().target().id().value()));
    }

    PagedRows<ItemUse, ItemId> list() {
        return list;
    }

    /// Those with which something is wrong.
    FaultyItems faulty() {
        return faulty;
    }

    /// The block of the text to go to.
    ReadOnlyObjectProperty<@Nullable Integer> blockProperty() {
        return sought.blockProperty();
    }

    /// Null while none is selected, and where it cannot be read.
    ReadOnlyObjectProperty<@Nullable RegistryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// Why the selected one cannot be read; null where it can.
    ReadOnlyObjectProperty<@Nullable Throwable> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /// How many there are of each kind.
    ReadOnlyObjectProperty<Map<RegistryKind, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether there is nothing at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// What lies among the files of the registry and becomes no item.
    ReadOnlyObjectProperty<List<UnreadFile>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Null for all kinds.
    ObjectProperty<@Nullable RegistryKind> kindProperty() {
        return kind;
    }

    StringProperty wordsProperty() {
        return words;
    }

    /// How many there are, and how many of them are shown where that is less.
    ObservableValue<String> countProperty() {
        return Bindings.createStringBinding(
                () -> {
                    int seen = list.rowsProperty().get().size();
                    return seen == all.size()
                            ? bench.text().get("registry.count", seen)
                            : bench.text().get("registry.count.filtered", seen, all.size());
                },
                list.rowsProperty(),
                counts);
    }

    /// Why nothing is shown, and which key shows all again where the words hide it.
    ObservableValue<String> nothingProperty() {
        return words.map(now -> bench.text().get(now.isBlank() ? "registry.nothing" : "registry.nothing.words"));
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        shown.leave(new RegistryShown.Place(
                kind.get(), words.get(), list.selectedKeyProperty().get()));
        changes.close();
    }

    /// What one look at the registry found.
    private record Loaded(List<ItemUse> items, List<UnreadFile> unread) {}

    private void loaded(Loaded next) {
        var found = next.items();
        all = found;
        unread.set(next.unread());
        var byKind = new EnumMap<RegistryKind, Integer>(RegistryKind.class);
        Arrays.stream(RegistryKind.values()).forEach(each -> byKind.put(each, 0));
        found.forEach(use -> byKind.merge(use.item().kind(), 1, Integer::sum));
        counts.set(byKind);
        empty.set(found.isEmpty());
        filter();
        loaded.set(true);
        showDetail();
        faulty.look();
    }

    /// The best of what the words find is selected; without words what was found stays so.
    private void search() {
        filter();
        var rows = list.rowsProperty().get();
        if (!words.get().isBlank() && !rows.isEmpty()) {
            list.selectedKeyProperty().set(rows.getFirst().item().id());
        }
    }

    private void filter() {
        var wanted = words.get().strip().toLowerCase(Locale.ROOT);
        list.show(
                all.stream()
                        .filter(use -> kind.get() == null || use.item().kind() == kind.get())
                        .filter(use -> rank(use.item(), wanted) < UNSAID)
                        .sorted(Comparator.comparingInt(use -> rank(use.item(), wanted)))
                        .toList(),
                false);
    }

    /// Where the words stand in it: first in its name, then in the name of its file, then in what it is for, of which
    /// the list shows a part at most; [#UNSAID] for nowhere. Without words all have the same.
    private static int rank(RegistryItem item, String wanted) {
        var places = Stream.of(item.name(), item.slug(), Objects.requireNonNullElse(item.description(), ""))
                .map(place -> place.toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < UNSAID; i++) {
            if (places.get(i).contains(wanted)) {
                return i;
            }
        }
        return UNSAID;
    }

    private void showDetail() {
        var use = list.selectedProperty().get();
        if (use == null) {
            details.run(() -> true, _ -> shown(null, null));
            return;
        }
        details.run(sought.with(() -> detail(use), RegistryDetail::blocks), this::shown, failure -> {
            if (failure instanceof AppException) {
                shown(null, failure);
            } else {
                bench.notices().failed(failure);
            }
        });
    }

    private void shown(Found<RegistryDetail> found) {
        shown(found.read(), null);
        sought.shown(found);
    }

    private void shown(@Nullable RegistryDetail next, @Nullable Throwable failure) {
        if (!Objects.equals(next, detail.get())) {
            detail.set(next);
        }
        unreadable.set(failure);
    }

    /// The text of one, and its further files. Reads the disk.
    ///
    /// @throws AppException if it cannot be read
    List<Block> blocks(ItemUse use) {
        return RegistryDetail.blocks(
                registry.open(use.item().id()), bench.text().get("registry.files"));
    }

    private RegistryDetail detail(ItemUse use) {
        var open = registry.open(use.item().id());
        var dependents = registry.dependents(use.item());
        return new RegistryDetail(
                use,
                registry.validate(open),
                dependents,
                mappings.users(use.item().id()),
                installs.of(use.item().id()),
                installs.isBehind(use.item().id()),
                EditableFiles.isAnyFurther(open.files()),
                RegistryDetail.blocks(open, bench.text().get("registry.files")));
    }
}
