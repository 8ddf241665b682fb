package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.JsonValue.Type;
import dev.projectstudio.core.registry.RegistryFolder.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the items in whose files another one is named.
final class Namers {

    private static final Pattern OWN_NAME = Pattern.compile("\"name\"\\s*:\\s*\"[^\"]*\"");

    private final RegistryFolder folder;

    Namers(RegistryFolder folder) {
        this.folder = folder;
    }

    /// Those that name an item.
    ///
    /// @param items where a name may follow another
    /// @param loose where the name stands and cannot
    record Found(List<RegistryItem> items, List<RegistryItem> loose) {}

    /// Reads the files of all the agents: no other kind names anything.
    Found of(RegistryItem item, List<RegistryItem> agents) {
        var items = new ArrayList<RegistryItem>();
        var loose = new ArrayList<RegistryItem>();
        for (var agent : agents) {
            if (agent.isUsable() && folder.read(agent.kind(), agent.path()) instanceof Read.Usable(var files)) {
                if (ItemReader.read(agent.kind(), agent.slug(), files).mentions().stream()
                        .anyMatch(mention -> Renames.means(mention, item))) {
                    items.add(agent);
                }
                if (isLoose(files, item)) {
                    loose.add(agent);
                }
            }
        }
        return new Found(items, loose);
    }

    /// Whether the name stands where none can be put in its place: in what is no UTF-8 or no JSON as a word between
    /// quotation marks, else in a field that should be a list and is none.
    private static boolean isLoose(ItemFiles files, RegistryItem item) {
        if (item.kind() != RegistryKind.SKILL && item.kind() != RegistryKind.TOOL) {
            return false;
        }
        var text = files.text();
        var root = files.isText() ? JsonText.read(text).value() : null;
        if (root == null) {
            return isIn(OWN_NAME.matcher(text).replaceAll(""), item);
        }
        var list = root.fields().get(item.kind() == RegistryKind.SKILL ? "skills" : "tools");
        return list != null && list.type() != Type.ARRAY && isIn(text.substring(list.start(), list.end()), item);
    }

    private static boolean isIn(String text, RegistryItem item) {
        return Stream.of(item.slug(), item.id().value(), item.name())
                .anyMatch(word -> text.contains(Renames.quoted(word)));
    }
}
