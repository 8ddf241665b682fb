package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.faults.FaultCase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ItemReaderTest {

    @Test
    void readsTheSectionsOfTheSeedsSkill() {
        var facts = skill("python-api-skill.md", """
                # Python API Skill

                ## Description
                FastAPI development patterns including request validation, error handling,
                async operations.

                ## Patterns
                ```python
                # Not a title
                ## Description
                nor a description
                ```

                ## Tech Stack Compatibility
                - FastAPI
                - Python 3.11+
                """);

        assertThat(facts.name()).isEqualTo("Python API Skill");
        assertThat(facts.description())
                .isEqualTo(
                        "FastAPI development patterns including request validation, error handling, async operations.");
        assertThat(facts.compatibility()).containsExactly("FastAPI", "Python 3.11+");
        assertThat(facts.findings()).isEmpty();
    }

    @Test
    void passesOverAByteOrderMark() {
        var bare = skill("bom.md", "\uFEFF# Bom\n\n## Description\nHi\n");
        var fronted = skill("pdf/SKILL.md", "\uFEFF---\nname: PDF\ndescription: a\n---\n# Title\n");

        assertThat(bare.name()).isEqualTo("Bom");
        assertThat(bare.description()).isEqualTo("Hi");
        assertThat(bare.findings()).isEmpty();
        assertThat(fronted.name()).isEqualTo("Title");
        assertThat(fronted.findings()).extracting(ItemFinding::line).containsExactly(2);
        assertThat(fronted.findings()).extracting(ItemFinding::column).containsExactly(7);
        assertThat(keys(skill("empty.md", "\uFEFF\n"))).containsExactly("registry.finding.empty");
    }

    @Test
    void findsWhatAgentSkillsDoNotAllow() {
        assertThat(keys(skill("pdf/SKILL.md", "# PDF\n")))
                .containsExactly("registry.finding.missing-field", "registry.finding.missing-field");
        assertThat(keys(skill("pdf/SKILL.md", "---\nname: PDF\ndescription: a\n---\n")))
                .containsExactly("registry.finding.skill-name");
        assertThat(keys(skill("pdf/SKILL.md", "---\nname: other\ndescription: a\n---\n")))
                .containsExactly("registry.finding.skill-name-folder");
        assertThat(keys(skill("pdf/SKILL.md", "---\nname: pdf\ndescription: " + "a".repeat(1_025) + "\n---\n")))
                .containsExactly("registry.finding.description-too-long");
    }

    @Test
    void readsFrontmatterOfEveryKindThatPeopleWrite() {
        assertThat(Frontmatter.of("---\r\nname: \"a\"\r\n---\r\nx").value("name"))
                .contains("a");
        assertThat(Frontmatter.of("---\ndescription: >\n  one\n  two\n---\n").value("description"))
                .contains("one two\n");
        assertThat(Frontmatter.of("---\ndescription: Use when: asked\n---\n").value("description"))
                .contains("Use when: asked");
        assertThat(Frontmatter.of("---\ndescription: Use when: asked\n---\n").fault())
                .isEqualTo(new TextPlace(2, 22));
        assertThat(Frontmatter.of("text\n---\nname: a\n---\n").fields()).isEmpty();
        assertThat(Frontmatter.of("---\nname: a\n").fields()).isEmpty();
        assertThat(Frontmatter.of("---\na: &x [1]\nb: *x\nname: c\n---\n").value("name"))
                .contains("c");
        assertThat(Frontmatter.of("---\n- a\n- b\n---\nrest").body()).isEqualTo(16);
    }

    @Test
    @FaultCase("C71")
    void takesFrontmatterThatIsNestedTooDeeplyByItsLines() {
        var deep = Frontmatter.of("---\nname: a\nlist: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n---\n");

        assertThat(deep.value("name")).contains("a");
        assertThat(deep.fault()).isEqualTo(new TextPlace(3, 1));
    }

    @Test
    void tellsASectionThatIsEmptyFromOneThatIsNotThere() {
        assertThat(keys(skill("pdf.md", "# PDF\n\nReads.\n")))
                .containsExactly("registry.finding.no-description-section");
        assertThat(keys(skill("pdf.md", "# PDF\n\n## Description\n\n## Use\n\nReads.\n")))
                .containsExactly("registry.finding.empty-description-section");
        assertThat(keys(skill("pdf.md", "# PDF\n\n## Description\n\nReads.\n"))).isEmpty();
    }

    @Test
    void findsMissingFieldsAndUnknownWords() {
        assertThat(keys(json(RegistryKind.TOOL, "{\"name\": \"x\", \"description\": \"d\", \"tool_type\": \"gui\"}")))
                .containsExactly("registry.finding.tool-type");
        assertThat(keys(json(RegistryKind.TOOL, "{\"name\": \"x\", \"description\": \"d\", \"tool_type\": \"cli\"}")))
                .containsExactly("registry.finding.missing-field");
        assertThat(keys(json(RegistryKind.AGENT, "{\"name\": 3, \"description\": \"d\", \"skills\": \"a\"}")))
                .containsExactly(
                        "registry.finding.missing-field", "registry.finding.not-a-text", "registry.finding.not-a-list");
    }

    @Test
    void tellsAnEmptyFieldFromOneThatIsMissing() {
        assertThat(keys(skill("pdf/SKILL.md", "---\nname: pdf\ndescription: \"\"\n---\n")))
                .containsExactly("registry.finding.empty-field");
        assertThat(keys(skill("pdf/SKILL.md", "---\nname:\ndescription: a\n---\n")))
                .containsExactly("registry.finding.empty-field");
        var tool = json(
                RegistryKind.TOOL,
                "{\"description\": \"d\", \"name\": \"x\",\n \"tool_type\": \"cli\", \"command\": \"\"}");
        assertThat(keys(tool)).containsExactly("registry.finding.empty-field");
        assertThat(tool.findings()).allMatch(finding -> finding.line() == 2 && finding.isError());
        assertThat(keys(json(
                        RegistryKind.TOOL,
                        "{\"name\": \"x\", \"description\": \"d\", \"tool_type\": \"cli\", \"command\": 3}")))
                .containsExactly("registry.finding.not-a-text");
    }

    @Test
    void warnsOfAnAgentWithoutWordsAndRefusesOneWithoutTheField() {
        var empty = "{\"name\": \"x\", \"description\": \"d\", \"system_prompt\": \"\"}";

        assertThat(json(RegistryKind.AGENT, empty).findings()).singleElement().satisfies(one -> {
            assertThat(one.words().key()).isEqualTo("registry.finding.empty-field");
            assertThat(one.isError()).isFalse();
        });
    }

    @Test
    void namesThePlaceOfWhatIsNoJson() {
        var finding = json(RegistryKind.TOOL, "{\n  \"name\": \"x\",\n  \"name\": \"y\"\n}")
                .findings();

        assertThat(finding).singleElement().satisfies(one -> {
            assertThat(one.words().key()).isEqualTo("registry.finding.no-json");
            assertThat(one.line()).isEqualTo(3);
        });
    }

    @Test
    void saysInPlainWordsWhatIsNoJson() {
        assertThat(fault("")).isEqualTo("registry.json.nothing");
        assertThat(fault("{} {}")).isEqualTo("registry.json.more");
        assertThat(fault("{\"name\": ")).isEqualTo("registry.json.ends");
        assertThat(fault("{\"a\": 1, \"a\": 2}")).isEqualTo("registry.json.twice");
        assertThat(fault("{\"a\": NaN}")).isEqualTo("registry.json.unexpected");
        assertThat(fault("{\"a\": 1,}")).isEqualTo("registry.json.unexpected");
        assertThat(fault("[".repeat(100_000))).isEqualTo("registry.json.beyond");
        assertThat(fault("1".repeat(10_000))).isEqualTo("registry.json.beyond");
    }

    @Test
    void keepsTheOrderOfTheText() {
        var text = "{\n  \"tools\": [\"none\"],\n  \"skills\": \"x\",\n  \"model\": 3\n}\n";

        assertThat(json(RegistryKind.AGENT, text).findings())
                .extracting(ItemFinding::line)
                .containsExactly(0, 0, 0, 3, 4);
    }

    @Test
    void readsJsonThatIsNestedTooDeeplyAsBroken() {
        assertThat(keys(json(RegistryKind.TOOL, "[".repeat(100_000)))).containsExactly("registry.finding.no-json");
    }

    private static String fault(String text) {
        return Objects.requireNonNull(JsonText.read(text).fault()).key();
    }

    private static ItemFacts skill(String path, String text) {
        var slug = path.contains("/") ? path.substring(0, path.indexOf('/')) : path.replace(".md", "");
        return ItemReader.read(RegistryKind.SKILL, slug, path, text);
    }

    private static ItemFacts json(RegistryKind kind, String text) {
        return ItemReader.read(kind, "x", "x.json", text);
    }

    private static List<String> keys(ItemFacts facts) {
        return facts.findings().stream().map(finding -> finding.words().key()).toList();
    }
}
