package dev.projectstudio.core.stack;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An XML file as elements with their places. Entities from elsewhere and document types are not looked at.
final class XmlTree {

    private static final int DEEPEST = 64;

    private XmlTree() {}

    /// @param line where its tag ends
    record Element(String name, int line, Map<String, String> attributes, List<Element> children, StringBuilder words) {

        String text() {
            return words.toString().strip();
        }

        /// The first of the children along these names.
        Optional<Element> at(String... names) {
            var found = Optional.of(this);
            for (var name : names) {
                found = found.flatMap(each -> each.all(name).stream().findFirst());
            }
            return found;
        }

        List<Element> all(String name) {
            return children.stream().filter(each -> each.name.equals(name)).toList();
        }

        /// Null if there is no such child, or one without text.
        @Nullable
        String text(String name) {
            return at(name).map(Element::text).filter(text -> !text.isEmpty()).orElse(null);
        }
    }

    /// Empty for what is no XML, or too deep; that is reported with its place.
    static Optional<Element> of(Manifest manifest, Sightings seen) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Deque<Element> open = new ArrayDeque<>();
        try {
            var reader = factory.createXMLStreamReader(new StringReader(manifest.text()));
            return root(manifest, seen, reader, open);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            var within = open.peek();
            seen.malformed(
                    manifest.path(), line, within == null ? "xml" : "xml-within", within == null ? null : within.name);
            return Optional.empty();
        }
    }

    /// @param open those whose end has not been read, the innermost first; what it holds when it fails says where
    private static Optional<Element> root(
            Manifest manifest, Sightings seen, XMLStreamReader reader, Deque<Element> open) throws XMLStreamException {
        Element root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        seen.unread(manifest.path(), element.line, "too-deep");
                        return Optional.empty();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().words.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return Optional.ofNullable(root);
    }

    private static Element element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(
                reader.getLocalName(),
                reader.getLocation().getLineNumber(),
                attributes,
                new ArrayList<>(),
                new StringBuilder());
    }
}
