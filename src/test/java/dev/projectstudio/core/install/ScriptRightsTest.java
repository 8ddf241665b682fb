package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.SKILL;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A script that names its interpreter can be run where it is new; then its own mode tells, and so does that of each
/// copy.
class ScriptRightsTest {

    private static final String RUN = ".claude/skills/pdf/scripts/run";
    private static final String AGENTS_RUN = ".agents/skills/pdf/scripts/run";
    private static final String MOVED = ".claude/skills/papers/scripts/run";
    private static final String AGENTS_MOVED = ".agents/skills/papers/scripts/run";
    private static final String SCRIPT = "#!/bin/sh\necho read\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;
    private ItemId pdf;

    @BeforeEach
    void addASkill() throws IOException {
        assumeTrue(FileStore.knowsRights(), "no right to run a file");
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
        pdf = world.registry
                .add(
                        RegistryKind.SKILL,
                        "pdf",
                        new TreeMap<>(Map.of("pdf/SKILL.md", bytes(SKILL), "pdf/scripts/run", bytes(SCRIPT))))
                .item()
                .id();
    }

    @Test
    void passesOnThatAScriptOfTheItemCanNoLongerBeRun() {
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS);
        assertThat(repo(RUN)).isExecutable();
        allow(item(), "rw-------");

        assertThat(world.installs.isBehind(pdf)).isTrue();
        assertThat(world.update(pdf).lines())
                .extracting(UpdateLine::place, line -> line.program().orElse(null))
                .containsExactly(tuple(RUN, false));

        assertThat(Files.isExecutable(repo(RUN))).isFalse();
        assertThat(world.installs.isBehind(pdf)).isFalse();
        allow(item(), "rwx------");
        world.update(pdf);
        assertThat(repo(RUN)).isExecutable();
    }

    @Test
    void installsAScriptWithTheModeThatItHasInTheRegistry() {
        allow(item(), "rw-------");

        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS);

        assertThat(repo(RUN)).hasContent(SCRIPT.strip());
        assertThat(Files.isExecutable(repo(RUN))).isFalse();
    }

    @Test
    void writesADeletedScriptAgainWithTheModeThatItHadInTheItem() throws IOException {
        allow(item(), "rw-------");
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS);
        Files.delete(repo(RUN));
        world.states(atlas);

        world.installs.install(world.installs.plan(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS)), true);

        assertThat(repo(RUN)).exists();
        assertThat(Files.isExecutable(repo(RUN))).isFalse();
    }

    @Test
    void editsAScriptOfTheItemWithoutMakingItOneToBeRunAgain() {
        allow(item(), "rw-------");

        var open = world.registry.open(pdf);
        world.registry.edit(open, "pdf/scripts/run", SCRIPT + "echo more\n");

        assertThat(item()).content().contains("more");
        assertThat(Files.isExecutable(item())).isFalse();
    }

    @Test
    void movesEachCopyWithTheModeThatItHasAndBringsThatBack() {
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);
        allow(repo(RUN), "rw-r-----");
        pdf = world.registry.rename(world.registry.open(pdf), "papers").item().id();

        world.update(pdf);

        assertThat(repo(MOVED)).exists();
        assertThat(Files.isExecutable(repo(MOVED))).isFalse();
        assertThat(repo(AGENTS_MOVED)).isExecutable();

        world.undo.undoLast();
        assertThat(permissions(repo(RUN))).isEqualTo("rw-r-----");
        assertThat(repo(AGENTS_RUN)).isExecutable();
        world.undo.redo();
        assertThat(Files.isExecutable(repo(MOVED))).isFalse();
        assertThat(repo(AGENTS_MOVED)).isExecutable();
    }

    @Test
    void leavesTheRightThatSomebodyTookFromACopyWhereAnotherOfTheSameTextIsTaken() {
        world.install(atlas, pdf, Consumer.CLAUDE_SKILLS, Consumer.AGENTS_SKILLS);
        allow(repo(RUN), "rw-r--r--");
        write(repo(RUN), SCRIPT + "echo edited\n");
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, RUN), Shown.NOW);
        world.installs.take(atlas, pdf, List.of(Consumer.CLAUDE_SKILLS), false);

        world.update(pdf);

        assertThat(repo(AGENTS_RUN)).content().contains("edited");
        assertThat(Files.isExecutable(repo(RUN))).isFalse();
    }

    private Path item() {
        return world.home.root().resolve("registry/skills/pdf/scripts/run");
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void allow(Path file, String permissions) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
