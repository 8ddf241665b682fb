package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.platform.diff.DiffRow;
import dev.projectstudio.platform.diff.GuardRails;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffView;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a template would write, as a tree with the state of each file, and the text of the selected one; where another
/// text is there, how that would become it.
final class FileTree extends VBox {

    private static final double INDENT = 16;
    private static final int LINES = 7;

    /// A file and what becomes of it.
    private record Shown(PlannedFile file, boolean isWritten) {}

    /// @param lost the rules that would go with what is there
    private record Difference(List<DiffRow> rows, Set<String> lost) {}

    private final RowList<TreeRow<Shown>> list = new RowList<>(this::row);
    private final TextArea words = new TextArea();
    private final StackPane below = new StackPane(words);
    private final BooleanProperty unified = new SimpleBooleanProperty(true);
    private final Messages text;
    private final Lane looks;
    private @Nullable TemplatePlan shown;

    FileTree(Workbench bench) {
        super(8);
        this.text = bench.text();
        this.looks = bench.background().lane();
        list.setId("apply-files");
        list.setAccessibleText(text.get("template.files"));
        list.setPrefHeight(RowList.ROW * 5);
        list.setMinHeight(RowList.ROW * 3);
        list.hanging();
        VBox.setVgrow(list, Priority.SOMETIMES);
        words.setId("apply-text");
        words.setEditable(false);
        words.setPrefRowCount(LINES);
        words.setMinHeight(72);
        words.getStyleClass().add("mono");
        words.setAccessibleText(text.get("template.text"));
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> tell());
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(list, below);
    }

    /// @param replaces whether what differs is written over
    void show(@Nullable TemplatePlan plan, boolean replaces) {
        var selected = list.getSelectionModel().getSelectedIndex();
        shown = plan;
        list.getItems().setAll(plan == null ? List.of() : rows(plan, plan.writes(replaces)));
        boolean hasFiles = plan == null || !plan.files().isEmpty();
        list.setVisible(hasFiles);
        list.setManaged(hasFiles);
        list.getSelectionModel()
                .select(
                        selected < 0
                                ? firstFile()
                                : Math.min(selected, list.getItems().size() - 1));
        tell();
    }

    private static List<TreeRow<Shown>> rows(TemplatePlan plan, List<PlannedFile> written) {
        var files = plan.files().stream()
                .map(file -> new Shown(file, written.contains(file)))
                .toList();
        return TreeRow.of(files, each -> each.file().path());
    }

    private int firstFile() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).item() != null) {
                return i;
            }
        }
        return -1;
    }

    private void tell() {
        var row = list.getSelectionModel().getSelectedItem();
        var chosen = row == null ? null : row.item();
        var file = chosen == null ? null : chosen.file();
        var there = file == null || file.state() != PlannedFile.State.DIFFERS ? null : file.found();
        if (file == null || there == null) {
            tell(file == null ? cycle() : words(file));
            looks.run(() -> "", _ -> {}); // overtakes the difference that is on its way
        } else {
            looks.run(() -> difference(there, file.bytes()), found -> tell(file, found));
        }
    }

    private void tell(String said) {
        words.setText(said);
        words.setScrollTop(0);
        words.setVisible(true);
        below.getChildren().setAll(words);
    }

    private void tell(PlannedFile file, Difference found) {
        if (found.rows().isEmpty()) {
            tell(words(file));
            return;
        }
        var sides = new DiffView.Sides(text.get("template.diff.there"), text.get("template.diff.comes"));
        var diff = new DiffView(found.rows(), found.lost(), sides, unified, text);
        diff.focusTarget().setId("apply-diff");
        diff.setMinHeight(0);
        diff.setPrefHeight(0); // as high as the text would be
        words.setVisible(false);
        below.getChildren().setAll(words, diff);
    }

    private String words(PlannedFile file) {
        return file.text().orElseGet(() -> text.get("template.no-text"));
    }

    /// Empty where one of the two is no text.
    private static Difference difference(byte[] there, byte[] comes) {
        var now = TemplateSpec.text(there).orElse(null);
        var next = TemplateSpec.text(comes).orElse(null);
        return now == null || next == null
                ? new Difference(List.of(), Set.of())
                : new Difference(TextDiff.of(now, next).rows(), Set.copyOf(GuardRails.lost(now, next)));
    }

    private String cycle() {
        var cycle = shown == null ? null : shown.cycle();
        if (cycle == null) {
            return "";
        }
        var lines = new StringBuilder(cycle.name()).append('\n');
        if (cycle.intent() != null) {
            lines.append('\n').append(cycle.intent()).append('\n');
        }
        part(lines, text.get("template.criteria"), cycle.criteria());
        part(lines, text.get("template.tasks"), cycle.tasks());
        return lines.toString();
    }

    private static void part(StringBuilder lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.append('\n').append(heading).append('\n');
            items.forEach(item -> lines.append("  ").append(item).append('\n'));
        }
    }

    private Node row(TreeRow<Shown> row) {
        var name = new Label(row.name());
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(12, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, row.depth() * INDENT));
        var item = row.item();
        if (item == null) {
            name.getStyleClass().add("muted");
        } else {
            line.getChildren().add(state(item.file(), item.isWritten()));
        }
        return line;
    }

    private StatusLabel state(PlannedFile file, boolean isWritten) {
        var label =
                switch (file.state()) {
                    case NEW -> StatusLabel.added(text.get("template.state.new"));
                    case IDENTICAL -> new StatusLabel(Tone.QUIET, text.get("template.state.identical"));
                    case DIFFERS ->
                        isWritten
                                ? new StatusLabel(Tone.DANGER, text.get("template.state.replaced"))
                                : new StatusLabel(Tone.WARNING, text.get("template.state.differs"));
                    case BLOCKED -> new StatusLabel(Tone.WARNING, text.get("template.state.blocked"));
                };
        label.setMinWidth(USE_PREF_SIZE);
        var reason = file.reason();
        return reason == null
                ? label
                : label.hinting(text.find("cli.reason." + reason).orElse(reason));
    }
}
