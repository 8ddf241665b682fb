package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

/// The context files of a project, which of them is selected, and what is shown of it.
final class ContextViewModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<List<ContextLine>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable ContextLine> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ContextFileId> selectedId = new SimpleObjectProperty<>();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.EDIT);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ProjectId project;
    private final ContextSources sources;
    private final EditorViewModel editor;
    private final HistoryViewModel history;
    private final Workbench bench;
    private final PageLoad lists;
    private final Subscription changes;
    private List<ContextLine> all = List.of();
    private @Nullable Predicate<ContextFile> wanted;
    private Sought sought = Sought.NOTHING;

    ContextViewModel(
            ProjectId project,
            ContextSources sources,
            EditorViewModel editor,
            HistoryViewModel history,
            Workbench bench) {
        this.project = project;
        this.sources = sources;
        this.editor = editor;
        this.history = history;
        this.bench = bench;
        this.lists = bench.load();
        this.changes = bench.feed().on(List.of(ContextChanged.class, DriftChanged.class), this::load);
        selectedId.subscribe(_ -> showSelected());
        section.subscribe(_ -> showHistory());
        editor.draftProperty().subscribe(_ -> showHistory());
        editor.stateProperty().subscribe(_ -> showHistory());
        filter.subscribe(_ -> showRows());
    }

    void load() {
        lists.run(() -> sources.lines(project), this::loaded);
    }

    /// Selects a file as soon as it is in the list.
    void reveal(Predicate<ContextFile> which) {
        reveal(which, Sought.NOTHING);
    }

    /// The same, and shows its text where what was looked for stands.
    void reveal(Predicate<ContextFile> which, Sought words) {
        wanted = which;
        sought = words;
        filter.set("");
        load();
    }

    /// Opens the inbox at a target's difference.
    void openDrift(String targetId) {
        bench.navigator().open(Route.to(PageName.DRIFT).at(targetId));
    }

    /// Opens what there is to do about a target: in a directory that is gone that is to locate it.
    void open(ContextTarget target) {
        if (DriftReason.REPO_MISSING.equals(target.state().reason())) {
            bench.navigator().open(Route.to(PageName.PROJECTS).at(project.value()));
        } else {
            openDrift(target.id().value());
        }
    }

    /// The same for the selected file's target that is worst off.
    void openDrift() {
        var line = selected.get();
        if (line != null) {
            line.worst().ifPresent(target -> openDrift(target.id().value()));
        }
    }

    /// What Studio holds of a file. Reads the disk.
    String text(ContextLine line) {
        return sources.text(line);
    }

    /// The texts of a target. Reads the database and the disk.
    Optional<DriftDetail> detail(ContextTarget target) {
        return sources.drift().detail(target.id());
    }

    ProjectId project() {
        return project;
    }

    EditorViewModel editor() {
        return editor;
    }

    HistoryViewModel history() {
        return history;
    }

    ReadOnlyObjectProperty<List<ContextLine>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ContextLine> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether the project has no context file at all.
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable ContextFileId> selectedIdProperty() {
        return selectedId;
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObservableValue<String> countProperty() {
        return rows.map(visible -> {
            if (!filter.get().isBlank()) {
                return bench.text().get("list.filtered", visible.size(), all.size(), 0);
            }
            long drifting = all.stream().filter(ContextLine::isDrifting).count();
            return bench.text().get("context.count", all.size(), drifting);
        });
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return lists.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
        editor.close();
        history.close();
    }

    private void loaded(List<ContextLine> lines) {
        all = lines;
        empty.set(lines.isEmpty());
        showRows();
        selectWanted();
        showSelected();
        loaded.set(true);
    }

    /// Where the selected file is gone, the next one takes its place.
    private void showRows() {
        var before = rows.get();
        var words = filter.get().strip().toLowerCase(Locale.ROOT);
        var visible = all.stream().filter(line -> matches(line, words)).toList();
        var chosen = selectedId.get();
        int position = IntStream.range(0, before.size())
                .filter(i -> before.get(i).file().id().equals(chosen))
                .findFirst()
                .orElse(0);
        rows.set(visible);
        if (visible.stream().noneMatch(line -> line.file().id().equals(chosen))) {
            selectedId.set(
                    visible.isEmpty()
                            ? null
                            : visible.get(Math.min(position, visible.size() - 1))
                                    .file()
                                    .id());
        }
    }

    private void selectWanted() {
        var which = wanted;
        if (which != null) {
            all.stream().map(ContextLine::file).filter(which).findFirst().ifPresent(file -> {
                wanted = null;
                selectedId.set(file.id());
                if (!sought.isNothing() && section.get() == Section.HISTORY) {
                    section.set(Section.EDIT);
                }
                editor.lookFor(sought);
            });
        }
    }

    private void showSelected() {
        var id = selectedId.get();
        selected.set(all.stream()
                .filter(line -> line.file().id().equals(id))
                .findFirst()
                .orElse(null));
        editor.open(id);
        showHistory();
    }

    private void showHistory() {
        var draft = editor.draftProperty().get();
        boolean isStill = editor.stateProperty().getValue() != DraftState.UNSAVED;
        if (section.get() == Section.HISTORY && isStill) {
            var line = selected.get();
            history.load(
                    selectedId.get(),
                    draft == null ? "" : draft.isDirty() ? draft.text() : draft.kept(),
                    line == null ? null : line.file().copy().hash());
        }
    }

    private static boolean matches(ContextLine line, String words) {
        var names = new StringBuilder(line.file().filename());
        line.targets().forEach(target -> names.append(' ').append(target.repoPath()));
        return words.isEmpty() || names.toString().toLowerCase(Locale.ROOT).contains(words);
    }
}
