package dev.projectstudio.ui.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.settings.SettingsChanged;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.Shortcut;
import dev.projectstudio.ui.common.Workbench;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Brings the keys of `settings.keyboard_shortcuts` to the commands: an object of command ids and keys. A key that
/// cannot be is reported, and that command keeps its own.
final class ShortcutsViewModel implements AutoCloseable {

    private final Settings settings;
    private final CommandCatalogue catalogue;
    private final Workbench bench;
    private final Lane loads;
    private final Subscription changes;
    private JsonNode known = NullNode.getInstance();

    ShortcutsViewModel(Settings settings, CommandCatalogue catalogue, Workbench bench) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.bench = bench;
        this.loads = bench.background().lane();
        this.changes = bench.feed().on(SettingsChanged.class, this::load);
    }

    void load() {
        loads.run(() -> settings.value(Settings.KEYBOARD_SHORTCUTS), this::bind);
    }

    /// Gives a command these keys in the place of its own; another command that the user gave them to loses them.
    void choose(String commandId, Shortcut keys) {
        edit(all -> {
            var losers = all.properties().stream()
                    .filter(entry -> clash(entry.getValue().asText(), keys))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            all.remove(losers);
            all.put(commandId, keys.toString());
        });
    }

    /// Gives a command back the keys it came with.
    void reset(String commandId) {
        if (known.has(commandId)) {
            edit(all -> all.remove(commandId));
        }
    }

    /// The same for all of them.
    void resetAll() {
        edit(ObjectNode::removeAll);
    }

    /// The other command that has these keys now, or one that begins with them.
    Optional<Command> holder(Shortcut keys, String exceptId) {
        return catalogue.boundProperty().get().stream()
                .filter(bound -> !bound.command().id().equals(exceptId))
                .filter(bound -> bound.shortcuts().stream().anyMatch(keys::clashesWith))
                .map(Bound::command)
                .findFirst();
    }

    @Override
    public void close() {
        changes.close();
    }

    private void edit(Consumer<ObjectNode> change) {
        bench.background()
                .run(
                        () -> settings.update(Settings.KEYBOARD_SHORTCUTS, stored -> {
                            var all = stored instanceof ObjectNode object
                                    ? object.deepCopy()
                                    : JsonNodeFactory.instance.objectNode();
                            change.accept(all);
                            return all;
                        }),
                        this::bind);
    }

    private void bind(JsonNode stored) {
        if (stored.equals(known)) {
            return;
        }
        known = stored;
        Map<String, Shortcut> keys = new LinkedHashMap<>();
        stored.properties().forEach(entry -> {
            try {
                keys.put(entry.getKey(), Shortcut.parse(entry.getValue().asText()));
            } catch (InvalidInput unusable) {
                bench.notices().failed(unusable);
            }
        });
        catalogue.rebind(keys);
    }

    private static boolean clash(String stored, Shortcut keys) {
        try {
            return Shortcut.parse(stored).clashesWith(keys);
        } catch (InvalidInput unusable) {
            return false;
        }
    }
}
