package dev.projectstudio.core.registry;

import org.jspecify.annotations.Nullable;

/// A file or folder of the registry in the home that becomes no item.
///
/// @param path under the kind's folder; of a folder that is none as a whole, the folder
/// @param reason a stable word for why, one of `cli.reason`
public record UnreadFile(RegistryKind kind, String path, String reason) {

    /// What it could be called instead; null where it is not its name that is wrong, or no letter of that can be used.
    public @Nullable String betterName() {
        if (!reason.equals(RegistryFolder.NAME_REFUSED)) {
            return null;
        }
        var ending = path.endsWith(kind.ending()) ? kind.ending() : "";
        var slug = Slug.of(path.substring(0, path.length() - ending.length()));
        return Slug.isValid(slug) ? slug + ending : null;
    }
}
