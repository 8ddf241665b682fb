package dev.projectstudio.ui.shell;

import com.fasterxml.jackson.databind.JsonNode;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.ChangeFeed;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.Shortcut;
import java.util.LinkedHashMap;
import java.util.Map;

/// Brings the keys of `settings.keyboard_shortcuts` to the commands: an object of command ids and keys. A key that
/// cannot be is reported, and that command keeps its own.
final class ShortcutsViewModel implements AutoCloseable {

    private final Settings settings;
    private final CommandCatalogue catalogue;
    private final Notices notices;
    private final Lane loads;
    private final Subscription changes;

    ShortcutsViewModel(
            Settings settings, CommandCatalogue catalogue, Notices notices, ChangeFeed feed, Background background) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.notices = notices;
        this.loads = background.lane();
        this.changes = feed.on(SettingsChanged.class, this::load);
    }

    void load() {
        loads.run(() -> settings.value(Settings.KEYBOARD_SHORTCUTS), this::bind);
    }

    @Override
    public void close() {
        changes.close();
    }

    private void bind(JsonNode stored) {
        Map<String, Shortcut> keys = new LinkedHashMap<>();
        stored.properties().forEach(entry -> {
            try {
                keys.put(entry.getKey(), Shortcut.parse(entry.getValue().asText()));
            } catch (InvalidInput unusable) {
                notices.failed(unusable);
            }
        });
        catalogue.rebind(keys);
    }
}
