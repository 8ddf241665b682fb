package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.Workbench;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the cycles are shown as a board or as a list, kept in the settings. One for the whole window.
final class CycleForm {

    private final BooleanProperty board = new SimpleBooleanProperty();
    private final Settings settings;
    private final Workbench bench;
    private final Lane lane;
    private boolean stored;

    CycleForm(Settings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.lane = bench.background().lane();
        board.subscribe(this::keep);
        bench.feed().on(SettingsChanged.class, this::load);
    }

    /// Reads what was chosen before, or by another window.
    void load() {
        lane.run(() -> settings.flag(Settings.CYCLES_BOARD), found -> {
            stored = found;
            board.set(found);
        });
    }

    void toggle() {
        board.set(!board.get());
    }

    BooleanProperty boardProperty() {
        return board;
    }

    /// A home that can only be looked at forgets it.
    private void keep(boolean chosen) {
        if (chosen != stored && !bench.edits().isReadOnly()) {
            stored = chosen;
            lane.run(
                    () -> {
                        settings.put(Settings.CYCLES_BOARD, chosen);
                        return chosen;
                    },
                    _ -> {});
        }
    }
}
