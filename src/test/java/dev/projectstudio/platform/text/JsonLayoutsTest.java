package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a JSON file looks like, an entry that is put in and taken out again leaves it as it was.
class JsonLayoutsTest {

    private static final String VALUE = "{\"command\": \"npx\", \"args\": [\"-y\", \"x\"], \"env\": {}}";
    private static final List<JsonPointer> PLACES =
            List.of(JsonPointer.of("servers", "github"), JsonPointer.of("mcpServers", "github"));

    /// `#` is one step of indentation, `~` the end of a line, and `_` a blank that nobody sees.
    private static final List<String> LAYOUTS = List.of(
            "{}",
            "{}~",
            "{_}",
            "{~}",
            "{~~}~",
            "~{}~",
            "__{~__}",
            "{_}_~_~",
            "{\"servers\":{}}",
            "{\"servers\":{_}}",
            "{\"servers\":{~}}",
            "{\"servers\": {} }",
            "{ \"servers\": { } }~",
            "{\"mcpServers\":{_}}",
            "{\"a\":1,\"mcpServers\":{}}",
            "{\"a\":1,\"mcpServers\":{__}}~",
            "{\"a\":1 , \"mcpServers\":{} , }",
            "{\"servers\":{\"x\":{~\"a\":1}}}",
            "{\"servers\":{\"x\":{~\"a\":1}},~\"z\":[1,~2]}",
            "{\"servers\":{\"x\":1}}",
            "{\"servers\":{\"x\":1_}_}_",
            "{\"servers\":{\"x\":1,}}",
            "{\"servers\":{\"x\":1_,_}}",
            "{\"servers\": {\"x\": 1, \"y\": {\"a\": []}}, \"z\": 1}",
            "{~#\"servers\": {}~}~",
            "{~#\"servers\": {_}~}~",
            "{~#\"servers\": {~#}~}~",
            "{~#\"servers\": {~~#}~}~",
            "{~#\"servers\": {_~#},~#\"z\": 1~}~",
            "{~#\"servers\": {~##\"x\": 1~#}~}~",
            "{~#\"servers\": {~##\"x\": 1_~#}_~}_~_",
            "{~#\"servers\": {~##\"x\": 1,_~#},_~}",
            "{~#\"servers\": {~##\"x\": 1_,~#}~}",
            "{~#\"servers\": {~##\"x\": {~###\"a\": 1~##}~~#}~~}~~",
            "{~#\"servers\": {~##\"x\": { \"a\": 1 } }~}~",
            "{~#\"servers\": {~##\"x\": 1, \"y\": 2 } }~",
            "{~#\"servers\": { \"x\": 1 },~#\"z\": { }~}~",
            "{ \"servers\": {~##\"x\": 1~} }",
            "{ \"servers\": {~##\"x\": 1~}, \"z\": 1 }",
            "{ \"servers\":~#{~##\"x\":~##{~###\"a\": 1~##}~#}~}~",
            "{\"servers\"~:~{~\"x\"~:~1~}~}~",
            "{~\"servers\": {~\"x\": 1~}~}",
            "{~#// none~}~",
            "{~#// none~#\"servers\": {~##// none yet~#}~}~",
            "{~#\"servers\": { /* none */ }~}~",
            "{~#\"servers\": {/* none */}~}~",
            "{~#\"servers\": {_/* no~ne */_}~}~",
            "{ // none~}",
            "{/* none */}",
            "{\"servers\":{/* none */}}",
            "{\"servers\":{\"x\":1 /* one */}}",
            "{\"servers\":{\"x\":1, /* one */}}",
            "{\"servers\":{\"x\":1 // one~}}",
            "{~#\"servers\": {~##\"x\": 1 // one~#}~}~",
            "{~#\"servers\": {~##\"x\": 1, // one_~#} // all~} // end",
            "{~#\"servers\": {~##\"x\": 1 /* one */, // two~##// three~#}~}~",
            "{~#\"servers\": {~##\"x\": 1~##/* three */ }~}~",
            "// first~{~#\"z\": [~##1,~##2~#]~}~",
            "{~#\"z\": [1, {}],_~#\"servers\": {\"x\": 1}~}~",
            "[{\"servers\": {}}]",
            "{\"servers\": []}");

    static Set<String> layouts() {
        var layouts = new LinkedHashSet<String>();
        for (var layout : LAYOUTS) {
            for (var lineEnd : List.of("\n", "\r\n", "\r")) {
                for (var indent : List.of("  ", "    ", "\t", "   \t")) {
                    for (var blank : List.of(" ", "\t", "  ")) {
                        var text = layout.replace("~", lineEnd)
                                .replace("#", indent)
                                .replace("_", blank);
                        layouts.add(text);
                        layouts.add("\uFEFF" + text);
                    }
                }
            }
        }
        return layouts;
    }

    @Test
    void takesOutWhatItPutIn() {
        for (var layout : layouts()) {
            for (var place : PLACES) {
                if (isUsable(layout, place)) {
                    var next = JsonEntries.put(layout, place, VALUE);

                    assertThat(JsonEntries.find(next, place)).isInstanceOf(JsonEntries.Found.Value.class);
                    assertThat(shown(without(layout, next, place)))
                            .as(shown(next))
                            .isEqualTo(shown(layout));
                }
            }
        }
    }

    @Test
    void takesSeveralOutInAnyOrder() {
        for (var layout : layouts()) {
            var one = PLACES.getFirst();
            var two = JsonPointer.of("servers", "search");
            if (isUsable(layout, one)) {
                var first = JsonEntries.put(layout, one, VALUE);
                var both = JsonEntries.put(first, two, "{\"url\": \"x\"}");
                int made = JsonEntries.lacking(layout, one);
                var gaps = JsonGaps.closed(layout, first);

                assertThat(shown(JsonEntries.remove(both, two))).isEqualTo(shown(first));
                var left = JsonEntries.remove(both, one);
                var none = JsonGaps.reopened(left, JsonEntries.remove(left, two, made), gaps);
                assertThat(shown(none)).as(shown(both)).isEqualTo(shown(layout));
            }
        }
    }

    /// But for a comma, and for the white space of what was empty.
    @Test
    void leavesEveryByteAroundAnEntryAlone() {
        for (var layout : layouts()) {
            for (var place : PLACES) {
                if (isUsable(layout, place)) {
                    var next = JsonEntries.put(layout, place, VALUE);

                    int at = common(layout, next);
                    var rest = layout.substring(at);
                    var behind = next.substring(at);
                    if (behind.startsWith(",")) {
                        int more = common(rest, behind.substring(1));
                        rest = rest.substring(more);
                        behind = behind.substring(1 + more);
                    }
                    boolean wasEmpty = !JsonGaps.closed(layout, next).isEmpty();
                    assertThat(shown(behind)).as(shown(layout)).endsWith(shown(wasEmpty ? rest.stripLeading() : rest));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "    ", "\t", "   "})
    void indentsAnEntryAsItsNeighbours(String indent) {
        for (var json : List.of(
                "{~#\"mcpServers\": {~##\"own\": {~###\"a\": 1~##}~#}~}~",
                "{\"mcpServers\": {~##\"own\": {~###\"a\": 1~##}~#}}~",
                "{~#\"mcpServers\": {~##\"own\": 1~#}~}~",
                "{~#\"mcpServers\": {}~}~",
                "{~#\"z\": 1~}~")) {
            var text = json.replace("~", "\r\n").replace("#", indent);

            var next = JsonEntries.put(text, PLACES.getLast(), "{\"a\": 1}");

            assertThat(shown(next))
                    .contains(shown("~##\"github\": {~###\"a\": 1~##}~#}"
                            .replace("~", "\r\n")
                            .replace("#", indent)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "{\"a\":1,\"servers\":{}} § {\"a\":1,\"servers\":{\"github\":{\"a\":1}}}",
                "{ \"servers\": { } } § { \"servers\": { \"github\": {\"a\": 1} } }",
                "{\"servers\":{\"x\":{~\"a\":1}}} § {\"servers\":{\"x\":{~\"a\":1},\"github\":{\"a\":1}}}",
                "{~\"servers\": { /* none */ }~} § {~\"servers\": { /* none */ \"github\": {\"a\": 1} }~}"
            })
    void staysOnTheLineOfItsNeighbours(String layout, String next) {
        assertThat(JsonEntries.put(layout.replace('~', '\n'), PLACES.getFirst(), "{\"a\": 1}"))
                .isEqualTo(next.replace('~', '\n'));
    }

    private static boolean isUsable(String json, JsonPointer place) {
        return JsonEntries.find(json, place) instanceof JsonEntries.Found.Missing;
    }

    /// As somebody does who remembers what was there.
    private static String without(String layout, String next, JsonPointer place) {
        var left = JsonEntries.remove(next, place, JsonEntries.lacking(layout, place));
        return JsonGaps.reopened(next, left, JsonGaps.closed(layout, next));
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String shown(String text) {
        return text.replace("\r", "␍").replace("\n", "␤").replace("\t", "→").replace("\uFEFF", "BOM");
    }
}
