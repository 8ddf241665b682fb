package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DiffItem;
import dev.projectstudio.ui.common.DiffLayout;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The versions of the selected file, and how the chosen one differs from the text of now or from the version before.
final class HistoryViewModel implements AutoCloseable {

    /// A version beside the text of now, or beside the version before it.
    ///
    /// @param before the version before it, where that is asked for and there is one
    /// @param isText whether it can be compared at all
    /// @param guardRails the rules that the later of the two has lost
    record Comparison(
            ContextVersion version,
            @Nullable ContextVersion before,
            boolean isText,
            List<DiffRow> rows,
            Set<String> guardRails,
            int added,
            int removed) {}

    private static final int PAGE = 100;

    private final ReadOnlyObjectWrapper<List<HistoryLine>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Comparison> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<DiffItem>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<@Nullable Integer> selectedNumber = new SimpleObjectProperty<>();
    private final BooleanProperty withBefore = new SimpleBooleanProperty();
    private final Set<Integer> unfolded = new HashSet<>();
    private final ContextVersions versions;
    private final DiffForm form;
    private final Subscription forms;
    private final Lane lists;
    private final Lane diffs;
    private @Nullable ContextFileId file;
    private boolean isListed;
    private String now = "";
    private @Nullable String hash;

    HistoryViewModel(ContextVersions versions, DiffForm form, Workbench bench) {
        this.form = form;
        this.versions = versions;
        this.lists = bench.background().lane();
        this.diffs = bench.background().lane();
        selectedNumber.subscribe(_ -> compare());
        withBefore.subscribe(_ -> compare());
        this.forms = form.unifiedProperty().subscribe(_ -> arrange());
    }

    /// @param text of the file as it is now
    /// @param nowHash of what Studio keeps of it now; null where that is not known
    void load(@Nullable ContextFileId id, String text, @Nullable String nowHash) {
        if (id == null || !id.equals(file)) {
            isListed = false;
            known.set(id == null);
            rows.set(List.of());
            selectedNumber.set(null);
        }
        file = id;
        now = text;
        hash = nowHash;
        if (id == null) {
            return;
        }
        int wanted = Math.max(PAGE, rows.get().size());
        lists.run(() -> versions.history(id, Integer.MAX_VALUE, wanted), newest -> {
            hasOlder.set(newest.size() == wanted);
            isListed = true;
            show(newest);
            known.set(known.get() || newest.isEmpty());
        });
    }

    /// Reads on where the list ends.
    void older() {
        var id = file;
        var shown = rows.get();
        if (id != null && !shown.isEmpty()) {
            int before = shown.getLast().number();
            lists.run(() -> versions.history(id, before, PAGE), more -> {
                var all =
                        new ArrayList<>(shown.stream().map(HistoryLine::version).toList());
                all.addAll(more);
                hasOlder.set(more.size() == PAGE);
                show(all);
            });
        }
    }

    /// What a version held; empty where that is no text. Reads the database.
    Optional<String> text(ContextVersion version) {
        return versions.text(version).text();
    }

    void unfold(int start) {
        unfolded.add(start);
        arrange();
    }

    ReadOnlyObjectProperty<List<HistoryLine>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Comparison> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DiffItem>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasOlderProperty() {
        return hasOlder.getReadOnlyProperty();
    }

    /// False until the versions of the file have been read, and the chosen one compared.
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Integer> selectedNumberProperty() {
        return selectedNumber;
    }

    /// Whether a version is compared with the one before it, and not with the text of now.
    BooleanProperty withBeforeProperty() {
        return withBefore;
    }

    void toggleBefore() {
        withBefore.set(!withBefore.get());
    }

    DiffForm form() {
        return form;
    }

    @Override
    public void close() {
        forms.unsubscribe();
    }

    private void show(List<ContextVersion> next) {
        var shown = HistoryLine.of(next, hash);
        rows.set(shown);
        var selected = selectedNumber.get();
        boolean isThere = next.stream()
                .anyMatch(version -> Integer.valueOf(version.number()).equals(selected));
        if (isThere) {
            compare();
        } else {
            selectedNumber.set(beforeNow(shown));
        }
    }

    /// What came before the text of now is what a person comes to see.
    private static @Nullable Integer beforeNow(List<HistoryLine> shown) {
        if (shown.isEmpty()) {
            return null;
        }
        int current = IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).standing() == HistoryLine.Standing.CURRENT)
                .findFirst()
                .orElse(0);
        return shown.get(Math.min(current + 1, shown.size() - 1)).number();
    }

    private void compare() {
        var number = selectedNumber.get();
        var chosen = rows.get().stream()
                .map(HistoryLine::version)
                .filter(version -> Integer.valueOf(version.number()).equals(number))
                .findFirst();
        var current = now;
        if (chosen.isEmpty()) {
            diffs.run(() -> "", _ -> compared(null));
        } else {
            boolean isWithBefore = withBefore.get();
            diffs.run(
                    () -> isWithBefore ? compareWithBefore(chosen.get()) : compareWithNow(chosen.get(), current),
                    this::compared);
        }
    }

    private Comparison compareWithNow(ContextVersion version, String current) {
        return compare(version, null, versions.text(version).text(), Optional.of(current));
    }

    /// The first one is compared with nothing.
    private Comparison compareWithBefore(ContextVersion version) {
        var before = versions.before(version);
        var from =
                before.isEmpty() ? Optional.of("") : versions.text(before.get()).text();
        return compare(
                version, before.orElse(null), from, versions.text(version).text());
    }

    private static Comparison compare(
            ContextVersion version, @Nullable ContextVersion before, Optional<String> from, Optional<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return new Comparison(version, before, false, List.of(), Set.of(), 0, 0);
        }
        var diff = TextDiff.of(from.get(), to.get());
        var lost = Set.copyOf(GuardRails.lost(from.get(), to.get()));
        return new Comparison(version, before, true, diff.rows(), lost, diff.added(), diff.removed());
    }

    private void compared(@Nullable Comparison next) {
        unfolded.clear();
        compared.set(next);
        arrange();
        known.set(isListed);
    }

    private void arrange() {
        var current = compared.get();
        var layout = new DiffLayout(
                current == null ? List.of() : current.rows(),
                current == null ? Set.of() : current.guardRails(),
                unfolded);
        lines.set(form.unifiedProperty().get() ? layout.unified() : layout.sideBySide());
    }
}
