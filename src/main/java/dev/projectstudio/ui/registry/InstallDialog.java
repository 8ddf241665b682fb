package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.Consumer;
import dev.projectstudio.core.install.InstallPlan;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.install.PlannedFile;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks where an item is to be installed, and shows before it does which files that writes, what is there already, and
/// what looks dangerous in them.
final class InstallDialog {

    private static final double HEIGHT = 196;

    private final ComboBox<Project> project = new ComboBox<>();
    private final Map<Consumer, CheckBox> consumers = new LinkedHashMap<>();
    private final RowList<PlannedFile> list = new RowList<>(this::row);
    private final CheckBox replace = new CheckBox();
    private final Label summary = new Label();
    private final Label inputs = new Label();
    private final Button go = new Button();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper(true);
    private final InstallService installs;
    private final RegistryItem item;
    private final DangerBox dangers;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private final Lane looks;
    private @Nullable InstallPlan plan;
    private boolean isFilling;

    /// @param projects those that it can go to; the first is offered
    InstallDialog(InstallService installs, RegistryItem item, List<Project> projects, Workbench bench) {
        this.installs = installs;
        this.item = item;
        this.bench = bench;
        this.text = bench.text();
        this.dangers = new DangerBox("install-allow", text);
        this.looks = bench.background().lane();
        this.dialog = new InputDialog(bench, "install-dialog", project).wide();
        project.getItems().setAll(projects);
        project.getSelectionModel().selectFirst();
        Consumer.of(item.kind()).forEach(each -> consumers.put(each, box(each)));
    }

    void open() {
        project.setId("install-project");
        project.setMaxWidth(Double.MAX_VALUE);
        Worded.show(project, Project::name);
        project.valueProperty().subscribe((_, _) -> look(List.of()));
        list.setId("install-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.peeking(CopyRows.peek(bench, PlannedFile::place, InstallDialog::look, CopyRows.toItem(text)))
                .hanging();
        replace.setId("install-replace");
        replace.setText(text.get("registry.install.replace"));
        replace.setOnAction(_ -> show());
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        inputs.setId("install-inputs");
        inputs.getStyleClass().add("caption");
        inputs.setWrapText(true);
        inputs.setMinHeight(Label.USE_PREF_SIZE);
        go.setId("install-go");
        go.setText(text.get("registry.act.install"));
        var readers = new FlowPane(16, 6);
        readers.getChildren().setAll(consumers.values());
        var body = new VBox(
                12,
                Form.field(text.get("registry.install.project"), project),
                Form.field(text.get("registry.install.for"), readers),
                new VBox(6, CopyRows.head(summary, text), list, inputs),
                dangers,
                replace);
        look(List.of());
        dialog.open(
                text.get("registry.install.title", item.name()),
                body,
                go,
                hasNothing.or(dangers.forbiddingProperty()),
                this::install);
    }

    private CheckBox box(Consumer consumer) {
        var box = new CheckBox(consumer.place());
        box.setId("install-for-" + consumer.word());
        box.setMnemonicParsing(false);
        box.getStyleClass().add("mono");
        box.setOnAction(_ -> lookAgain());
        return box;
    }

    private void lookAgain() {
        var chosen = consumers.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        if (chosen.isEmpty()) {
            looks.run(() -> "", _ -> {}); // overtakes what is on its way
            plan = null;
            show();
        } else {
            look(chosen);
        }
    }

    /// @param chosen empty for those that are usual in the project
    private void look(List<Consumer> chosen) {
        var to = project.getValue();
        if (to == null || isFilling) {
            return;
        }
        dialog.takeBack();
        plan = null; // what is known is of what was chosen before
        show();
        looks.run(() -> installs.plan(to.id(), item.id(), chosen), this::found, dialog::tell);
    }

    private void found(InstallPlan next) {
        plan = next;
        isFilling = true;
        consumers.forEach((consumer, box) -> box.setSelected(next.consumers().contains(consumer)));
        isFilling = false;
        show();
    }

    private void show() {
        var now = plan;
        var files = now == null ? List.<PlannedFile>of() : now.files();
        list.getItems().setAll(files);
        list.setVisible(!files.isEmpty());
        list.setManaged(!files.isEmpty());
        list.setPrefHeight(Math.min(HEIGHT, files.size() * RowList.ROW + 2));
        boolean differs = files.stream().anyMatch(PlannedFile::isReplaceable);
        replace.setVisible(differs);
        replace.setManaged(differs);
        dangers.show(now == null ? List.of() : now.dangers());
        showInputs(now);
        var done = now == null ? List.<PlannedFile>of() : now.chosen(replace.isSelected());
        long there = done.stream()
                .filter(file -> file.state() == PlannedFile.State.IDENTICAL)
                .count();
        int left = now == null ? 0 : now.left(replace.isSelected()).size();
        summary.setText(text.get("registry.install.summary", done.size() - there, left, there));
        hasNothing.set(done.isEmpty());
    }

    private void showInputs(@Nullable InstallPlan now) {
        var defined = now == null ? List.<String>of() : now.inputs(replace.isSelected());
        var missing = now == null ? List.<String>of() : now.undefined();
        var lines = new ArrayList<String>();
        if (!defined.isEmpty()) {
            lines.add(text.get("registry.install.inputs", defined.size(), String.join(", ", defined)));
        }
        if (!missing.isEmpty()) {
            lines.add(text.get("registry.install.inputs-missing", missing.size(), String.join(", ", missing)));
        }
        var literal = now == null ? List.<String>of() : now.literal(replace.isSelected());
        if (!literal.isEmpty()) {
            lines.add(text.get("cli.install.inputs-literal", literal.size(), String.join(", ", literal)));
        }
        inputs.setText(String.join("\n", lines));
        inputs.setVisible(!lines.isEmpty());
        inputs.setManaged(!lines.isEmpty());
    }

    private Node row(PlannedFile file) {
        if (file.state() == PlannedFile.State.NEW) {
            return CopyRows.added(file.place(), word(file));
        }
        var tone =
                switch (file.state()) {
                    case NEW, IDENTICAL -> Tone.GOOD;
                    case INSTALLED -> Tone.QUIET;
                    case DIFFERS, CHANGED, DELETED -> Tone.WARNING;
                    case TAKEN, UNUSABLE -> Tone.DANGER;
                };
        return CopyRows.row(file.place(), tone, word(file));
    }

    private String word(PlannedFile file) {
        return switch (file.state()) {
            case NEW -> text.get("cli.install.state.new");
            case IDENTICAL -> text.get("cli.install.state.identical");
            case INSTALLED -> text.get("cli.install.state.installed");
            case CHANGED -> text.get("cli.install.state.changed");
            case DELETED -> text.get("cli.install.state.deleted");
            case DIFFERS -> text.get("registry.install.differs");
            case TAKEN -> text.get("registry.install.taken", String.valueOf(file.detail()));
            case UNUSABLE -> text.find("drift.reason." + file.detail()).orElse(String.valueOf(file.detail()));
        };
    }

    /// What would be another in the repository; of a new file all of it.
    private static CopyLook look(PlannedFile file) {
        return CopyLook.of(file.spot().text(), file.content());
    }

    private void install(InputDialog asked) {
        var now = plan;
        boolean replaces = replace.isSelected();
        if (now != null) {
            bench.edits()
                    .run(
                            asked,
                            () -> {
                                installs.install(now, replaces);
                                return now;
                            },
                            done -> text.get(
                                    "undo.install.install",
                                    done.item().name(),
                                    done.project().name()),
                            _ -> {});
        }
    }
}
