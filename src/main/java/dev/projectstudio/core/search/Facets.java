package dev.projectstudio.core.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What is filtered by, as words of the index: a letter for what it is, and the value in hexadecimal digits.
final class Facets {

    private Facets() {}

    static List<String> of(Item item) {
        var words = new ArrayList<String>();
        words.add(kind(item.ref().kind()));
        if (item.project() != null) {
            words.add(project(item.project()));
        }
        if (item.cycle() != null) {
            words.add(cycle(item.cycle()));
        }
        item.tags().forEach(tag -> words.add(tag(tag)));
        return words;
    }

    static String kind(Kind kind) {
        return word("k", kind.word());
    }

    static String project(String id) {
        return word("p", id);
    }

    static String cycle(String id) {
        return word("c", id);
    }

    static String tag(String tag) {
        return word("t", tag);
    }

    private static String word(String letter, String value) {
        return letter + "x" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }
}
