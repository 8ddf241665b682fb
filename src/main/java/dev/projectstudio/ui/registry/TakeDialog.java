package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.Consumer;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.install.UpdateLine.Change;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffView.Sides;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which copy an item is to become, where somebody edited it in a repository, and shows before it does what of the
/// item would be another.
final class TakeDialog {

    private static final double HEIGHT = 196;

    private final ComboBox<Place> place = new ComboBox<>();
    private final RowList<Change> list = new RowList<>(this::row);
    private final Label summary = new Label();
    private final CheckBox allow = new CheckBox();
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper(true);
    private final InstallService installs;
    private final ItemId item;
    private final String name;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private final Lane looks;

    /// @param name of the item
    TakeDialog(InstallService installs, ItemId item, String name, Workbench bench) {
        this.installs = installs;
        this.item = item;
        this.name = name;
        this.bench = bench;
        this.text = bench.text();
        this.looks = bench.background().lane();
        this.dialog = new InputDialog(bench, "take-dialog", place).wide();
    }

    /// The copies of one project that one consumer reads, with the state that matters most among them.
    record Place(ProjectId project, String projectName, Consumer consumer, InstalledCopy.State state) {

        private static final Comparator<Place> EDITED_FIRST =
                Comparator.comparing(place -> place.state() != InstalledCopy.State.EDITED);

        private record Key(ProjectId project, Consumer consumer) {}

        /// Those that say something else than the item, the edited ones first.
        ///
        /// @param first the project whose copies come before all others; null for none
        static List<Place> of(List<InstalledCopy> copies, @Nullable ProjectId first) {
            Map<Key, Place> places = new LinkedHashMap<>();
            for (var copy : copies) {
                var consumer = copy.consumer();
                boolean isOther = !copy.state().isAsItem() && copy.state() != InstalledCopy.State.LEFT;
                if (consumer != null && isOther) {
                    places.merge(
                            new Key(copy.project(), consumer),
                            new Place(copy.project(), copy.projectName(), consumer, copy.state()),
                            (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
                }
            }
            Comparator<Place> firstOfAll =
                    Comparator.comparing(place -> !place.project().equals(first));
            return places.values().stream()
                    .sorted(firstOfAll.thenComparing(EDITED_FIRST))
                    .toList();
        }
    }

    /// @param places at least one; the first is offered
    void open(List<Place> places) {
        place.setId("take-place");
        place.setMaxWidth(Double.MAX_VALUE);
        Worded.show(
                place,
                each -> text.get(
                        "registry.take.place",
                        each.projectName(),
                        each.consumer().place(),
                        CopyRows.word(each.state(), text)));
        place.getItems().setAll(places);
        place.getSelectionModel().selectFirst();
        place.valueProperty().subscribe((_, _) -> look());
        list.setId("take-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.peeking(CopyRows.peek(
                        bench,
                        Change::place,
                        TakeDialog::look,
                        new Sides(text.get("registry.diff.item"), text.get("registry.diff.copy"))))
                .hanging();
        summary.setId("take-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        allow.setId("take-over");
        allow.setText(text.get("registry.take.over"));
        allow.selectedProperty().subscribe(_ -> judge());
        go.setId("take-go");
        go.setText(text.get("registry.act.take"));
        var body = new VBox(
                12,
                Form.field(text.get("registry.take.from"), place),
                new VBox(6, CopyRows.head(summary, text), list),
                allow);
        show(List.of(), "");
        dialog.open(text.get("registry.take.title", name), body, go, hasNothing, this::take);
        look();
    }

    private void look() {
        var from = place.getValue();
        dialog.takeBack();
        show(List.of(), ""); // what is known is of the copy that was chosen before
        looks.run(
                () -> installs.planTake(from.project(), item, List.of(from.consumer())),
                changes -> show(changes, text.get("registry.take.summary", changes.size(), over(changes))),
                dialog::tell);
    }

    private void show(List<Change> changes, String words) {
        list.getItems().setAll(changes);
        list.setVisible(!changes.isEmpty());
        list.setManaged(!changes.isEmpty());
        list.setPrefHeight(Math.min(HEIGHT, changes.size() * RowList.ROW + 2));
        summary.setText(words);
        summary.setVisible(!words.isEmpty());
        summary.setManaged(!words.isEmpty());
        allow.setSelected(false); // what was allowed before is not for another copy
        allow.setVisible(over(changes) > 0);
        allow.setManaged(allow.isVisible());
        judge();
    }

    /// What became of the item since is gone over only by somebody who has seen that.
    private void judge() {
        var changes = list.getItems();
        hasNothing.set(changes.isEmpty() || (over(changes) > 0 && !allow.isSelected()));
    }

    private static long over(List<Change> changes) {
        return changes.stream().filter(TakeDialog::goesOver).count();
    }

    private static boolean goesOver(Change change) {
        return UpdateLine.OVER_THE_ITEM.equals(change.reason());
    }

    private Node row(Change change) {
        return row(change, text);
    }

    /// A file of the item, and what becomes of it.
    static Node row(Change change, Messages text) {
        if (goesOver(change)) {
            return CopyRows.row(change.place(), Tone.DANGER, words("registry.take.over-the-item", change, text));
        }
        return change.act() == Act.ADDED
                ? CopyRows.added(change.place(), words("registry.take.added", change, text))
                : CopyRows.row(change.place(), Tone.WARNING, words("registry.take.changed", change, text));
    }

    /// With the lines that come and go.
    private static String words(String key, Change change, Messages text) {
        var lines = change.summary();
        return lines.isEmpty() ? text.get(key) : text.get("registry.take.lines", text.get(key), lines);
    }

    /// How the item would become another; of a file that it has not yet all of it.
    private static CopyLook look(Change change) {
        return CopyLook.of(change.before(), change.after());
    }

    private void take(InputDialog asked) {
        var from = place.getValue();
        boolean forced = allow.isSelected();
        bench.edits()
                .run(
                        asked,
                        () -> installs.take(from.project(), item, List.of(from.consumer()), forced),
                        isTaken -> isTaken
                                ? text.get("registry.done.take", name, from.projectName())
                                : text.get("registry.update.nothing", name),
                        _ -> {});
    }
}
