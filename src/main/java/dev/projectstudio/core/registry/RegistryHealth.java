package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.RegistryFolder.Candidate;
import dev.projectstudio.core.registry.RegistryFolder.Read;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether the files of the registry and its rows belong together. Reads all the files, and changes nothing.
public final class RegistryHealth {

    private final RegistryRepository items = new RegistryRepository();
    private final Database database;
    private final RegistryFolder folder;

    public RegistryHealth(Database database, RegistryFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /// Something that does not fit.
    ///
    /// @param file of an item that is a folder the one that says what it is, or the folder
    /// @param item null for what is no item
    /// @param reason a stable word that says more; null where the kind says it all
    public record Finding(
            Kind kind,
            Path file,
            @Nullable ItemId item,
            @Nullable String reason) {}

    public enum Kind {
        /// A row without its file.
        MISSING,
        /// A file that is there and cannot be read, with a row or without.
        UNREADABLE,
        /// A file without a row that could have one.
        UNKNOWN,
        /// A file that can be no item's.
        REFUSED
    }

    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        if (!database.read(items::isPending)) {
            for (var kind : RegistryKind.values()) {
                examine(kind, findings);
            }
        }
        return List.copyOf(findings);
    }

    private void examine(RegistryKind kind, List<Finding> findings) {
        var listing = folder.list(kind);
        Map<String, Candidate> others = new LinkedHashMap<>();
        listing.candidates().forEach(each -> others.put(Folding.composed(each.path()), each));
        for (var item : database.read(sql -> items.all(sql, kind))) {
            others.remove(Folding.composed(item.path()));
            if (folder.read(kind, item.path()) instanceof Read.Failing(var reason)) {
                boolean isMissing = reason.equals(ItemCopy.MISSING);
                var file = folder.file(kind, item.path());
                findings.add(
                        isMissing
                                ? new Finding(Kind.MISSING, file, item.id(), null)
                                : new Finding(Kind.UNREADABLE, file, item.id(), reason));
            }
        }
        others.values().forEach(each -> examine(kind, each, findings));
        listing.strangers().stream()
                .filter(stranger -> !stranger.reason().equals(RegistryFolder.TEMPORARY))
                .map(stranger -> new Finding(
                        Kind.REFUSED, folder.root().folder().resolve(stranger.path()), null, stranger.reason()))
                .forEach(findings::add);
    }

    private void examine(RegistryKind kind, Candidate candidate, List<Finding> findings) {
        var file = folder.file(kind, candidate.path());
        switch (folder.read(kind, candidate.path())) {
            case Read.Usable _ -> findings.add(unknown(kind, candidate, file));
            case Read.Failing(var reason) -> {
                if (!reason.equals(ItemCopy.MISSING)) {
                    findings.add(new Finding(Kind.UNREADABLE, file, null, reason));
                }
            }
        }
    }

    private Finding unknown(RegistryKind kind, Candidate candidate, Path file) {
        var id = new ItemId(kind, RegistryItem.unread(kind, candidate.path()).slug());
        boolean isTaken = database.read(sql -> items.find(sql, id)).isPresent();
        return isTaken
                ? new Finding(Kind.REFUSED, file, null, "registry-id-taken")
                : new Finding(Kind.UNKNOWN, file, id, null);
    }
}
