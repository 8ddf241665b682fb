package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Shows which copies of an item would get its new text, and which are left, before it does.
final class UpdateDialog {

    private static final double HEIGHT = 288;

    private final RowList<UpdateLine> list = new RowList<>(this::row);
    private final Label summary = new Label();
    private final CheckBox merge = new CheckBox();
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper(true);
    private final InstallService installs;
    private final RegistryItem item;
    private final DangerBox dangers;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private final Lane looks;
    private Found shown;

    /// @param shown what was found without bringing edits together with the item
    UpdateDialog(InstallService installs, RegistryItem item, Found shown, Workbench bench) {
        this.installs = installs;
        this.item = item;
        this.shown = shown;
        this.bench = bench;
        this.text = bench.text();
        this.looks = bench.background().lane();
        this.dangers = new DangerBox("update-allow", text);
        this.dialog = new InputDialog(bench, "update-dialog", go).wide();
    }

    /// What an update would do.
    record Found(UpdateLine.Report report, List<Danger> dangers) {

        /// Reads the disk.
        ///
        /// @param merges whether what was edited is brought together with the item
        static Found of(InstallService installs, RegistryItem item, boolean merges) {
            var report = installs.planUpdate(List.of(item.id()), merges);
            return new Found(report, report.dangers());
        }
    }

    void open() {
        list.setId("update-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.peeking(CopyRows.peek(bench, UpdateLine::place, UpdateDialog::look, CopyRows.toItem(text)))
                .hanging();
        summary.setId("update-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        merge.setId("update-merge");
        merge.setText(text.get("registry.update.merge"));
        boolean isAnyMergeable = !shown.report().mergeable().isEmpty();
        merge.setVisible(isAnyMergeable);
        merge.setManaged(isAnyMergeable);
        merge.setOnAction(_ -> look());
        go.setId("update-go");
        go.setText(text.get("registry.act.update"));
        show(shown);
        dialog.open(
                text.get("registry.update.title", item.name()),
                new VBox(12, new VBox(6, CopyRows.head(summary, text), list), merge, dangers),
                go,
                hasNothing.or(dangers.forbiddingProperty()),
                this::update);
    }

    private void look() {
        boolean merges = merge.isSelected();
        dialog.takeBack();
        hasNothing.set(true); // until it is known what would be done
        looks.run(() -> Found.of(installs, item, merges), this::show, dialog::tell);
    }

    private void show(Found found) {
        shown = found;
        var report = found.report();
        list.getItems().setAll(report.lines());
        list.setPrefHeight(Math.min(HEIGHT, report.lines().size() * RowList.ROW + 2));
        summary.setText(text.get(
                "registry.update.summary",
                report.done().size(),
                report.left().size(),
                toBeMerged(report),
                waiting(report)));
        dangers.show(found.dangers());
        hasNothing.set(!isAnythingDone(report));
    }

    private void update(InputDialog asked) {
        var report = shown.report();
        bench.edits()
                .run(
                        asked,
                        () -> installs.update(report),
                        done -> text.get(
                                "registry.done.update",
                                item.name(),
                                done.done().size(),
                                done.left().size()),
                        _ -> {});
    }

    private static boolean isAnythingDone(UpdateLine.Report found) {
        return !found.done().isEmpty() || toBeMerged(found) > 0;
    }

    /// How many copies were edited in the repository: each gets the new text on Studio's side.
    private static long toBeMerged(UpdateLine.Report found) {
        return found.lines().stream()
                .filter(line -> line.isDrift() && line.isOnlyInStudio())
                .count();
    }

    /// How many copies were edited in the repository, and Studio has the item's text already.
    private static long waiting(UpdateLine.Report found) {
        return found.lines().stream()
                .filter(line -> line.isDrift() && !line.isOnlyInStudio())
                .count();
    }

    /// What would be another in the repository; of a new file all of it.
    private static CopyLook look(UpdateLine line) {
        var program = line.program();
        return program.isPresent() && !line.isOtherText()
                ? CopyLook.ofRight(program.get())
                : CopyLook.of(line.there(), line.change().after());
    }

    private Node row(UpdateLine line) {
        return row(line, text);
    }

    /// A copy, and what becomes of it.
    static Node row(UpdateLine line, Messages text) {
        var place = line.projectName() + "  " + line.place();
        if (line.isLeft()) {
            return CopyRows.row(place, Tone.WARNING, whyLeft(line, text));
        }
        if (line.act() == Act.STAYS) {
            return CopyRows.coming(
                    place,
                    sign(line),
                    text.get("registry.update.own-files", line.change().number()));
        }
        var program = line.program();
        return CopyRows.coming(
                place,
                sign(line),
                program.isPresent()
                        ? text.get("registry.update.program." + (program.get() ? "given" : "taken"))
                        : text.get("registry.update.will." + line.act().word()));
    }

    private static String whyLeft(UpdateLine line, Messages text) {
        var why = String.valueOf(line.reason());
        int number = line.change().number();
        return line.isNoJson() && number > 0
                ? text.get("registry.update.not-json", number)
                : text.find("registry.update.left." + why)
                        .or(() -> text.find("drift.reason." + why))
                        .orElse(why);
    }

    private static Ikon sign(UpdateLine line) {
        return switch (line.act()) {
            case ADDED -> Feather.PLUS;
            case REMOVED -> Feather.TRASH_2;
            case WRITTEN, LEFT, STAYS -> Feather.EDIT_2;
        };
    }
}
