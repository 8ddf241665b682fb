package dev.projectstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RegistryEditsTest {

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
    void noticesAFileThatMayNoLongerBeRead() throws IOException {
        world.seed();
        var skill = world.file("skills/python-api-skill.md");
        Files.setPosixFilePermissions(skill, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(skill), "whoever may read everything notices nothing");

        world.edits.check();

        assertThat(world.registry.require("python-api-skill").copy().reason()).isEqualTo("no-permission");
        Files.setPosixFilePermissions(skill, PosixFilePermissions.fromString("rw-------"));
        world.edits.check();
        assertThat(world.registry.require("python-api-skill").isUsable()).isTrue();
    }

    @Test
    void takesInWhatWasPutThereByHand() {
        world.byHand("skills/python-api-skill.md", RegistryWorld.SKILL);
        world.byHand("skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads\n---\n");
        world.byHand("skills/pdf/references/a.md", "A\n");
        world.byHand("agents/backend-agent.json", RegistryWorld.AGENT);
        world.byHand("templates/service/template.json", "{\"name\": \"Service\", \"template_type\": \"project\"}");
        world.byHand("templates/service/README.md", "# {{PROJECT_NAME}}\n");
        world.byHand("prompts/review.md", "Look at the diff.\n");

        var findings = world.edits.check();

        assertThat(findings).hasSize(5).extracting(HomeFinding::kind).containsOnly(Kind.ADOPTED);
        assertThat(world.registry.list())
                .extracting(
                        use -> use.item().id().text(),
                        use -> use.item().name(),
                        use -> use.item().path())
                .containsExactly(
                        tuple("skill/pdf", "pdf", "pdf/SKILL.md"),
                        tuple("skill/python-api-skill", "Python API Skill", "python-api-skill.md"),
                        tuple("agent/backend-agent", "backend-agent", "backend-agent.json"),
                        tuple("template/service", "Service", "service"),
                        tuple("prompt/review", "review", "review.md"));
        assertThat(world.edits.check()).isEmpty();
        assertThat(world.activities()).hasSize(5);
    }

    @Test
    void readsWhatWasChangedByHandAnew() throws Exception {
        world.seed();
        world.byHand("tools/openapi-tool.json", RegistryWorld.TOOL.replace("cli", "mcp"));

        assertThat(world.edits.check())
                .extracting(HomeFinding::kind, HomeFinding::path)
                .containsExactly(tuple(Kind.CHANGED, "registry/tools/openapi-tool.json"));
        assertThat(world.registry.require("openapi-tool").type()).isEqualTo("mcp");
        assertThat(world.activities()).last().isEqualTo("registry_updated openapi-tool");
    }

    @Test
    void seesAChangeInAnyFileOfAFolder() throws Exception {
        world.byHand("skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads\n---\n");
        var script = world.byHand("skills/pdf/scripts/a.sh", "echo a\n");
        world.edits.check();
        Files.writeString(script, "echo b\n");

        assertThat(world.edits.check()).extracting(HomeFinding::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void tellsOfAFileThatCanBeRunByNow() throws Exception {
        assumeTrue(FileStore.knowsRights(), "no right to run a file");
        world.byHand("skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads\n---\n");
        var script = world.byHand("skills/pdf/scripts/a", "a\n");
        world.edits.check();
        world.edits.check();
        var before = database.published().size();

        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(world.edits.check()).isEmpty();

        assertThat(database.published().subList(before, database.published().size()))
                .containsExactly(
                        new RegistryChanged(world.registry.require("pdf").id()));
        world.edits.check();
        assertThat(database.published()).hasSize(before + 1);
    }

    @Test
    void keepsTheRowOfAFileThatIsGoneAndSaysSo() throws Exception {
        world.seed();
        Files.delete(world.file("skills/python-api-skill.md"));

        assertThat(world.edits.check()).extracting(HomeFinding::kind).containsExactly(Kind.MISSING);
        assertThat(world.registry.require("python-api-skill").isUsable()).isFalse();
        assertThat(world.registry.failing()).hasSize(1);

        world.byHand("skills/python-api-skill.md", RegistryWorld.SKILL);
        assertThat(world.edits.check()).extracting(HomeFinding::kind).containsExactly(Kind.RETURNED);
        assertThat(world.registry.require("python-api-skill").isUsable()).isTrue();
    }

    @Test
    void leavesWhatCanBeNoItemAlone() throws Exception {
        world.byHand("skills/Not a slug.md", "# A\n");
        world.byHand("agents/notes.txt", "notes\n");
        world.byHand("agents/folder/agent.json", "{}\n");
        world.byHand("templates/readme.md", "# A\n");
        world.byHand("skills/no-skill/README.md", "# A\n");
        world.byHand("prompts/.swap.md.swp", "x");
        Files.createSymbolicLink(world.file("prompts/link.md"), world.byHand("elsewhere.md", "# secret\n"));

        var findings = world.edits.check();

        assertThat(findings).extracting(HomeFinding::kind).containsOnly(Kind.LEFT_ALONE);
        assertThat(findings).hasSize(6).extracting(HomeFinding::path).noneMatch(path -> path.contains("swap"));
        assertThat(world.registry.list()).isEmpty();
    }

    @Test
    void saysWhatItCannotTakeIn() throws Exception {
        Files.write(world.byHand("skills/large.md", ""), new byte[(int) FileStore.MOST_BYTES + 1]);
        for (int i = 0; i < 14; i++) {
            Files.write(world.byHand("templates/heavy/" + i + ".bin", ""), new byte[(int) FileStore.MOST_BYTES]);
        }
        for (int i = 0; i < RegistryFolder.MOST_FILES; i++) {
            world.byHand("templates/many/" + i, "");
        }

        var findings = world.edits.check();

        assertThat(findings)
                .extracting(HomeFinding::kind, HomeFinding::path, HomeFinding::reason)
                .containsExactly(
                        tuple(Kind.UNREADABLE, "registry/skills/large.md", "too-large"),
                        tuple(Kind.UNREADABLE, "registry/templates/heavy", "folder-too-large"),
                        tuple(Kind.UNREADABLE, "registry/templates/many", "too-many-files"));
        assertThat(world.registry.list()).isEmpty();
    }

    @Test
    void keepsTheOneThatWasFirstOfTwoWithOneSlug() {
        world.seed();
        world.byHand("skills/python-api-skill/SKILL.md", "---\nname: python-api-skill\ndescription: B\n---\n");

        assertThat(world.edits.check())
                .extracting(HomeFinding::kind, HomeFinding::reason)
                .containsExactly(tuple(Kind.LEFT_ALONE, "registry-id-taken"));
        assertThat(world.open("python-api-skill").files().text()).isEqualTo(RegistryWorld.SKILL);
    }

    @Test
    void readsTextsThatAreNotWhatTheyShouldBe() throws Exception {
        Files.write(world.byHand("skills/latin.md", ""), "# Größe".getBytes(StandardCharsets.ISO_8859_1));
        world.byHand("tools/broken.json", "{ \"name\": \"broken\", ");
        world.byHand("tools/list.json", "[1, 2]");
        world.byHand("agents/bom.json", "\uFEFF{\r\n  \"name\": \"bom\",\r\n  \"system_prompt\": \"x\"\r\n}\r\n");

        world.edits.check();

        assertThat(world.registry.validate(world.open("latin")))
                .extracting(finding -> finding.words().key())
                .containsExactly("registry.finding.not-utf8");
        assertThat(world.registry.validate(world.open("broken")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.words().key()).isEqualTo("registry.finding.no-json");
                    assertThat(finding.line()).isEqualTo(1);
                });
        assertThat(world.registry.validate(world.open("list")))
                .extracting(finding -> finding.words().key())
                .containsExactly("registry.finding.no-object");
        var bom = world.open("bom");
        world.registry.rename(bom, "with-bom");
        assertThat(world.read("agents/with-bom.json"))
                .isEqualTo("\uFEFF{\r\n  \"name\": \"with-bom\",\r\n  \"system_prompt\": \"x\"\r\n}\r\n");
    }
}
