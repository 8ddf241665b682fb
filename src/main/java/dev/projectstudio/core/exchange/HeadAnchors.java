package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.Head.Part;
import dev.projectstudio.platform.text.PrettyJson;
import dev.projectstudio.platform.text.YamlPlaces;
import dev.projectstudio.platform.text.YamlPlaces.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What fields of frontmatter refer to by an anchor stays, though the place that had it is gone: it then stands where
/// the first of them is.
final class HeadAnchors {

    private final Map<String, String> words = new HashMap<>();
    private final Set<String> there = new HashSet<>();

    private HeadAnchors(Head before) {
        for (var part : before.parts()) {
            for (var place : YamlPlaces.of(yaml(part))) {
                if (place.kind() == Kind.WORD && place.anchor() != null) {
                    words.put(place.anchor(), place.text());
                }
            }
        }
    }

    static Head kept(Head before, Head after) {
        var anchors = new HeadAnchors(before);
        return anchors.words.isEmpty() || after.equals(before)
                ? after
                : new Head(after.parts().stream().map(anchors::kept).toList());
    }

    private Part kept(Part part) {
        var yaml = yaml(part);
        var text = new StringBuilder();
        int end = 0;
        for (var place : YamlPlaces.of(yaml)) {
            var word = place.kind() == Kind.ALIAS ? words.get(place.text()) : null;
            if (word != null && there.add(place.text())) {
                text.append(yaml, end, place.start());
                text.append('&').append(place.text()).append(' ').append(PrettyJson.quoted(word));
                end = place.end();
            } else if (place.anchor() != null) {
                there.add(place.anchor());
            }
        }
        text.append(yaml, end, yaml.length());
        return end == 0 ? part : new Part(part.key(), List.of(text.toString().split("\n", -1)));
    }

    private static String yaml(Part part) {
        return String.join("\n", part.lines());
    }
}
