package dev.projectstudio.ui.shell;

import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// How the window looks: its theme and whether the sidebar is folded, both kept in the settings.
final class LookViewModel implements AutoCloseable {

    private record Stored(ThemeChoice theme, boolean folded) {}

    private final ReadOnlyObjectWrapper<ThemeChoice> choice = new ReadOnlyObjectWrapper<>(ThemeChoice.DARK);
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty openInNarrow = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty systemIsDark = new SimpleBooleanProperty(true);
    private final ObservableValue<Theme> theme = Bindings.createObjectBinding(this::shown, choice, systemIsDark);
    private final Settings settings;
    private final Workbench bench;
    private final Lane loads;
    private final Subscription changes;

    LookViewModel(Settings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.loads = bench.background().lane();
        this.changes = bench.feed().on(SettingsChanged.class, this::load);
        folded.bind(Bindings.when(narrow).then(openInNarrow.not()).otherwise(collapsed));
        narrow.subscribe(_ -> openInNarrow.set(false));
    }

    void load() {
        loads.run(this::stored, stored -> {
            choice.set(stored.theme());
            collapsed.set(stored.folded());
        });
    }

    void choose(ThemeChoice next) {
        choice.set(next);
        keep(Settings.THEME, next.word());
    }

    /// To the other of the two looks.
    void switchTheme() {
        choose(shown() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /// Where there is no room for it, the sidebar opens for the moment only.
    void toggleSidebar() {
        if (narrow.get()) {
            openInNarrow.set(!openInNarrow.get());
        } else {
            collapsed.set(!collapsed.get());
            keep(Settings.SIDEBAR_COLLAPSED, collapsed.get());
        }
    }

    ObservableValue<Theme> themeProperty() {
        return theme;
    }

    ReadOnlyObjectProperty<ThemeChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /// Set by the window from its width.
    BooleanProperty narrowProperty() {
        return narrow;
    }

    /// Set by the window from what the system says.
    BooleanProperty systemIsDarkProperty() {
        return systemIsDark;
    }

    @Override
    public void close() {
        changes.close();
    }

    private Stored stored() {
        return new Stored(ThemeChoice.of(settings.text(Settings.THEME)), settings.flag(Settings.SIDEBAR_COLLAPSED));
    }

    private Theme shown() {
        return switch (choice.get()) {
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case SYSTEM -> systemIsDark.get() ? Theme.DARK : Theme.LIGHT;
        };
    }

    /// For the next start; a home that can only be looked at forgets it.
    private void keep(String key, Object value) {
        if (!bench.edits().isReadOnly()) {
            bench.background()
                    .run(
                            () -> {
                                settings.put(key, value);
                                return key;
                            },
                            _ -> {});
        }
    }
}
