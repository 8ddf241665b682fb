package dev.projectstudio.core.registry;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /// What stands before a slash is a part of the name where it is no kind, as in `acme/search`.
    ///
    /// @throws NotFound `item-not-found`
    /// @throws InvalidInput `kind-unknown` if it is no name, and no kind stands before the slash
    /// @throws Conflict `ambiguous-item` if several are meant
    RegistryItem require(DSLContext sql, String written) {
        int slash = written.indexOf('/');
        var said = slash < 0 ? Optional.<RegistryKind>empty() : RegistryKind.of(written.substring(0, slash));
        var kinds = said.map(List::of).orElse(List.of(RegistryKind.values()));
        var name = said.isPresent() ? written.substring(slash + 1) : written;
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
        if (found.isEmpty() && slash > 0 && said.isEmpty()) {
            throw new InvalidInput("kind-unknown", written, written.substring(0, slash));
        }
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
}
