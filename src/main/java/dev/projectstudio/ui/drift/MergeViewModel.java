package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.diff.TextLines;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A merge that somebody looks at before it is written: the result so far, where in it each change is, and the one that
/// is looked at.
final class MergeViewModel {

    private final Messages messages;
    private final BiConsumer<MergeViewModel, String> onWrite;
    private final Consumer<String> onBlocked;
    private final Lane diffs;

    private final ReadOnlyObjectWrapper<MergeDraft> draft;
    private final ReadOnlyObjectWrapper<List<DriftPlace>> followers;
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<MergeSpot>> spots = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<MergeMarks> marks = new ReadOnlyObjectWrapper<>(MergeMarks.NONE);
    private boolean isWriting;

    /// @param onWrite gets the settled text, to be written to both sides
    /// @param onBlocked gets the reason why nothing is written yet
    MergeViewModel(
            MergeDraft draft,
            Background background,
            Messages messages,
            BiConsumer<MergeViewModel, String> onWrite,
            Consumer<String> onBlocked) {
        this.draft = new ReadOnlyObjectWrapper<>(draft);
        this.followers = new ReadOnlyObjectWrapper<>(draft.followers());
        this.onBlocked = onBlocked;
        this.messages = messages;
        this.onWrite = onWrite;
        this.diffs = background.lane();
        text.set(draft.merged());
        spots.set(MergeSpot.all(draft.regions()));
        current.set(Math.max(0, firstOpen(0)));
        mark();
    }

    /// Takes newer texts in the place of those that are shown, and keeps what was decided and written where that still
    /// applies. False if they are the same texts, or the merge is just being written.
    boolean follow(MergeDraft now) {
        var before = draft.get();
        followers.set(now.followers());
        if (isWriting || (before.shown().equals(now.shown()) && before.regions().equals(now.regions()))) {
            return false;
        }
        var carried = CarriedMerge.of(before, text.get(), spots.get(), now);
        var looked = currentSpot();
        news.set(messages.get(
                "merge.news." + changed(before, now),
                before.place().filename(),
                before.place().repoPath()));
        draft.set(now);
        put(carried.text(), carried.spots());
        int open = firstOpen(0);
        int same = indexOf(looked);
        current.set(open >= 0 && (same < 0 || !spots.get().get(same).isOpen()) ? open : Math.max(0, same));
        return true;
    }

    /// Takes over what was written by hand. A conflict stays one until somebody decides, or all of it is deleted.
    void edit(String written) {
        if (!written.equals(text.get())) {
            var change = LineChange.between(text.get(), written);
            put(
                    written,
                    spots.get().stream()
                            .map(spot -> spot.moved(change.from(), change.to(), change.longer()))
                            .toList());
        }
    }

    /// Decides on the change that is looked at; after a conflict the next open one comes up.
    void settle(MergeSpot.Choice choice) {
        var spot = currentSpot();
        if (spot == null || !canChoose(choice)) {
            return;
        }
        var before = text.get();
        int from = LineChange.offset(before, spot.start());
        int to = LineChange.offset(before, spot.end());
        var chosen = spot.chosen(choice, before.substring(from, to));
        int longer = TextLines.count(chosen) - (spot.end() - spot.start());
        List<MergeSpot> next = new ArrayList<>();
        for (int i = 0; i < spots.get().size(); i++) {
            var each = spots.get().get(i);
            if (i == current.get()) {
                next.add(each.settled(TextLines.count(chosen)));
            } else {
                next.add(i < current.get() ? each : each.shifted(longer));
            }
        }
        put(before.substring(0, from) + chosen + before.substring(to), next);
        if (spot.isOpen()) {
            goOn();
        }
    }

    /// Whether this can be said of the change that is looked at: one that only one side made is not taken twice.
    boolean canChoose(MergeSpot.Choice choice) {
        var spot = currentSpot();
        return spot != null
                && (spot.region().isConflict() || choice == MergeSpot.Choice.STUDIO || choice == MergeSpot.Choice.REPO);
    }

    void next() {
        current.set(Math.min(current.get() + 1, Math.max(0, spots.get().size() - 1)));
    }

    void previous() {
        current.set(Math.max(0, current.get() - 1));
    }

    void look(int spot) {
        current.set(spot);
    }

    /// Writes the text to both sides, once nothing collides any more; until then shows what does, and says so.
    void write() {
        if (open() > 0) {
            var spot = currentSpot();
            if (spot == null || !spot.isOpen()) {
                goOn();
            }
            onBlocked.accept(blockedProperty().getValue());
        } else if (!isWriting) {
            isWriting = true;
            onWrite.accept(this, text.get());
        }
    }

    /// Says that writing came to nothing, so that it can be tried again.
    void refused() {
        isWriting = false;
    }

    /// Whether anything was decided or written here that would be lost with the merge.
    boolean hasWork() {
        var now = draft.get();
        return !text.get().equals(now.merged()) || !spots.get().equals(MergeSpot.all(now.regions()));
    }

    /// The change that is looked at; null if there is none at all.
    @Nullable
    MergeSpot currentSpot() {
        var all = spots.get();
        return current.get() < all.size() ? all.get(current.get()) : null;
    }

    List<MergeRegion> regions() {
        return draft.get().regions();
    }

    /// The texts that are merged.
    MergeDraft draft() {
        return draft.get();
    }

    /// How many conflicts nobody has decided.
    int open() {
        return (int) spots.get().stream().filter(MergeSpot::isOpen).count();
    }

    String title() {
        var merged = draft.get();
        return messages.get("merge.title", merged.place().filename(), merged.projectName());
    }

    /// Which of the changes is looked at.
    String position() {
        var spot = currentSpot();
        return spot == null
                ? ""
                : messages.get(
                        spot.region().isConflict() ? "merge.position.conflict" : "merge.position.change",
                        current.get() + 1,
                        spots.get().size());
    }

    ReadOnlyObjectProperty<MergeDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// That a text was changed elsewhere while it was merged here; empty while none was.
    ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<MergeSpot>> spotsProperty() {
        return spots.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MergeMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    ObservableValue<String> progressProperty() {
        return spots.map(all -> {
            long conflicts =
                    all.stream().filter(spot -> spot.region().isConflict()).count();
            return conflicts == 0
                    ? messages.get("merge.clean", all.size())
                    : messages.get("merge.progress", conflicts - open(), conflicts);
        });
    }

    ObservableValue<String> blockedProperty() {
        return spots.map(_ -> open() == 0 ? "" : messages.get("merge.blocked", open()));
    }

    /// What writing changes in Studio's copy and in the repository's.
    ObservableValue<String> writesProperty() {
        return Bindings.createStringBinding(this::writes, marks);
    }

    /// Where else writing puts the result; empty where nowhere.
    ObservableValue<List<String>> writesTooProperty() {
        return Bindings.createObjectBinding(this::writesToo, marks, followers);
    }

    private String writes() {
        var place = draft.get().place();
        var now = marks.get();
        return messages.get(
                "merge.writes", place.filename(), counts(now.studio()), place.repoPath(), counts(now.repo()));
    }

    private List<String> writesToo() {
        // they hold the base, and so have it already
        boolean isBase = text.get().equals(draft.get().base());
        return isBase
                ? List.of()
                : followers.get().stream().map(DriftPlace::repoPath).toList();
    }

    private String counts(MergeMarks.Change change) {
        return change.added() + change.removed() == 0
                ? messages.get("merge.writes.nothing")
                : messages.get("merge.writes.counts", change.added(), change.removed());
    }

    private void put(String next, List<MergeSpot> nextSpots) {
        text.set(next);
        spots.set(List.copyOf(nextSpots));
        mark();
    }

    private void mark() {
        var result = text.get();
        var studio = draft.get().studio();
        var repo = draft.get().repo();
        diffs.run(() -> MergeMarks.of(studio, repo, result), marks::set);
    }

    private static String changed(MergeDraft before, MergeDraft now) {
        boolean isStudio = !before.studio().equals(now.studio());
        boolean isRepo = !before.repo().equals(now.repo());
        return isStudio == isRepo ? "both" : isStudio ? "studio" : "repo";
    }

    private int indexOf(@Nullable MergeSpot looked) {
        return looked == null
                ? -1
                : IntStream.range(0, spots.get().size())
                        .filter(i -> spots.get().get(i).region().equals(looked.region()))
                        .findFirst()
                        .orElse(-1);
    }

    private void goOn() {
        int after = firstOpen(current.get());
        int next = after >= 0 ? after : firstOpen(0);
        if (next >= 0) {
            current.set(next);
        }
    }

    private int firstOpen(int from) {
        return IntStream.range(from, spots.get().size())
                .filter(i -> spots.get().get(i).isOpen())
                .findFirst()
                .orElse(-1);
    }
}
