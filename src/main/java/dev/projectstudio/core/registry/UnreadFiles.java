package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.RegistryFolder.Candidate;
import dev.projectstudio.core.registry.RegistryFolder.Read;
import dev.projectstudio.core.registry.RegistryFolder.Stranger;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what lies in the folders of the registry and becomes no item. Of what is one it asks the disk no more than a
/// stat, and it changes nothing.
final class UnreadFiles {

    private static final Comparator<UnreadFile> BY_NAME =
            Comparator.comparing((UnreadFile file) -> Folding.name(file.path())).thenComparing(UnreadFile::path);

    private final RegistryRepository items = new RegistryRepository();
    private final Database database;
    private final RegistryFolder folder;

    UnreadFiles(Database database, RegistryFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /// By kind and name; nothing of what editors leave behind, and nothing while a text is on its way to a file.
    List<UnreadFile> find() {
        var unread = new ArrayList<UnreadFile>();
        if (!database.read(items::isPending)) {
            for (var kind : RegistryKind.values()) {
                unread.addAll(find(kind));
            }
        }
        return List.copyOf(unread);
    }

    private List<UnreadFile> find(RegistryKind kind) {
        var listing = folder.list(kind);
        var found = new LinkedHashSet<UnreadFile>();
        listing.strangers().stream()
                .filter(stranger -> !stranger.reason().equals(RegistryFolder.TEMPORARY))
                .forEach(stranger -> found.add(unread(kind, stranger)));
        var known = database.read(sql -> items.all(sql, kind)).stream()
                .map(item -> Folding.composed(item.path()))
                .collect(Collectors.toSet());
        for (var candidate : listing.candidates()) {
            var reason = known.contains(Folding.composed(candidate.path())) ? null : reason(kind, candidate);
            if (reason != null) {
                found.add(new UnreadFile(kind, candidate.path(), reason));
            }
        }
        return found.stream().sorted(BY_NAME).toList();
    }

    /// A folder that is none as a whole is said once, not for each of its files.
    private UnreadFile unread(RegistryKind kind, Stranger stranger) {
        var path = stranger.path().substring(folder.path(kind, "").length());
        int slash = path.indexOf('/');
        boolean isWhole = slash > 0 && !stranger.reason().equals(RegistryFolder.NOT_A_FILE);
        return new UnreadFile(kind, isWhole ? path.substring(0, slash) : path, stranger.reason());
    }

    /// Null for what is still to be taken in.
    private @Nullable String reason(RegistryKind kind, Candidate candidate) {
        return switch (folder.read(kind, candidate.path())) {
            case Read.Failing(var reason) -> reason.equals(ItemCopy.MISSING) ? null : reason;
            case Read.Usable _ -> {
                var id = new ItemId(
                        kind, RegistryItem.unread(kind, candidate.path()).slug());
                yield database.read(sql -> items.find(sql, id)).isPresent() ? "registry-id-taken" : null;
            }
        };
    }
}
