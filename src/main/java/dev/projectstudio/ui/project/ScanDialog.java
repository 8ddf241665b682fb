package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.project.ScanReport;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DialogCard;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.ShownPath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows what a scan found, asks once whether git may run in all of it, and registers what is new.
final class ScanDialog {

    private static final String ID = "scan-dialog";
    private static final double HEIGHT = 320;
    private static final double NAME = 176;

    private ScanDialog() {}

    /// @param register gets the answer to the question about trust
    static void open(Overlays overlays, Messages text, Path folder, ScanReport report, Consumer<Boolean> register) {
        int found = report.candidates().size();
        var summary = new Label(summary(text, folder, report));
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        var list = new RowList<ScanEntry>(entry -> row(entry, folder, text));
        list.setId("scan-list");
        list.setAccessibleText(text.get("projects.scan.found"));
        list.getItems().setAll(report.entries());
        list.setPrefHeight(Math.min(HEIGHT, report.entries().size() * RowList.ROW + 2));
        var trust = new CheckBox(text.get("projects.scan.trust", found));
        trust.setId("scan-trust");
        trust.setWrapText(true);
        var body = new VBox(12, summary, list);
        if (found > 0) {
            body.getChildren().add(trust);
        }
        body.getStyleClass().add("dialog-body");
        var go = new Button(text.get("projects.scan.register", found));
        go.setId("scan-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setDisable(found == 0);
        go.setOnAction(_ -> {
            overlays.close(ID);
            register.accept(trust.isSelected());
        });
        var cancel = new Button(text.get("dialog.cancel"));
        cancel.setOnAction(_ -> overlays.close(ID));
        var card = new DialogCard(text.get("projects.scan.found"), body, List.of(go, cancel));
        card.getStyleClass().add("wide");
        overlays.open(new Overlays.Overlay(ID, card, found > 0 ? go : cancel, Overlays.Place.CENTRE));
    }

    private static String summary(Messages text, Path folder, ScanReport report) {
        var found = text.get("projects.scan.summary", report.candidates().size(), ShownPath.of(folder));
        return report.isComplete() ? found : found + " " + text.get("projects.scan.stopped");
    }

    private static Node row(ScanEntry entry, Path folder, Messages text) {
        var name = new Label(entry.name() == null ? shortened(entry, folder) : entry.name());
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMaxWidth(NAME);
        name.getStyleClass().add(entry.isNew() ? "strong" : "muted");
        var path = new Label(shortened(entry, folder));
        path.getStyleClass().addAll("mono", "muted");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var what = new Label(state(entry, text));
        what.getStyleClass().add("caption");
        var row = new HBox(16, name, path, what);
        row.getStyleClass().add("project-row");
        return row;
    }

    private static String state(ScanEntry entry, Messages text) {
        if (entry.registeredAs() != null) {
            return text.get("projects.scan.already", entry.registeredAs());
        }
        return switch (entry.kind()) {
            case REPOSITORY -> "";
            case NESTED_CLONE -> text.get("projects.scan.nested");
            case LINKED_WORKTREE -> text.get("projects.scan.worktree");
            case SUBMODULE -> text.get("projects.scan.submodule");
            case BARE -> text.get("projects.scan.bare");
        };
    }

    private static String shortened(ScanEntry entry, Path folder) {
        var directory = entry.directory();
        return directory.startsWith(folder) ? folder.relativize(directory).toString() : directory.toString();
    }
}
