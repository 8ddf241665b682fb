package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.project.ScanReport;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.RowTick;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows what a scan found, lets the user leave some of it out, asks once whether git may run in all the rest, and
/// registers that.
final class ScanDialog {

    private static final String ID = "scan-dialog";
    private static final double HEIGHT = 320;
    private static final double NAME = 176;

    private final ObservableSet<ScanEntry> leftOut = FXCollections.observableSet(new LinkedHashSet<>());
    private final CheckBox trust = new CheckBox();
    private final Button go = new Button();
    private final RowList<ScanEntry> list = new RowList<>(this::row);
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper();
    private final Workbench bench;
    private final Messages text;
    private final Path folder;
    private final ScanReport report;

    /// What is to be done with what was chosen.
    interface Register {

        /// @param isTrusted the answer to the question about trust
        /// @param asked closes once that is done, or says what was refused
        void accept(List<ScanEntry> chosen, boolean isTrusted, InputDialog asked);
    }

    static void open(Workbench bench, Path folder, ScanReport report, Register register) {
        new ScanDialog(bench, folder, report).show(register);
    }

    private ScanDialog(Workbench bench, Path folder, ScanReport report) {
        this.bench = bench;
        this.text = bench.text();
        this.folder = folder;
        this.report = report;
    }

    private void show(Register register) {
        boolean isAny = !report.candidates().isEmpty();
        var summary = new Label(summary());
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        list.setId("scan-list");
        list.setAccessibleText(text.get("projects.scan.found"));
        list.ticking(this::toggle).hanging();
        list.getItems().setAll(report.entries());
        list.setPrefHeight(Math.min(HEIGHT, report.entries().size() * RowList.ROW + 2));
        trust.setId("scan-trust");
        trust.setWrapText(true);
        var body = new VBox(12, summary, list);
        if (isAny) {
            body.getChildren().add(trust);
        }
        go.setId("scan-go");
        count();
        new InputDialog(bench, ID, go)
                .wide()
                .open(
                        text.get("projects.scan.found"),
                        body,
                        go,
                        hasNothing,
                        asked -> register.accept(chosen(), trust.isSelected(), asked));
    }

    private List<ScanEntry> chosen() {
        return report.candidates().stream()
                .filter(entry -> !leftOut.contains(entry))
                .toList();
    }

    private void toggle(ScanEntry entry) {
        if (entry.isNew()) {
            if (!leftOut.remove(entry)) {
                leftOut.add(entry);
            }
            count();
        }
    }

    private void count() {
        int chosen = chosen().size();
        go.setText(text.get("projects.scan.register", chosen));
        hasNothing.set(chosen == 0);
        trust.setText(text.get("projects.scan.trust", chosen));
        trust.setDisable(chosen == 0);
    }

    private String summary() {
        var found = text.get("projects.scan.summary", report.candidates().size(), ShownPath.of(folder));
        return report.isComplete() ? found : found + " " + text.get("projects.scan.stopped");
    }

    private Node row(ScanEntry entry) {
        var name = new Label(entry.name() == null ? shortened(entry) : entry.name());
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMaxWidth(NAME);
        name.getStyleClass().add(entry.isNew() ? "strong" : "muted");
        var path = new Label(shortened(entry));
        path.getStyleClass().addAll("mono", "muted");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var what = new Label(state(entry));
        what.getStyleClass().add("caption");
        var row = new HBox(16, tick(entry), name, path, what);
        row.getStyleClass().add("project-row");
        return row;
    }

    /// What cannot be taken has none.
    private RowTick tick(ScanEntry entry) {
        var isTaken = Bindings.createBooleanBinding(() -> !leftOut.contains(entry), leftOut);
        return new RowTick(list, entry, this::toggle, isTaken)
                .of(Objects.requireNonNullElse(entry.name(), ""))
                .offeredIf(entry.isNew());
    }

    private String state(ScanEntry entry) {
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

    private String shortened(ScanEntry entry) {
        var directory = entry.directory();
        return directory.startsWith(folder) ? folder.relativize(directory).toString() : directory.toString();
    }
}
