package dev.projectstudio.ui.recovery;

import dev.projectstudio.core.backup.Backup;
import dev.projectstudio.core.home.Damage;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A damaged database: restore a backup, rebuild it from the files, or look without writing. Nothing happens unasked.
public final class DamagedHomeView extends TroubleView {

    private static final double ROWS = 160;

    private final Messages text;
    private final ListView<Backup> backups = new ListView<>();

    public DamagedHomeView(Opening.Damaged damaged, Mending mending, Messages text) {
        super(text.get("recovery.title"), what(damaged, text), text.get("recovery.what"));
        this.text = text;
        backups.setId("recovery-backups");
        backups.setAccessibleText(text.get("recovery.backups"));
        backups.setPlaceholder(new Label(text.get("recovery.no-backup")));
        backups.setPrefHeight(ROWS);
        backups.setCellFactory(_ -> new BackupCell());
        backups.getItems().setAll(damaged.backups());
        backups.getSelectionModel().selectFirst();
        offer(backups, buttons(mending));
    }

    private static String what(Opening.Damaged damaged, Messages text) {
        var file = damaged.home().database();
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
                mending.restore(chosen.file(), this::fail);
            }
        });
        restore.getStyleClass().add("accent");
        restore.setDefaultButton(true);
        restore.disableProperty()
                .bind(backups.getSelectionModel().selectedItemProperty().isNull());
        var row = new HBox(
                8,
                restore,
                button("recovery.rebuild", () -> mending.rebuild(this::fail)),
                button("recovery.look", () -> mending.look(this::fail)));
        row.getStyleClass().add("trouble-buttons");
        return row;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(text.get(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static final class BackupCell extends ListCell<Backup> {

        @Override
        protected void updateItem(@Nullable Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            setText(backup == null || empty ? null : backup.file().getFileName().toString());
        }
    }
}
