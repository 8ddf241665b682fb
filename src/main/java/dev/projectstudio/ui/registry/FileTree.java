package dev.projectstudio.ui.registry;

import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a template would write, as a tree with the state of each file, and the text of the selected one.
final class FileTree extends VBox {

    private static final double INDENT = 16;
    private static final int LINES = 7;

    /// A file and what becomes of it.
    private record Shown(PlannedFile file, boolean isWritten) {}

    private final RowList<TreeRow<Shown>> list = new RowList<>(this::row);
    private final TextArea words = new TextArea();
    private final Messages text;
    private @Nullable TemplatePlan shown;

    FileTree(Messages text) {
        super(8);
        this.text = text;
        list.setId("apply-files");
        list.setAccessibleText(text.get("template.files"));
        list.setPrefHeight(RowList.ROW * 6);
        list.setMinHeight(RowList.ROW * 3);
        VBox.setVgrow(list, Priority.ALWAYS);
        words.setId("apply-text");
        words.setEditable(false);
        words.setPrefRowCount(LINES);
        words.setMinHeight(72);
        words.getStyleClass().add("mono");
        words.setAccessibleText(text.get("template.text"));
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> tell());
        getChildren().addAll(list, words);
    }

    /// @param replaces whether what differs is written over
    void show(@Nullable TemplatePlan plan, boolean replaces) {
        var selected = list.getSelectionModel().getSelectedIndex();
        shown = plan;
        list.getItems().setAll(plan == null ? List.of() : rows(plan, plan.writes(replaces)));
        boolean hasFiles = plan == null || !plan.files().isEmpty();
        list.setVisible(hasFiles);
        list.setManaged(hasFiles);
        VBox.setVgrow(words, hasFiles ? Priority.NEVER : Priority.ALWAYS);
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
        if (chosen != null) {
            words.setText(chosen.file().text().orElseGet(() -> text.get("template.no-text")));
        } else {
            words.setText(cycle());
        }
        words.setScrollTop(0);
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
        line.setPadding(new Insets(0, 8, 0, 8 + row.depth() * INDENT));
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
                    case NEW -> new StatusLabel(Tone.ACCENT, text.get("template.state.new"));
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
