package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that items from outside get.
final class Slugs {

    /// What Windows takes for a device, with any ending.
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Pattern PORT = Pattern.compile("(?:com|lpt)[0-9¹²³]");
    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}]|[. ]$");

    private Slugs() {}

    /// The slug for a name. One that not every system can have as the name of a file gets the kind behind it.
    ///
    /// @throws InvalidInput `slug-invalid` if nothing of the name can be used
    static String of(RegistryKind kind, String name) {
        var slug = Slug.isValid(name) ? name : Slug.of(name);
        if (slug.isEmpty()) {
            throw new InvalidInput("slug-invalid", name);
        }
        return isDevice(slug) ? slug + "-" + kind.word() : slug;
    }

    /// Whether every system can have a file of that path.
    static boolean isPortable(String path) {
        for (var name : path.split("/")) {
            int dot = name.indexOf('.');
            if (REFUSED.matcher(name).find() || isDevice(dot < 0 ? name : name.substring(0, dot))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDevice(String name) {
        var word = name.strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(word) || PORT.matcher(word).matches();
    }
}
