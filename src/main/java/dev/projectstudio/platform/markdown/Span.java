package dev.projectstudio.platform.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run of text in one style.
///
/// @param link where it leads, one of http, https and mailto; null for plain text, and for links that lead anywhere
///     else
public record Span(String text, Set<Style> styles, @Nullable String link) {

    /// How a run looks.
    public enum Style {
        STRONG,
        EMPHASIS,
        CODE,
        /// Raw HTML, shown as it is written.
        HTML,
        /// The description that stands in for an image.
        IMAGE
    }

    public Span {
        styles = Set.copyOf(styles);
    }
}
