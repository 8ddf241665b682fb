package dev.projectstudio.platform.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of a document that stands on lines of its own.
public sealed interface Block {

    /// What it lies inside of, outermost first.
    Place place();

    /// What is written in it, without marks; the cells of a table with blanks between them.
    default String letters() {
        return switch (this) {
            case Heading heading -> Span.letters(heading.spans());
            case Paragraph paragraph -> Span.letters(paragraph.spans());
            case Code code -> code.text();
            case Html html -> html.text();
            case Rule _ -> "";
            case Table table ->
                table.rows().stream().flatMap(List::stream).map(Span::letters).collect(Collectors.joining(" "));
        };
    }

    /// Where a block stands.
    ///
    /// @param indent how many lists it lies in
    /// @param quotes how many quotations it lies in
    /// @param marker the bullet or number that it opens its list item with; empty for none
    /// @param done for a task list's item whether it is ticked; null for any other block
    record Place(
            int indent, int quotes, String marker, @Nullable Boolean done) {}

    /// A heading.
    ///
    /// @param level from 1 to 6
    record Heading(Place place, int level, List<Span> spans) implements Block {}

    record Paragraph(Place place, List<Span> spans) implements Block {}

    /// Code, fenced or indented.
    ///
    /// @param language as written after the fence; empty for none
    record Code(Place place, String language, String text) implements Block {}

    /// Raw HTML, as written.
    record Html(Place place, String text) implements Block {}

    record Rule(Place place) implements Block {}

    /// A table.
    ///
    /// @param rows the header first; every row has as many cells
    record Table(Place place, List<List<List<Span>>> rows) implements Block {}
}
