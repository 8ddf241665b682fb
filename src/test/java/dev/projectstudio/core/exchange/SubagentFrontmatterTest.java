package dev.projectstudio.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.registry.RegistryWorld;
import dev.projectstudio.platform.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// What is edited in an agent changes only the value in the subagent's frontmatter, and leaves that YAML.
class SubagentFrontmatterTest {

    private static final String PATH = "a.md";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private RegistryWorld world;

    @BeforeEach
    void openAHome() {
        world = new RegistryWorld(database.get(), database.bus(), folder);
    }

    /// `~` ends a line; the description was `d`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '¤',
            value = {
                "description: &x d~other: *x § description: &x new words~other: *x",
                "description: &x 'd'   # why~other: *x § description: &x new words   # why~other: *x",
                "description: &x~  d~other: [*x] § description: &x new words~other: [*x]",
                "description:~  &x # why~  d~other: *x § description:~  &x new words~other: *x",
                "description: &x !!str d~other: *x § description: &x !!str new words~other: *x",
                "description: !!str &x d~other: *x § description: &x !!str new words~other: *x",
                "description: !mine d § description: new words",
                "description: d # why § description: new words # why",
                "description: \"d\" # why § description: new words # why",
                "description: >-  # why~  d~other: 1 § description: new words~other: 1",
                "description: |-~  d~~# more~other: 1 § description: new words~~# more~other: 1",
                "description: &x |-~  d~other: *x § description: &x new words~other: *x",
                "other: &x d~description: *x # why § other: &x d~description: new words # why",
                "description: d~description: e § description: new words",
                "description: d~description: &x e~other: *x § description: new words~other: &x \"e\"",
                "description: &x d~color: red~model: *x § description: &x new words~color: red~model: d",
                "other: 🙂~description: &x d # 🙂~more: *x § other: 🙂~description: &x new words # 🙂~more: *x"
            })
    void changesAValueAndNothingAround(String lines, String expected) {
        var changed = changed(lines, "\"description\": \"d\"", "\"description\": \"new words\"");

        assertThat(changed).isEqualTo(framed(expected));
        assertThat(String.valueOf(loaded(changed).get("description"))).isEqualTo("new words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '¤',
            value = {
                "description: &x d~other: *x § description: &x \"\"~other: *x",
                "description: d~other: 1 § other: 1",
                "description: d # why~other: 1 § other: 1"
            })
    void keepsWhatOthersReferToWhenItIsEmptied(String lines, String expected) {
        var changed = changed(lines, "\"description\": \"d\"", "\"description\": \"\"");

        assertThat(changed).isEqualTo(framed(expected));
        assertThat(loaded(changed).containsKey("other")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '¤',
            value = {
                "skills: &s~  - a~  - b~other: *s § skills: &s~  - a~  - c~other: *s",
                "skills: &s [a, b]~other: *s § skills: &s~  - a~  - c~other: *s",
                "skills: # mine~- 'a'  # first~- b # second § skills: # mine~- 'a'  # first~- c",
                "skills:~  - &a a~  - &b b~other: [*a, *b] § skills:~  - &a a~  - c~other: [*a, &b \"b\"]",
                "other: &s [a, b]~skills: *s § other: &s [a, b]~skills:~  - a~  - c",
                "skills: a, b # both § skills:~  - a~  - c",
                "other: &b b~skills:~  - a~  - *b § other: &b b~skills:~  - a~  - c"
            })
    void changesAListAndWhatStaysInItNot(String lines, String expected) {
        var changed = changed(lines, "    \"b\"\n", "    \"c\"\n");

        assertThat(changed).isEqualTo(framed(expected));
        assertThat(loaded(changed)).isNotEmpty();
    }

    @Test
    void readsWhatAFieldRefersTo() {
        var text = framed("other: &x d~description: *x~list: &s [a, b]~skills: *s~bad: a: b");

        var agent = OutsideForms.read(file(text), OutsideForm.CLAUDE_SUBAGENT).text();

        assertThat(agent).contains("\"description\": \"d\"", "\"a\",\n    \"b\"");
        assertThat(changed("other: &x d~description: *x~bad: a: b", "\"description\": \"d\"", "\"description\": \"d\""))
                .isEqualTo(framed("other: &x d~description: *x~bad: a: b"));
    }

    @Test
    void namesTheCommandThatAHookOnlyRefersTo() {
        var lines = framed("other: &run ./notify.sh~hooks:~  Stop:~    - command: *run")
                .lines()
                .toList();

        assertThat(HeadCommands.of(lines.subList(0, lines.indexOf("Text") - 1))).containsExactly("./notify.sh");
    }

    /// The subagent once its agent is edited; with LF and with CR LF it is the same.
    private String changed(String lines, String from, String to) {
        var text = framed(lines);
        var written = edited(text, from, to);
        assertThat(edited(text.replace("\n", "\r\n"), from, to)).isEqualTo(written.replace("\n", "\r\n"));
        return written;
    }

    private String edited(String text, String from, String to) {
        var taken = OutsideForms.read(file(text), OutsideForm.CLAUDE_SUBAGENT);
        var agent = world.registry.add(taken.kind(), taken.slug(), taken.files());
        assertThat(agent.files().text()).contains(from);
        var next = from.equals(to)
                ? agent
                : world.registry.edit(agent, agent.files().text().replace(from, to));
        var written = ((OutsideItem.Files) OutsideForms.written(next, OutsideForm.CLAUDE_SUBAGENT)).files();
        world.registry.delete(next.item());
        return new String(Objects.requireNonNull(written.get(PATH)), StandardCharsets.UTF_8);
    }

    private static OutsideItem.Files file(String text) {
        return new OutsideItem.Files(new TreeMap<>(Map.of(PATH, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String framed(String lines) {
        return "---\nname: a\n" + lines.replace('~', '\n') + "\n---\n\nText\n";
    }

    private static Map<?, ?> loaded(String text) {
        var yaml = text.substring(4, text.indexOf("---\n\nText"));
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return (Map<?, ?>) Objects.requireNonNull(new Load(settings).loadFromString(yaml));
    }
}
