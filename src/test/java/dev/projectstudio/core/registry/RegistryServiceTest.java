package dev.projectstudio.core.registry;

import static dev.projectstudio.platform.db.schema.Tables.PROJECTS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_MAPPINGS;
import static dev.projectstudio.platform.db.schema.Tables.TECH_STACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryServiceTest {

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
    void keepsASkillAsTheFileOfItsSlugWithExactlyItsText() {
        var skill = world.registry.add(RegistryKind.SKILL, "python-api-skill", RegistryWorld.SKILL);

        assertThat(world.read("skills/python-api-skill.md")).isEqualTo(RegistryWorld.SKILL);
        assertThat(skill.item().name()).isEqualTo("Python API Skill");
        assertThat(skill.item().description()).isEqualTo("FastAPI development patterns.");
        assertThat(skill.item().slug()).isEqualTo("python-api-skill");
        assertThat(skill.facts().compatibility()).containsExactly("FastAPI", "Python 3.11+");
        assertThat(world.registry.validate(skill)).isEmpty();
        assertThat(world.activities()).containsExactly("registry_added Python API Skill");
        assertThat(database.published())
                .contains(new RegistryChanged(new ItemId(RegistryKind.SKILL, "python-api-skill")));
    }

    @Test
    void findsAnItemByIdSlugNameAndKind() {
        world.seed();

        assertThat(world.registry.require("python-api-skill").kind()).isEqualTo(RegistryKind.SKILL);
        assertThat(world.registry.require("python api SKILL").slug()).isEqualTo("python-api-skill");
        assertThat(world.registry.require("tools/openapi-tool").type()).isEqualTo("cli");
        assertThatThrownBy(() -> world.registry.require("skill/openapi-tool"))
                .extracting("code")
                .isEqualTo("item-not-found");
        assertThatThrownBy(() -> world.registry.require("nonsense/openapi-tool"))
                .extracting("code")
                .isEqualTo("kind-unknown");
        world.registry.add(RegistryKind.PROMPT, "search", "---\nname: acme/search\n---\nFind it.\n");
        assertThat(world.registry.require("acme/search").slug()).isEqualTo("search");
    }

    @Test
    void asksForTheKindWhereSeveralHaveTheSlug() {
        world.registry.add(RegistryKind.SKILL, "review", "# Review\n");
        world.registry.add(RegistryKind.PROMPT, "review", "# Review\n");

        assertThatThrownBy(() -> world.registry.require("review"))
                .extracting("code")
                .isEqualTo("ambiguous-item");
        assertThat(world.registry.require("prompt/review").kind()).isEqualTo(RegistryKind.PROMPT);
    }

    @Test
    void putsAnotherTextInThePlaceOfTheOneThatWasSeenOnly() throws Exception {
        world.seed();
        var seen = world.open("python-api-skill");
        var edited = world.registry.edit(seen, seen.files().text() + "\nMore.\n");

        assertThat(world.read("skills/python-api-skill.md")).endsWith("\nMore.\n");
        assertThatThrownBy(() -> world.registry.edit(seen, "# Another\n"))
                .extracting("code")
                .isEqualTo("changed-meanwhile");

        Files.writeString(world.file("skills/python-api-skill.md"), "# By hand\n");
        assertThatThrownBy(() -> world.registry.edit(edited, "# Another\n"))
                .extracting("code")
                .isEqualTo("changed-meanwhile");
        assertThat(world.read("skills/python-api-skill.md")).isEqualTo("# By hand\n");
    }

    @Test
    void editsOneOfTheFurtherFilesAndLeavesTheOthersByteForByte() throws Exception {
        var files = new TreeMap<String, byte[]>();
        files.put("pdf/SKILL.md", "---\nname: pdf\ndescription: d\n---\n# PDF\n".getBytes(StandardCharsets.UTF_8));
        files.put("pdf/scripts/read.sh", "echo 1\r\n".getBytes(StandardCharsets.UTF_8));
        var seen = world.registry.add(RegistryKind.SKILL, "pdf", files, Set.of("pdf/scripts/read.sh"));

        var edited = world.registry.edit(seen, "pdf/scripts/read.sh", "echo 2\r\n");

        assertThat(world.read("skills/pdf/scripts/read.sh")).isEqualTo("echo 2\r\n");
        assertThat(Files.isExecutable(world.file("skills/pdf/scripts/read.sh"))).isTrue();
        assertThat(edited.files().text()).isEqualTo(seen.files().text());
        assertThat(edited.files().programs()).containsExactly("pdf/scripts/read.sh");
        assertThatThrownBy(() -> world.registry.edit(seen, "pdf/scripts/read.sh", "echo 3\n"))
                .extracting("code")
                .isEqualTo("changed-meanwhile");
        world.undo.undoLast();
        assertThat(world.read("skills/pdf/scripts/read.sh")).isEqualTo("echo 1\r\n");
    }

    @Test
    void saysOfOneFileOfATemplateWhatIsWrongWithItWhileItIsWritten() {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "web/template.json",
                "{\"name\": \"Web\", \"description\": \"d\", \"template_type\": \"project\"}"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("web/README.md", "# Web\n".getBytes(StandardCharsets.UTF_8));
        files.put("web/other.md", "{{OTHER}}\n".getBytes(StandardCharsets.UTF_8));
        var open = world.registry.add(RegistryKind.TEMPLATE, "web", files);

        var findings = world.registry.validate(open, "web/README.md", "# Web\n\n{{TITLE}}\n");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isNull();
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.words().args()).containsExactly("TITLE");
        });
    }

    @Test
    void takesEveryActBackAndMakesItAgain() {
        world.seed();
        var agent = world.open("backend-agent");
        world.registry.edit(agent, agent.files().text().replace("For backends", "For all"));

        world.undo.undoLast();
        assertThat(world.read("agents/backend-agent.json")).isEqualTo(RegistryWorld.AGENT);
        assertThat(world.registry.require("backend-agent").description()).isEqualTo("For backends");
        world.undo.redo();
        assertThat(world.registry.require("backend-agent").description()).isEqualTo("For all");
        world.undo.undoLast();
        world.undo.undoLast();

        assertThat(world.file("agents/backend-agent.json")).doesNotExist();
        assertThat(world.registry.list(RegistryKind.AGENT)).isEmpty();
    }

    @Test
    void renamesWithEverythingThatNamesIt() {
        world.seed();
        map("python-api-skill");

        world.registry.rename(world.open("python-api-skill"), "fastapi");

        assertThat(world.file("skills/python-api-skill.md")).doesNotExist();
        assertThat(world.read("skills/fastapi.md")).isEqualTo(RegistryWorld.SKILL);
        assertThat(world.read("agents/backend-agent.json"))
                .isEqualTo(RegistryWorld.AGENT.replace("python-api-skill", "fastapi"));
        assertThat(world.registry.list(RegistryKind.SKILL)).singleElement().satisfies(use -> {
            assertThat(use.item().id().value()).isEqualTo("fastapi");
            assertThat(use.projectCount()).isEqualTo(1);
        });
        assertThat(world.registry.validate(world.open("backend-agent"))).isEmpty();
        assertThat(world.edits.check()).isEmpty();

        world.undo.undoLast();

        assertThat(world.read("skills/python-api-skill.md")).isEqualTo(RegistryWorld.SKILL);
        assertThat(world.file("skills/fastapi.md")).doesNotExist();
        assertThat(world.read("agents/backend-agent.json")).isEqualTo(RegistryWorld.AGENT);
        assertThat(world.registry
                        .dependents(world.registry.require("python-api-skill"))
                        .mappings())
                .isEqualTo(1);
        assertThat(world.edits.check()).isEmpty();
    }

    @Test
    void renamesAToolTogetherWithTheNameInItsFileAndNothingElseInIt() {
        world.seed();

        world.registry.rename(world.open("openapi-tool"), "openapi");

        assertThat(world.read("tools/openapi.json"))
                .isEqualTo(RegistryWorld.TOOL.replace("\"name\": \"openapi-tool\"", "\"name\": \"openapi\""));
        assertThat(world.read("agents/backend-agent.json")).contains("\"tools\": [\"openapi\"]");
    }

    @Test
    void renamesASkillThatIsAFolderWithAllItsFiles() {
        world.byHand("skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads PDFs\nlicense: MIT\n---\n# PDF\n");
        world.byHand("skills/pdf/scripts/read.py", "print(1)\n");
        world.edits.check();

        world.registry.rename(world.open("pdf"), "pdf-reader");

        assertThat(world.read("skills/pdf-reader/SKILL.md"))
                .isEqualTo("---\nname: pdf-reader\ndescription: Reads PDFs\nlicense: MIT\n---\n# PDF\n");
        assertThat(world.read("skills/pdf-reader/scripts/read.py")).isEqualTo("print(1)\n");
        assertThat(world.file("skills/pdf")).doesNotExist();
        assertThat(world.registry.validate(world.open("pdf-reader"))).isEmpty();

        world.undo.undoLast();
        assertThat(world.read("skills/pdf/scripts/read.py")).isEqualTo("print(1)\n");
        assertThat(world.file("skills/pdf-reader")).doesNotExist();
    }

    @Test
    void saysWhatADeletionWouldBreakAndLeavesThat() {
        world.seed();
        map("python-api-skill");
        var skill = world.registry.require("python-api-skill");

        var dependents = world.registry.dependents(skill);
        world.registry.delete(skill);

        assertThat(dependents.items()).extracting(RegistryItem::name).containsExactly("backend-agent");
        assertThat(dependents.mappings()).isEqualTo(1);
        assertThat(world.file("skills/python-api-skill.md")).doesNotExist();
        assertThat(world.read("agents/backend-agent.json")).isEqualTo(RegistryWorld.AGENT);
        assertThat(world.registry.validate(world.open("backend-agent")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words().key()).isEqualTo("registry.finding.no-skill");
                    assertThat(finding.line()).isEqualTo(6);
                    assertThat(finding.column()).isEqualTo(14);
                });

        world.undo.undoLast();
        assertThat(world.registry
                        .dependents(world.registry.require("python-api-skill"))
                        .mappings())
                .isEqualTo(1);
    }

    @Test
    void copiesAnItemUnderAnotherSlug() {
        world.seed();

        world.registry.duplicate(world.open("openapi-tool"), "openapi-next");

        assertThat(world.read("tools/openapi-next.json"))
                .isEqualTo(RegistryWorld.TOOL.replace("\"openapi-tool\"", "\"openapi-next\""));
        assertThat(world.read("tools/openapi-tool.json")).isEqualTo(RegistryWorld.TOOL);
        assertThatThrownBy(() -> world.registry.duplicate(world.open("openapi-tool"), "openapi-next"))
                .extracting("code")
                .isEqualTo("slug-taken");
    }

    @Test
    void keepsTwoOfOneNameApart() {
        world.registry.add(RegistryKind.PROMPT, "one", "# Review\n");
        world.registry.add(RegistryKind.PROMPT, "two", "# Review\n");

        assertThat(world.registry.list(RegistryKind.PROMPT))
                .extracting(use -> use.item().name())
                .containsExactly("Review", "Review (two)");
    }

    @ParameterizedTest
    @FaultCase("C63")
    @ValueSource(strings = {"../../.ssh/authorized_keys", "a/b", "", "Ä", "a b", "CON.", "-a", "a--b", "\u202Ea"})
    void refusesASlugThatIsNoFileName(String slug) {
        assertThatThrownBy(() -> world.registry.add(RegistryKind.SKILL, slug, "# A\n"))
                .isInstanceOf(AppException.class)
                .extracting("code")
                .isEqualTo("slug-invalid");
    }

    @ParameterizedTest
    @FaultCase("C63")
    @ValueSource(strings = {"con", "prn", "aux", "nul", "com1", "com0", "lpt9"})
    void refusesASlugThatWindowsTakesForADevice(String slug) {
        var fine = world.registry.add(RegistryKind.SKILL, "fine", "# A\n");

        assertThat(List.<ThrowingCallable>of(
                        () -> world.registry.add(RegistryKind.SKILL, slug, "# A\n"),
                        () -> world.registry.duplicate(fine, slug),
                        () -> world.registry.rename(fine, slug)))
                .allSatisfy(act -> assertThatThrownBy(act)
                        .isInstanceOf(InvalidInput.class)
                        .extracting("code")
                        .isEqualTo("slug-device"));
        assertThat(Slug.isValid(slug)).isFalse();
        assertThat(Slug.isValid(slug + "-" + slug)).isTrue();
    }

    @Test
    @FaultCase("C63")
    void refusesASlugOfThreeHundredLetters() {
        assertThatThrownBy(() -> world.registry.add(RegistryKind.SKILL, "a".repeat(300), "# A\n"))
                .extracting("code")
                .isEqualTo("slug-invalid");
        assertThat(Slug.of("Ärger mit " + "x".repeat(300))).hasSize(64).startsWith("arger-mit-x");
    }

    @Test
    void spellsLettersOutThatAreNoneWithAMark() {
        assertThat(Slug.of("Größe, ÆØŁ und Œuvre")).isEqualTo("grosse-aeol-und-oeuvre");
    }

    @Test
    void offersAStarterThatIsValidButForWhatIsToBeFilledIn() {
        for (var kind : RegistryKind.values()) {
            var text = world.registry.starter(kind, "mine", "Mine", "What it is for");
            var facts = world.registry.add(kind, "mine", text);
            assertThat(facts.item().description()).as(kind.word()).isEqualTo("What it is for");
            assertThat(facts.facts().findings())
                    .as(kind.word())
                    .allMatch(finding -> Set.of("registry.finding.missing-field", "registry.finding.empty-field")
                            .contains(finding.words().key()));
        }
    }

    private void map(String skill) {
        database.get().write(tx -> {
            tx.sql()
                    .insertInto(PROJECTS)
                    .set(PROJECTS.ID, "atlas")
                    .set(PROJECTS.NAME, "atlas")
                    .execute();
            tx.sql()
                    .insertInto(TECH_STACK)
                    .set(TECH_STACK.ID, "entry")
                    .set(TECH_STACK.PROJECT_ID, "atlas")
                    .set(TECH_STACK.CATEGORY, "backend")
                    .set(TECH_STACK.NAME, "FastAPI")
                    .execute();
            return tx.sql()
                    .insertInto(TECH_MAPPINGS)
                    .set(TECH_MAPPINGS.ID, "mapping")
                    .set(TECH_MAPPINGS.TECH_STACK_ID, "entry")
                    .set(TECH_MAPPINGS.REGISTRY_TYPE, "skill")
                    .set(TECH_MAPPINGS.REGISTRY_ID, skill)
                    .execute();
        });
    }
}
