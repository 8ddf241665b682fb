package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.file.FolderEntry.Kind;
import dev.projectstudio.platform.text.Utf8;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the plugins of Claude Code lie in a source: at its top, and where a marketplace at its top has them.
/// Those that a marketplace has in other repositories are none of the source.
///
/// The forms are those of https://code.claude.com/docs/en/plugins-reference and
/// https://code.claude.com/docs/en/plugin-marketplaces.
final class PluginFolders {

    private static final String FOLDER = ".claude-plugin";
    private static final String HERE = ".";

    private PluginFolders() {}

    /// Each once, as the source names them, the empty path for its top.
    static Set<String> of(Source source) {
        var folders = new LinkedHashSet<String>();
        if (source.has(FOLDER, "plugin.json", Kind.FILE)) {
            folders.add("");
        }
        if (source.has(FOLDER, "marketplace.json", Kind.FILE)
                && source.read(FOLDER + "/marketplace.json") instanceof Source.Read.Bytes file) {
            Utf8.decoded(file.bytes())
                    .flatMap(JsonFields::parsed)
                    .ifPresent(market -> listed(market).forEach(folders::add));
        }
        return folders;
    }

    private static Stream<String> listed(JsonFields market) {
        var top = market.object("metadata")
                .flatMap(about -> about.string("pluginRoot"))
                .orElse("");
        return market.items("plugins").stream()
                .flatMap(plugin -> JsonFields.parsed(plugin).stream())
                .flatMap(plugin -> plugin.string("source").stream())
                .flatMap(written -> folder(written.startsWith(HERE) ? written : top + "/" + written).stream());
    }

    /// Empty for what leads out of the source.
    private static Optional<String> folder(String written) {
        var names = Stream.of(written.split("/"))
                .filter(name -> !name.isEmpty() && !name.equals(HERE))
                .toList();
        boolean leadsOut = written.startsWith("/") || names.contains("..");
        return leadsOut ? Optional.empty() : Optional.of(String.join("/", names));
    }
}
