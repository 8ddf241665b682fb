package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What of a folder becomes a template: each file with a tick, first those with what looks like a secret, and last what
/// is left, with its reason. Space takes the tick away; a row stays where it is while its files are the same.
final class FolderFiles {

    private static final double TICK = 20;
    private static final String EXCLUDED = "excluded";

    /// @param reason why it is left; null if it is taken
    /// @param secret what in it looks like one; null for nothing
    private record Row(
            String path, @Nullable String reason, @Nullable Danger secret) {

        boolean canBeTicked() {
            return reason == null || reason.equals(EXCLUDED);
        }
    }

    private final RowList<Row> list = new RowList<>(this::row);
    private final FolderViewModel model;
    private final Messages text;

    FolderFiles(FolderViewModel model, Messages text) {
        this.model = model;
        this.text = text;
        list.setId("folder-files");
        list.setAccessibleText(text.get("template.files"));
        list.ticking(this::toggle).hanging();
        list.setMinHeight(RowList.ROW * 3);
    }

    Region node() {
        return list;
    }

    /// The files of the folder, whose names in the template may be others.
    void show(@Nullable TemplateDraft draft) {
        var selected = list.getSelectionModel().getSelectedItem();
        var rows = draft == null ? List.<Row>of() : inPlace(sorted(draft));
        list.getItems().setAll(rows);
        int place = selected == null ? -1 : places(rows).getOrDefault(selected.path(), -1);
        list.getSelectionModel().clearAndSelect(Math.max(0, place));
    }

    /// Where these files are shown already, in the order in which they are shown.
    private List<Row> inPlace(List<Row> rows) {
        var before = places(list.getItems());
        return before.keySet().equals(places(rows).keySet())
                ? rows.stream()
                        .sorted(Comparator.comparing(row -> before.getOrDefault(row.path(), 0)))
                        .toList()
                : List.copyOf(rows);
    }

    private static Map<String, Integer> places(List<Row> rows) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).path(), i);
        }
        return places;
    }

    private static List<Row> sorted(TemplateDraft draft) {
        var secrets = draft.secrets().stream()
                .collect(Collectors.toMap(Danger::file, each -> each, (first, _) -> first, TreeMap::new));
        var rows = new ArrayList<Row>();
        draft.sources().forEach(path -> rows.add(new Row(path, null, secrets.get(path))));
        draft.left().forEach(left -> rows.add(new Row(left.path(), left.reason(), null)));
        rows.sort(Comparator.comparing((Row row) -> row.secret() == null)
                .thenComparing(row -> !row.canBeTicked())
                .thenComparing(Row::path));
        return rows;
    }

    private void toggle(Row row) {
        if (row.canBeTicked()) {
            model.toggle(row.path());
        }
    }

    private Node row(Row row) {
        var box = new CheckBox();
        box.setMinWidth(TICK);
        box.setPrefWidth(TICK);
        box.setFocusTraversable(false);
        box.setVisible(row.canBeTicked());
        box.setSelected(row.reason() == null);
        box.setAccessibleText(row.path());
        box.setOnAction(_ -> {
            list.getSelectionModel().select(row);
            toggle(row);
            list.requestFocus();
        });
        var name = new Label(row.path());
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(8, box, name);
        line.setAlignment(Pos.CENTER_LEFT);
        var secret = row.secret();
        if (row.reason() != null) {
            name.getStyleClass().add("muted");
            line.getChildren().add(reason(row.reason()));
        } else if (secret != null) {
            var label = new StatusLabel(Tone.DANGER, text.get("template.secret-line", secret.line()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(label);
        }
        return line;
    }

    private Label reason(String word) {
        var label = new Label(text.find("cli.reason." + word).orElse(word));
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
