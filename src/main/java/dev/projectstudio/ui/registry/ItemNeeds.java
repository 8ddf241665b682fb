package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What needs an item, each by name.
///
/// @param items those that name it
/// @param loose those in whose broken text it stands, and stays when it is renamed
/// @param users the technologies that are mapped to it
/// @param projects where it is installed
record ItemNeeds(List<RegistryItem> items, List<RegistryItem> loose, List<ItemUser> users, List<String> projects) {

    private static final int MOST = 8;

    ItemNeeds {
        items = List.copyOf(items);
        loose = List.copyOf(loose);
        users = List.copyOf(users);
        projects = List.copyOf(projects);
    }

    /// Reads the database.
    static ItemNeeds of(RegistryItem item, RegistrySources sources) {
        var dependents = sources.registry().dependents(item);
        return new ItemNeeds(
                dependents.items(),
                dependents.loose(),
                sources.mappings().users(item.id()),
                sources.installs().of(item.id()).stream()
                        .map(InstalledCopy::projectName)
                        .distinct()
                        .toList());
    }

    boolean isEmpty() {
        return items.isEmpty() && users.isEmpty() && projects.isEmpty();
    }

    /// What follows the item to another name, in a sentence or two; empty for nothing.
    String followers(Messages text) {
        var names = Stream.concat(
                        items.stream().map(RegistryItem::name),
                        users.stream().map(user -> text.get("registry.needs.tech", user.projectName(), user.name())))
                .toList();
        var sentences = new ArrayList<String>();
        if (!names.isEmpty()) {
            int more = Math.max(0, names.size() - MOST);
            var shown = String.join(", ", names.subList(0, names.size() - more));
            sentences.add(text.get("registry.rename.follow", shown, more));
        }
        if (!loose.isEmpty()) {
            var broken = loose.stream().map(RegistryItem::name).toList();
            sentences.add(text.get("registry.rename.loose", String.join(", ", broken)));
        }
        if (!projects.isEmpty()) {
            sentences.add(text.get("registry.rename.installed", String.join(", ", projects)));
        }
        return String.join(" ", sentences);
    }

    /// A line for each that is left without the item.
    Node broken(Messages text) {
        var lines = new ArrayList<StatusLabel>();
        items.forEach(item -> lines.add(line(Tone.WARNING, text.get("registry.delete.names", item.name()))));
        users.forEach(user ->
                lines.add(line(Tone.WARNING, text.get("registry.delete.mapped", user.projectName(), user.name()))));
        projects.forEach(project -> lines.add(line(Tone.QUIET, text.get("registry.delete.installed", project))));
        var shown = new VBox(4);
        shown.setId("delete-breaks");
        shown.getChildren().addAll(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) {
            shown.getChildren().add(line(Tone.QUIET, text.get("registry.more-findings", lines.size() - MOST)));
        }
        return shown;
    }

    private static StatusLabel line(Tone tone, String words) {
        var label = new StatusLabel(tone, words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
