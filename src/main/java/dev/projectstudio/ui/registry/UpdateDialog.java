package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.UpdateLine;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Shows which copies of an item would get its new text, and which are left, before it does.
final class UpdateDialog {

    private static final double HEIGHT = 288;

    private UpdateDialog() {}

    /// @param dangers those of what was found
    static void open(
            InstallService installs,
            RegistryItem item,
            UpdateLine.Report found,
            List<Danger> dangers,
            Workbench bench) {
        var text = bench.text();
        var list = new RowList<UpdateLine>(line -> row(line, text));
        list.setId("update-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.peeking(CopyRows.peek(bench, UpdateLine::place, UpdateDialog::look, CopyRows.toItem(text)))
                .hanging();
        list.getItems().setAll(found.lines());
        list.setPrefHeight(Math.min(HEIGHT, found.lines().size() * RowList.ROW + 2));
        var summary = new Label(text.get(
                "registry.update.summary", found.done().size(), found.left().size(), toBeMerged(found)));
        summary.setId("update-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        var box = new DangerBox("update-allow", text);
        box.show(dangers);
        var go = new Button(text.get("registry.act.update"));
        go.setId("update-go");
        new InputDialog(bench, "update-dialog", go)
                .wide()
                .open(
                        text.get("registry.update.title", item.name()),
                        new VBox(12, new VBox(6, CopyRows.head(summary, text), list), box),
                        go,
                        new ReadOnlyBooleanWrapper(!isAnythingDone(found)).or(box.forbiddingProperty()),
                        asked -> bench.edits()
                                .run(
                                        asked,
                                        () -> installs.update(found),
                                        done -> text.get(
                                                "registry.done.update",
                                                item.name(),
                                                done.done().size(),
                                                done.left().size()),
                                        _ -> {}));
    }

    private static boolean isAnythingDone(UpdateLine.Report found) {
        return !found.done().isEmpty() || toBeMerged(found) > 0;
    }

    /// How many copies were edited in the repository: each gets the new text on Studio's side.
    private static long toBeMerged(UpdateLine.Report found) {
        return found.lines().stream()
                .filter(line -> line.isLeft() && UpdateLine.DRIFTS.equals(line.reason()))
                .count();
    }

    /// What would be another in the repository; of a new file all of it.
    private static CopyLook look(UpdateLine line) {
        return CopyLook.of(line.change().before(), line.change().after());
    }

    private static Node row(UpdateLine line, Messages text) {
        var place = line.projectName() + "  " + line.place();
        if (line.isLeft()) {
            var why = String.valueOf(line.reason());
            return CopyRows.row(
                    place,
                    Tone.WARNING,
                    text.find("registry.update.left." + why).orElse(why));
        }
        return CopyRows.row(
                place, Tone.GOOD, text.get("cli.update.act." + line.act().word()));
    }
}
