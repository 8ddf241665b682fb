package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

    private static final String FIELDS = "\"name\": \"T\", \"description\": \"d\", \"template_type\": \"project\"";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
    }

    @Test
    void namesTheFileAndTheLineOfAPlaceholderThatNothingDeclares() {
        var found = findings("{" + FIELDS + "}", "src/{{WHERE}}/a.txt", "one\r\n\ntwo {{PROJECT_NAME}} {{TITLE}}\n");

        assertThat(found)
                .containsExactly(
                        "t/src/{{WHERE}}/a.txt:0:0 undeclared [WHERE]",
                        "t/src/{{WHERE}}/a.txt:3:22 undeclared [TITLE]");
    }

    @Test
    void takesAVariableItsSlugAndItsUseInADefaultForUses() {
        var json = "{" + FIELDS + ", \"variables\": [{\"name\": \"TITLE\"},\n"
                + "{\"name\": \"FILE\", \"default\": \"{{TITLE_SLUG}}.md\"}, {\"name\": \"IDLE\"}]}";

        assertThat(findings(json, "{{FILE}}", "\\{{ESCAPED}} {{ lower }}"))
                .containsExactly("null:2:51 variable-unused [IDLE]");
    }

    @Test
    void saysWhatIsWrongWithVariablesAndCycles() {
        var json = "{" + FIELDS + ", \"variables\": [{\"name\": \"a b\"}, {\"name\": \"DATE\"}, {}, \"X\",\n"
                + "{\"name\": \"Y\", \"choices\": [\"1\"], \"default\": 2, \"required\": \"no\"}, {\"name\": \"Y\"}],\n"
                + "\"cycle\": {\"cycle_type\": \"epic\", \"tasks\": \"one\"}}";

        assertThat(findings(json, "a.txt", "{{Y}}"))
                .extracting(each -> each.split(" ")[1])
                .containsExactly(
                        "variable-name",
                        "variable-built-in",
                        "missing-field",
                        "not-an-object",
                        "default-no-choice",
                        "not-true-or-false",
                        "variable-twice",
                        "cycle-type",
                        "not-a-list");
    }

    @Test
    void looksAtTheOtherFilesWhileTheTextIsTyped() {
        add("{" + FIELDS + "}", "a.txt", "{{TITLE}}");

        var typed = "{" + FIELDS + ", \"variables\": [{\"name\": \"TITLE\"}]}";

        assertThat(world.registry.validate(RegistryKind.TEMPLATE, "t", true, typed))
                .isEmpty();
        assertThat(world.registry.validate(RegistryKind.TEMPLATE, "t", true, "{" + FIELDS + "}"))
                .hasSize(1);
    }

    @Test
    void fillsATextThatWasEscapedWithItself() {
        var text = "{{A}} \\{{B}} \\\\{{C_1}} {{ d }}";

        assertThat(Placeholders.filled(Placeholders.escaped(text), _ -> "x")).isEqualTo(text);
        assertThat(Placeholders.filled("{{A}}\\{{A}}{{B}}", name -> name.equals("A") ? "$1{{B}}" : null))
                .isEqualTo("$1{{B}}{{A}}{{B}}");
    }

    private List<String> findings(String json, String path, String text) {
        return world.registry.validate(add(json, path, text)).stream()
                .map(each -> each.file() + ":" + each.line() + ":" + each.column() + " "
                        + each.words().key().substring("registry.finding.".length()) + " "
                        + each.words().args())
                .toList();
    }

    private OpenItem add(String json, String path, String text) {
        var files = new TreeMap<String, byte[]>();
        files.put("t/template.json", json.getBytes(StandardCharsets.UTF_8));
        files.put("t/" + path, text.getBytes(StandardCharsets.UTF_8));
        return world.registry.add(RegistryKind.TEMPLATE, "t", files);
    }
}
