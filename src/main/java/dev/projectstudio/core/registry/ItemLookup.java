package dev.projectstudio.core.registry;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Which item a person means.
final class ItemLookup {

    private final RegistryRepository items;

    ItemLookup(RegistryRepository items) {
        this.items = items;
    }

    /// By id or slug, else by name without regard to case; with the kind before it, as in `skill/python-api-skill`,
    /// where several kinds have it.
    ///
    /// @throws NotFound `item-not-found`
    /// @throws Conflict `ambiguous-item` if several are meant
    RegistryItem require(DSLContext sql, String written) {
        int slash = written.indexOf('/');
        var kinds = slash < 0 ? List.of(RegistryKind.values()) : List.of(kind(written.substring(0, slash)));
        var name = written.substring(slash + 1);
        List<RegistryItem> bySlug = new ArrayList<>();
        List<RegistryItem> byName = new ArrayList<>();
        for (var kind : kinds) {
            for (var item : items.all(sql, kind)) {
                if (item.id().value().equals(name) || item.slug().equals(name)) {
                    bySlug.add(item);
                } else if (item.name().equalsIgnoreCase(name.strip())) {
                    byName.add(item);
                }
            }
        }
        var found = bySlug.isEmpty() ? byName : bySlug;
        if (found.isEmpty()) {
            throw new NotFound("item-not-found", written);
        }
        if (found.size() > 1) {
            throw new Conflict(
                    "ambiguous-item",
                    written,
                    found.stream().map(item -> item.id().text()).collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    private static RegistryKind kind(String written) {
        return RegistryKind.of(written).orElseThrow(() -> new InvalidInput("kind-unknown", written));
    }
}
