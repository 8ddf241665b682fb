package dev.projectstudio.ui.common;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.task.Lane;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether diffs are shown unified or side by side: one choice for all of them, kept in the settings. One for the whole
/// window.
public final class DiffForm {

    private final BooleanProperty unified = new SimpleBooleanProperty();
    private final Settings settings;
    private final Workbench bench;
    private final Lane lane;
    private boolean stored;

    public DiffForm(Settings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.lane = bench.background().lane();
        unified.subscribe(this::keep);
        bench.feed().on(SettingsChanged.class, this::load);
    }

    /// Reads what was chosen before, or by another window.
    public void load() {
        lane.run(() -> settings.flag(Settings.DIFF_UNIFIED), found -> {
            stored = found;
            unified.set(found);
        });
    }

    public void toggle() {
        unified.set(!unified.get());
    }

    public BooleanProperty unifiedProperty() {
        return unified;
    }

    /// A home that can only be looked at forgets it.
    private void keep(boolean chosen) {
        if (chosen != stored && !bench.edits().isReadOnly()) {
            stored = chosen;
            lane.run(
                    () -> {
                        settings.put(Settings.DIFF_UNIFIED, chosen);
                        return chosen;
                    },
                    _ -> {});
        }
    }
}
