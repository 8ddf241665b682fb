package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.text.JsonEntries.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEntriesTest {

    private static final JsonPointer GITHUB = JsonPointer.of("mcpServers", "github");
    private static final String VALUE = "{\"command\": \"npx\", \"args\": [\"-y\", \"x\"]}";

    private static final String COMMENTED = """
            // who may be asked
            {
            \t"inputs": [ ],   /* none yet */
            \t"mcpServers": {
            \t\t// the files
            \t\t"files": { "command": "files" }, // slow
            \t\t"own": {"command":"own"} // ours
            \t},
            \t"z": 1.50
            }
            """;

    @Test
    void readsAnEntryAlone() {
        var json = "{\"mcpServers\":{\"github\":{\"command\":\"n\\u0070x\",\"n\":1.50,\"a\":[],\"b\":[1,{}]}}}";

        assertThat(JsonEntries.find(json, GITHUB)).isEqualTo(new Found.Value("""
                {
                  "command": "n\\u0070x",
                  "n": 1.50,
                  "a": [],
                  "b": [
                    1,
                    {}
                  ]
                }
                """));
    }

    @Test
    void saysWhereThereIsNone() {
        assertThat(JsonEntries.find("{}", GITHUB)).isEqualTo(new Found.Missing());
        assertThat(JsonEntries.find("{\"mcpServers\": {\"git\": 1}}", GITHUB)).isEqualTo(new Found.Missing());
        assertThat(JsonEntries.find("[]", GITHUB)).isEqualTo(new Found.Unusable("no-object"));
        assertThat(JsonEntries.find("{\"mcpServers\": []}", GITHUB)).isEqualTo(new Found.Unusable("no-object"));
        assertThat(JsonEntries.find("{\"mcpServers\": {\"github\": 1, \"git\\u0068ub\": 2}}", GITHUB))
                .isEqualTo(new Found.Unusable("entry-twice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\": }",
                "{\"a\" 1}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": \"\t\"}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u00g0\"}",
                "{\"a\": 1} x",
                "{\"a\": 1 /* }",
                "{\"a\": [1,,2]}",
                "{,}",
                "\uFEFF\uFEFF{}",
            })
    void takesNothingElseForJson(String text) {
        assertThat(JsonEntries.find(text, GITHUB)).isEqualTo(new Found.Unusable("not-json"));
        assertThatThrownBy(() -> JsonEntries.put(text, GITHUB, VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(JsonEntries.canonical("[".repeat(100) + "]".repeat(100))).isPresent();
        assertThat(JsonEntries.canonical("[".repeat(100_000))).isEmpty();
    }

    @Test
    void makesAFileOfOneEntry() {
        assertThat(JsonEntries.fresh(GITHUB, VALUE)).isEqualTo("""
                {
                  "mcpServers": {
                    "github": {
                      "command": "npx",
                      "args": [
                        "-y",
                        "x"
                      ]
                    }
                  }
                }
                """);
    }

    @Test
    void addsAnEntryInTheMannerOfTheFile() {
        var added = JsonEntries.put(COMMENTED, GITHUB, "{\"command\": \"npx\"}");

        assertThat(added).isEqualTo(COMMENTED.replace("""
                \t\t"own": {"command":"own"} // ours
                """, """
                \t\t"own": {"command":"own"}, // ours
                \t\t"github": {
                \t\t\t"command": "npx"
                \t\t}
                """));
        assertThat(JsonEntries.remove(added, GITHUB)).isEqualTo(COMMENTED);
    }

    @Test
    void keepsLineEndsAByteOrderMarkAndAMissingFinalNewline() {
        var json = "\uFEFF{\r\n    \"mcpServers\": {\r\n        \"files\": 1\r\n    }\r\n}";

        var added = JsonEntries.put(json, GITHUB, "{\"a\": 1}");

        assertThat(added)
                .isEqualTo("\uFEFF{\r\n    \"mcpServers\": {\r\n        \"files\": 1,\r\n        \"github\": {\r\n"
                        + "            \"a\": 1\r\n        }\r\n    }\r\n}");
        assertThat(JsonEntries.remove(added, GITHUB)).isEqualTo(json);
    }

    @Test
    void keepsACommaAfterTheLastEntry() {
        var json = "{\n  \"mcpServers\": {\n    \"files\": 1,\n  },\n}\n";

        var added = JsonEntries.put(json, GITHUB, "2");

        assertThat(added).isEqualTo("{\n  \"mcpServers\": {\n    \"files\": 1,\n    \"github\": 2,\n  },\n}\n");
        assertThat(JsonEntries.remove(added, GITHUB)).isEqualTo(json);
    }

    @Test
    void staysInOneLineWhereAllIs() {
        assertThat(JsonEntries.put("{\"mcpServers\":{\"files\":1}}", GITHUB, VALUE))
                .isEqualTo("{\"mcpServers\":{\"files\":1,\"github\":{\"command\":\"npx\",\"args\":[\"-y\",\"x\"]}}}");
        assertThat(JsonEntries.put("{\"mcpServers\": {}, \"z\": 1}\n", GITHUB, "[1, 2]"))
                .isEqualTo("{\"mcpServers\": {\"github\": [1, 2]}, \"z\": 1}\n");
        assertThat(JsonEntries.put("{\"z\": 1}", GITHUB, "1")).isEqualTo("{\"z\": 1, \"mcpServers\": {\"github\": 1}}");
        assertThat(JsonEntries.remove("{\"mcpServers\": {\"a\": 1, \"github\": 2, \"b\": 3}}", GITHUB))
                .isEqualTo("{\"mcpServers\": {\"a\": 1, \"b\": 3}}");
        assertThat(JsonEntries.remove("{\"mcpServers\": {\"a\": 1, \"github\": 2}}", GITHUB))
                .isEqualTo("{\"mcpServers\": {\"a\": 1}}");
    }

    @Test
    void addsTheObjectThatHoldsIt() {
        assertThat(JsonEntries.put("{\n   \"z\": 1\n}\n", GITHUB, "{\"a\": 1}")).isEqualTo("""
                {
                   "z": 1,
                   "mcpServers": {
                      "github": {
                         "a": 1
                      }
                   }
                }
                """);
        assertThat(JsonEntries.put("{\n  \"mcpServers\": {}\n}\n", GITHUB, "1"))
                .isEqualTo("{\n  \"mcpServers\": {\n    \"github\": 1\n  }\n}\n");
        assertThat(JsonEntries.put("{\n  // none\n}\n", GITHUB, "1"))
                .isEqualTo("{\n  // none\n  \"mcpServers\": {\n    \"github\": 1\n  }\n}\n");
    }

    @Test
    void writesOnlyWhatDiffers() {
        var json = """
                {"mcpServers": {
                  "github": { "command": "npx", // fast
                              "args": ["-y", "x"] }
                } }
                """;

        assertThat(JsonEntries.put(json, GITHUB, "{\"command\": \"bun\", \"args\": [\"-y\", \"x\"]}"))
                .isEqualTo(json.replace("npx", "bun"));
        assertThat(JsonEntries.put(json, GITHUB, VALUE)).isEqualTo(json);
    }

    @Test
    void writesAllOfAnEntryWithOtherKeys() {
        var json = "{\n\t\"mcpServers\": {\n\t\t\"github\": 1,\n\t\t\"z\": 2\n\t}\n}\n";

        assertThat(JsonEntries.put(json, GITHUB, "{\"url\": \"https://example.org\"}"))
                .isEqualTo("{\n\t\"mcpServers\": {\n\t\t\"github\": {\n\t\t\t\"url\": \"https://example.org\"\n\t\t},\n"
                        + "\t\t\"z\": 2\n\t}\n}\n");
    }

    @Test
    void takesAnEntryOutWithItsLine() {
        var json = """
                {
                  "mcpServers": {
                    "github": {
                      "a": 1
                    },
                    // kept
                    "z": 2
                  }
                }
                """;

        assertThat(JsonEntries.remove(json, GITHUB)).isEqualTo("""
                {
                  "mcpServers": {
                    // kept
                    "z": 2
                  }
                }
                """);
        assertThat(JsonEntries.remove(json, JsonPointer.of("mcpServers", "z"))).isEqualTo("""
                {
                  "mcpServers": {
                    "github": {
                      "a": 1
                    }
                    // kept
                  }
                }
                """);
        assertThat(JsonEntries.remove(json, JsonPointer.of("mcpServers", "other")))
                .isEqualTo(json);
    }

    @Test
    void leavesAnEmptyObjectWhereTheLastOneGoes() {
        var empty = "{\n  \"mcpServers\": {}\n}\n";

        assertThat(JsonEntries.remove(JsonEntries.put(empty, GITHUB, VALUE), GITHUB))
                .isEqualTo(empty);
        assertThat(JsonEntries.isBare(empty)).isTrue();
        assertThat(JsonEntries.isBare("{\"a\": {\"b\": {}}}")).isTrue();
        assertThat(JsonEntries.isBare("{\"a\": []}")).isFalse();
        assertThat(JsonEntries.isBare("{ // mine\n}")).isFalse();
        assertThat(JsonEntries.isBare("x")).isFalse();
    }

    @Test
    void keepsOddNames() {
        var odd = JsonPointer.parse("/mcpServers/a~1b~0 \"ü\"\n").orElseThrow();

        var json = JsonEntries.put("{}", odd, "1");

        assertThat(odd.last()).isEqualTo("a/b~ \"ü\"\n");
        assertThat(odd.text()).isEqualTo("/mcpServers/a~1b~0 \"ü\"\n");
        assertThat(json).contains("\"a/b~ \\\"ü\\\"\\u000a\": 1");
        assertThat(JsonEntries.find(json, odd)).isEqualTo(new Found.Value("1\n"));
    }

    @Test
    void readsPointers() {
        assertThat(JsonPointer.parse("/a/b")).contains(JsonPointer.of("a", "b"));
        assertThat(JsonPointer.parse("/a//")).contains(JsonPointer.of("a", "", ""));
        assertThat(JsonPointer.parse("")).isEmpty();
        assertThat(JsonPointer.parse("a/b")).isEmpty();
        assertThat(JsonPointer.parse("/a~2")).isEmpty();
        assertThat(JsonPointer.parse("/a~")).isEmpty();
        assertThat(JsonPointer.parse("/" + "~1".repeat(50_000))).contains(JsonPointer.of("/".repeat(50_000)));
        assertThat(JsonPointer.parse("/a".repeat(50_000)).orElseThrow().names()).hasSize(50_000);
        assertThat(JsonPointer.of("a").overlaps(JsonPointer.of("a", "b"))).isTrue();
        assertThat(JsonPointer.of("a", "c").overlaps(JsonPointer.of("a", "b"))).isFalse();
    }
}
