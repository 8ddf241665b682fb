package dev.projectstudio.ui.recovery;

import dev.projectstudio.core.backup.Backup;
import dev.projectstudio.core.home.Damage;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ShownPath;
import java.util.Date;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A damaged database: restore a backup, rebuild it from the files, or look without writing. Nothing happens unasked.
public final class DamagedHomeView extends TroubleView {

    private static final double ROW = 32;
    private static final int MOST = 4;

    private final Messages text;
    private final ListView<Backup> backups = new ListView<>();

    public DamagedHomeView(Opening.Damaged damaged, Mending mending, Messages text) {
        super(text.get("recovery.title"), what(damaged, text), text.get("recovery.what"));
        this.text = text;
        backups.setId("recovery-backups");
        backups.setAccessibleText(text.get("recovery.backups"));
        backups.setPlaceholder(new Label(text.get("recovery.no-backup")));
        backups.getStyleClass().add("row-list");
        backups.setFixedCellSize(ROW);
        double height = Math.clamp(damaged.backups().size(), 1, MOST) * ROW;
        backups.setMinHeight(height);
        backups.setPrefHeight(height);
        backups.setMaxHeight(height);
        backups.setCellFactory(_ -> new BackupCell(text));
        backups.getItems().setAll(damaged.backups());
        backups.getSelectionModel().selectFirst();
        VBox.setMargin(backups, new Insets(0, -8, 0, -8)); // its text lines up with the rest
        var heading = new Label(text.get("recovery.backups"));
        heading.getStyleClass().add("caption");
        offer(new VBox(4, heading, backups), buttons(mending));
    }

    private static String what(Opening.Damaged damaged, Messages text) {
        var file = ShownPath.of(damaged.home().database());
        return switch (damaged.damage()) {
            case Damage.MISSING -> text.get("recovery.missing", file);
            case Damage.EMPTY -> text.get("recovery.emptied", file);
            case Damage.BROKEN -> text.get("recovery.broken", file, damaged.detail());
        };
    }

    private Node buttons(Mending mending) {
        var restore = button("recovery.restore", () -> {
            var chosen = backups.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                change(text.get("recovery.restoring"));
                mending.restore(chosen.file(), this::fail);
            }
        });
        restore.getStyleClass().add("accent");
        restore.setDefaultButton(true);
        restore.disableProperty()
                .bind(backups.getSelectionModel().selectedItemProperty().isNull());
        var ways = new GridPane(16, 8);
        ways.getStyleClass().add("trouble-ways");
        var rebuild = button("recovery.rebuild", () -> rebuild(mending));
        var look = button("recovery.look", () -> {});
        offer(ways, restore, "recovery.restore.loses");
        offer(ways, rebuild, "recovery.rebuild.loses");
        var means = offer(ways, look, "recovery.look.loses");
        look.setOnAction(_ -> look(mending, why -> {
            means.setText(why);
            look.setAccessibleHelp(why);
            look.setDisable(true);
            fail("");
            (restore.isDisabled() ? rebuild : restore).requestFocus();
        }));
        return ways;
    }

    private void rebuild(Mending mending) {
        change(text.get("recovery.rebuilding"));
        mending.rebuild(this::fail);
    }

    private void look(Mending mending, Consumer<String> onUnreadable) {
        work(text.get("recovery.opening"));
        mending.look(this::fail, onUnreadable);
    }

    /// How far it came, where it fails, is not known here.
    private void change(String words) {
        work(words);
        hint().setText(text.get("recovery.what.again"));
    }

    /// Says beside it what it loses.
    private Label offer(GridPane ways, Button way, String key) {
        var loses = new Label(text.get(key));
        loses.setWrapText(true);
        loses.getStyleClass().add("caption");
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setMaxWidth(Double.MAX_VALUE);
        way.setAccessibleHelp(loses.getText());
        ways.addRow(ways.getRowCount(), way, loses);
        return loses;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(text.get(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static final class BackupCell extends ListCell<Backup> {

        private final Messages text;

        BackupCell(Messages text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            setGraphic(backup == null || empty ? null : row(backup));
        }

        private Node row(Backup backup) {
            var when = new Label(text.get("recovery.backup", Date.from(backup.madeAt())));
            when.getStyleClass().add("strong");
            var file = new Label(String.valueOf(backup.file().getFileName()));
            file.getStyleClass().addAll("mono", "muted");
            var row = new HBox(16, when, file);
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
