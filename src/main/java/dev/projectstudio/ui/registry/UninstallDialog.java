package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.UninstallPlan;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks from which project an item is to be taken out, and shows what goes and what somebody edited.
final class UninstallDialog {

    private static final double HEIGHT = 240;

    private final ComboBox<Project> project = new ComboBox<>();
    private final RowList<UninstallPlan.File> list = new RowList<>(this::row);
    private final CheckBox force = new CheckBox();
    private final Label summary = new Label();
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper(true);
    private final InstallService installs;
    private final RegistryItem item;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private final Lane looks;
    private @Nullable UninstallPlan plan;

    /// @param projects those that it is installed in
    UninstallDialog(InstallService installs, RegistryItem item, List<Project> projects, Workbench bench) {
        this.installs = installs;
        this.item = item;
        this.bench = bench;
        this.text = bench.text();
        this.looks = bench.background().lane();
        this.dialog = new InputDialog(bench, "uninstall-dialog", project).wide();
        project.getItems().setAll(projects);
        project.getSelectionModel().selectFirst();
    }

    void open() {
        project.setId("uninstall-project");
        project.setMaxWidth(Double.MAX_VALUE);
        Worded.show(project, Project::name);
        project.valueProperty().subscribe((_, _) -> look());
        list.setId("uninstall-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.peeking(CopyRows.peek(bench, UninstallPlan.File::place, UninstallDialog::look, CopyRows.toItem(text)))
                .hanging();
        force.setId("uninstall-force");
        force.setText(text.get("registry.uninstall.force"));
        force.setOnAction(_ -> show());
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        go.setId("uninstall-go");
        go.setText(text.get("registry.act.uninstall"));
        var body = new VBox(
                12,
                Form.field(text.get("registry.install.project"), project),
                new VBox(6, CopyRows.head(summary, text), list),
                force);
        look();
        dialog.open(text.get("registry.uninstall.title", item.name()), body, go, hasNothing, this::uninstall);
    }

    private void look() {
        var from = project.getValue();
        if (from == null) {
            return;
        }
        dialog.takeBack();
        plan = null; // what is known is of the project that was chosen before
        show();
        looks.run(
                () -> installs.planUninstall(from.id(), item.id(), List.of()),
                found -> {
                    plan = found;
                    show();
                },
                dialog::tell);
    }

    private void show() {
        var now = plan;
        var files = now == null ? List.<UninstallPlan.File>of() : now.files();
        list.getItems().setAll(files);
        list.setPrefHeight(Math.min(HEIGHT, files.size() * RowList.ROW + 2));
        boolean isAnyLeft = now != null && !now.left(false).isEmpty();
        force.setVisible(isAnyLeft);
        force.setManaged(isAnyLeft);
        var chosen = now == null ? List.<UninstallPlan.File>of() : now.chosen(force.isSelected());
        // what cannot be read is only forgotten, and stays where it is
        int gone = (int) chosen.stream().filter(UninstallPlan.File::isGivenUp).count();
        summary.setText(text.get("registry.uninstall.summary", gone, files.size() - gone));
        boolean isAnyGivenUp =
                now != null && now.left(force.isSelected()).stream().anyMatch(UninstallPlan.File::isGivenUp);
        hasNothing.set(chosen.isEmpty() && !isAnyGivenUp);
    }

    private Node row(UninstallPlan.File file) {
        return switch (file.state()) {
            case UNCHANGED -> CopyRows.row(file.place(), Tone.GOOD, unchanged(file));
            case FOUND -> CopyRows.row(file.place(), Tone.WARNING, found(file));
            case GONE -> CopyRows.row(file.place(), Tone.QUIET, text.get("cli.uninstall.state.gone"));
            case CHANGED -> CopyRows.row(file.place(), Tone.WARNING, text.get("registry.uninstall.changed"));
            case UNREADABLE ->
                CopyRows.row(
                        file.place(),
                        Tone.DANGER,
                        text.find("drift.reason." + file.reason()).orElse(String.valueOf(file.reason())));
        };
    }

    private String found(UninstallPlan.File file) {
        return text.get(file.losesRight() ? "registry.uninstall.found-barred" : "registry.uninstall.found");
    }

    private String unchanged(UninstallPlan.File file) {
        var inputs = file.leaving();
        return inputs.isEmpty()
                ? text.get("cli.uninstall.state.unchanged")
                : text.get("registry.uninstall.with-inputs", String.join(", ", inputs));
    }

    /// What is there, and would be removed.
    private static CopyLook look(UninstallPlan.File file) {
        var spot = file.spot();
        return CopyLook.of(spot == null ? null : spot.text(), null);
    }

    private void uninstall(InputDialog asked) {
        var now = plan;
        boolean forced = force.isSelected();
        if (now != null) {
            bench.edits()
                    .run(
                            asked,
                            () -> {
                                installs.uninstall(now, forced);
                                return now;
                            },
                            done -> text.get(
                                    "undo.install.uninstall",
                                    done.itemName(),
                                    done.project().name()),
                            _ -> {});
        }
    }
}
