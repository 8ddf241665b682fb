package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.PortableName;
import java.util.Arrays;

/// The names that items from outside get.
final class Slugs {

    private Slugs() {}

    /// The slug for a name. One that not every system can have as the name of a file gets the kind behind it.
    ///
    /// @throws InvalidInput `slug-invalid` if nothing of the name can be used
    static String of(RegistryKind kind, String name) {
        var slug = Slug.isValid(name) ? name : Slug.of(name);
        if (slug.isEmpty()) {
            throw new InvalidInput("slug-invalid", name);
        }
        return PortableName.is(slug) ? slug : slug + "-" + kind.word();
    }

    /// Whether every system can have a file of that path.
    static boolean isPortable(String path) {
        return Arrays.stream(path.split("/")).allMatch(PortableName::is);
    }
}
