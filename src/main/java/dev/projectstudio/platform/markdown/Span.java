package dev.projectstudio.platform.markdown;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run of text in one style.
///
/// @param link where it leads, one of http, https and mailto; null for plain text, and for links that lead anywhere
///     else
/// @param image what a text names as an image, as it is written; null for all but images
public record Span(
        String text,
        Set<Style> styles,
        @Nullable String link,
        @Nullable String image) {

    /// How a run looks.
    public enum Style {
        STRONG,
        EMPHASIS,
        CODE,
        /// Raw HTML, shown as it is written.
        HTML,
        /// The description of an image.
        IMAGE
    }

    public Span {
        styles = Set.copyOf(styles);
    }

    public Span(String text, Set<Style> styles, @Nullable String link) {
        this(text, styles, link, null);
    }

    /// What runs that follow each other say.
    static String letters(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
