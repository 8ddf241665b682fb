package dev.projectstudio.platform.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells which links may be opened.
final class Links {

    private static final Set<String> OPENED = Set.of("http", "https", "mailto");

    private Links() {}

    /// The destination if it is an absolute address of a kind that is opened.
    static Optional<String> openable(String destination) {
        try {
            var scheme = new URI(destination.strip()).getScheme();
            return scheme != null && OPENED.contains(scheme.toLowerCase(Locale.ROOT))
                    ? Optional.of(destination.strip())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
