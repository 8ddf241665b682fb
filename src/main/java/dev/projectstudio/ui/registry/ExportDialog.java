package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ExportPlan;
import dev.projectstudio.core.exchange.ExportPlan.State;
import dev.projectstudio.core.exchange.ExportService;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.exchange.OutsideForms;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks in what form an item is to be written, and where; shows which files that writes, and writes those. What looks
/// like a secret in it is pointed out first.
final class ExportDialog {

    private static final double HEIGHT = 132;

    private final ComboBox<Optional<OutsideForm>> form = new ComboBox<>();
    private final RowList<ExportPlan.Line> list = new RowList<>(this::row);
    private final Label summary = new Label();
    private final Label literal = new Label();
    private final CheckBox replace = new CheckBox();
    private final ReadOnlyBooleanWrapper hasNothing = new ReadOnlyBooleanWrapper(true);
    private final DangerBox dangers;
    private final PathField folder;
    private final ExportService exports;
    private final InputDialog dialog;
    private final Workbench bench;
    private final Messages text;
    private final OpenItem item;
    private final Lane looks;
    private @Nullable ExportPlan plan;

    ExportDialog(ExportService exports, OpenItem item, Workbench bench) {
        this.exports = exports;
        this.bench = bench;
        this.text = bench.text();
        this.item = item;
        this.dangers = new DangerBox("export-allow", text);
        this.looks = bench.background().lane();
        this.folder = new PathField("export-path", text.get("registry.export.where"), text);
        this.dialog = new InputDialog(bench, "export-dialog", folder.field()).wide();
    }

    /// @param secrets those of the item
    void open(List<Danger> secrets) {
        fill();
        var body = new VBox(
                12,
                Form.field(text.get("registry.export.form"), form),
                Form.field(text.get("registry.export.where"), folder.node()),
                new VBox(6, summary, list, literal),
                dangers,
                replace);
        dangers.show(secrets);
        var go = new Button(text.get("registry.export.go"));
        go.setId("export-go");
        show(null);
        dialog.open(
                text.get("registry.export.title", item.item().name()),
                body,
                go,
                hasNothing.or(dangers.forbiddingProperty()),
                this::write);
        folder.field().textProperty().subscribe((_, _) -> lookAgain()); // after the dialog, which takes its words back
    }

    private void fill() {
        var forms = new ArrayList<Optional<OutsideForm>>();
        OutsideForms.of(item.item()).forEach(each -> forms.add(Optional.of(each)));
        forms.add(Optional.empty());
        form.setId("export-form");
        form.getItems().setAll(forms);
        form.setValue(forms.getFirst());
        form.setMaxWidth(Double.MAX_VALUE);
        Worded.show(
                form,
                each -> text.get("registry.form." + each.map(OutsideForm::word).orElse("registry")));
        form.valueProperty().subscribe((_, _) -> lookAgain());
        list.setId("export-list");
        list.setAccessibleText(text.get("registry.install.files"));
        list.hanging();
        summary.setId("export-summary");
        summary.getStyleClass().add("dialog-text");
        summary.setWrapText(true);
        literal.setId("export-literal");
        literal.getStyleClass().add("caption");
        literal.setWrapText(true);
        literal.setMinHeight(Label.USE_PREF_SIZE);
        replace.setId("export-replace");
        replace.setText(text.get("registry.export.replace"));
        replace.setOnAction(_ -> show(plan));
    }

    private void lookAgain() {
        dialog.takeBack();
        look();
    }

    /// What is known is of what was typed before, until this is found out.
    private void look() {
        show(null);
        var as = form.getValue().orElse(null);
        var typed = folder.field().getText();
        looks.<Optional<ExportPlan>>run(
                () -> typed.isBlank()
                        ? Optional.empty()
                        : Optional.of(exports.plan(List.of(item), as, PathField.path(typed))),
                found -> show(found.orElse(null)),
                dialog::tell);
    }

    private void show(@Nullable ExportPlan found) {
        plan = found;
        var lines = found == null ? List.<ExportPlan.Line>of() : found.lines();
        list.getItems().setAll(lines);
        list.setVisible(!lines.isEmpty());
        list.setManaged(!lines.isEmpty());
        list.setPrefHeight(Math.min(HEIGHT, lines.size() * RowList.ROW + 2));
        boolean differs = lines.stream().anyMatch(line -> line.state() == State.DIFFERS);
        replace.setVisible(differs);
        replace.setManaged(differs);
        summary.setText(
                text.get("registry.install.summary", count(lines, this::isWritten), count(lines, this::isLeft), 0));
        summary.setVisible(found != null);
        summary.setManaged(found != null);
        tellLiteral(
                found == null
                        ? List.of()
                        : exports.literal(List.of(item), form.getValue().orElse(null)));
        hasNothing.set(lines.stream().noneMatch(this::isWritten));
    }

    private void tellLiteral(List<String> names) {
        literal.setText(
                names.isEmpty() ? "" : text.get("registry.export.literal", names.size(), String.join(", ", names)));
        literal.setVisible(!names.isEmpty());
        literal.setManaged(!names.isEmpty());
    }

    private boolean isWritten(ExportPlan.Line line) {
        return line.state() == State.NEW || (line.state() == State.DIFFERS && replace.isSelected());
    }

    private boolean isLeft(ExportPlan.Line line) {
        return line.state() != State.IDENTICAL && !isWritten(line);
    }

    private static long count(List<ExportPlan.Line> lines, Predicate<ExportPlan.Line> which) {
        return lines.stream().filter(which).count();
    }

    private Node row(ExportPlan.Line line) {
        return switch (line.state()) {
            case NEW -> CopyRows.added(line.path(), text.get("template.state.new"));
            case IDENTICAL -> CopyRows.row(line.path(), Tone.QUIET, text.get("template.state.identical"));
            case DIFFERS ->
                isWritten(line)
                        ? CopyRows.row(line.path(), Tone.DANGER, text.get("template.state.replaced"))
                        : CopyRows.row(line.path(), Tone.WARNING, text.get("template.state.differs"));
            case BLOCKED ->
                CopyRows.row(
                        line.path(),
                        Tone.DANGER,
                        text.find("drift.reason." + line.reason()).orElseGet(() -> text.get("template.state.blocked")));
        };
    }

    /// Writes what is shown. Where it has become another meanwhile, it is looked at again.
    private void write(InputDialog asked) {
        var shown = plan;
        if (shown == null) {
            return;
        }
        boolean replaces = replace.isSelected();
        var said = said(shown);
        var work = StoppableWork.begin(bench, asked, "registry.export.exporting", "registry.export.exporting-stopped");
        bench.background()
                .run(
                        work.of(() -> {
                            exports.write(shown, replaces, work.stopped());
                            return said;
                        }),
                        done -> {
                            asked.done();
                            bench.notices().done(done);
                        },
                        failure -> {
                            work.failed(failure);
                            look();
                        });
    }

    private String said(ExportPlan shown) {
        return text.get(
                "registry.done.export",
                item.item().name(),
                ShownPath.of(shown.folder()),
                count(shown.lines(), this::isWritten),
                count(shown.lines(), this::isLeft));
    }
}
