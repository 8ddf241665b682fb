package dev.projectstudio.core.install;

import static dev.projectstudio.core.install.InstallWorld.read;
import static dev.projectstudio.core.install.InstallWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.projectstudio.core.install.UpdateLine.Act;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.text.JsonEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An update says what is in its way, and where.
class UpdateReasonsTest {

    private static final String FOLDER = ".claude/skills/pdf";
    private static final String MAIN = FOLDER + "/SKILL.md";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ProjectId atlas;

    @BeforeEach
    void open() throws IOException {
        world = new InstallWorld(database, folder);
        atlas = world.project("atlas");
    }

    @Test
    void namesTheLineInWhichASharedFileIsNoJson() {
        var tool = world.tool();
        world.install(atlas, tool);
        var hub = rename(tool, "hub");
        write(repo(".mcp.json"), "{\n  \"mcpServers\": {\n    \"github\" {}\n  }\n}\n");

        var shown = world.installs.planUpdate(List.of(hub));
        var report = world.installs.update(shown);

        assertThat(shown.left())
                .extracting(
                        UpdateLine::place,
                        UpdateLine::reason,
                        line -> line.change().number())
                .containsExactly(
                        tuple(".mcp.json#/mcpServers/github", JsonEntries.NOT_JSON, 3),
                        tuple(".mcp.json#/mcpServers/hub", JsonEntries.NOT_JSON, 3));
        assertThat(report.done()).isEmpty();
    }

    @Test
    void tellsOfFilesThatStayInTheFolderOfARenamedItem() {
        var pdf = world.skill();
        world.install(atlas, pdf);
        write(repo(FOLDER + "/notes.md"), "mine\n");
        write(repo(FOLDER + "/more/notes.md"), "mine\n");
        write(repo(FOLDER + "/.DS_Store"), "");
        var papers = rename(pdf, "papers");

        var shown = world.installs.planUpdate(List.of(papers));
        var report = world.installs.update(shown);

        assertThat(List.of(shown, report)).allSatisfy(each -> {
            assertThat(each.staying())
                    .extracting(UpdateLine::place, line -> line.change().number())
                    .containsExactly(tuple(FOLDER, 2));
            assertThat(each.left()).isEmpty();
            assertThat(each.done()).extracting(UpdateLine::act).containsOnly(Act.ADDED, Act.REMOVED);
        });
        assertThat(repo(MAIN)).doesNotExist();
        assertThat(read(repo(FOLDER + "/notes.md"))).isEqualTo("mine\n");
    }

    @Test
    void leavesTheCopiesOfAnItemWhoseFileIsMissingOrCannotBeRead() throws IOException {
        var pdf = world.skill();
        var tool = world.tool();
        world.install(atlas, pdf);
        world.install(atlas, tool);
        assertThat(world.installs.isBehind(pdf)).isFalse();
        Files.delete(world.home.root().resolve("registry/skills/pdf/SKILL.md"));
        write(world.home.root().resolve("registry/tools/github.json"), "{");
        world.registry.reread();

        var shown = world.installs.planUpdate(List.of(pdf, tool));
        var report = world.installs.update(shown);

        assertThat(List.of(shown, report))
                .allSatisfy(each -> assertThat(each.lines())
                        .extracting(UpdateLine::place, UpdateLine::act, UpdateLine::reason)
                        .containsExactly(
                                tuple(MAIN, Act.LEFT, UpdateLine.NO_ITEM),
                                tuple(FOLDER + "/scripts/read.py", Act.LEFT, UpdateLine.NO_ITEM),
                                tuple(".mcp.json#/mcpServers/github", Act.LEFT, UpdateLine.NO_ITEM)));
        assertThat(world.installs.isBehind(pdf)).isTrue();
        assertThat(world.installs.isBehind(tool)).isTrue();
        world.registry.delete(world.registry.require(pdf));
        assertThat(world.installs.planUpdate(List.of(pdf)).lines()).isEmpty();
        assertThat(world.installs.isBehind(pdf)).isFalse();
    }

    @Test
    void tellsTheActivityOnceOfEachProjectWhoseCopiesAreOthers() throws IOException {
        var pdf = world.skill();
        var borea = world.project("borea");
        world.install(atlas, pdf);
        world.install(borea, pdf);
        Files.move(world.repo("borea"), world.repo("elsewhere"));
        var files = world.home.root().resolve("registry/skills/pdf");
        write(files.resolve("SKILL.md"), InstallWorld.SKILL + "More.\n");
        write(files.resolve("more.md"), "more\n");
        Files.delete(files.resolve("scripts/read.py"));
        world.registry.reread();
        int before = world.activities().size();

        world.update(pdf);

        var said = world.activities();
        assertThat(said.subList(before, said.size()))
                .filteredOn(line -> line.startsWith("registry_"))
                .containsExactly("registry_copies_updated PDF");
        write(files.resolve("even-more.md"), "more\n");
        world.registry.reread();
        int then = world.activities().size();
        world.update(pdf);
        said = world.activities();
        assertThat(said.subList(then, said.size())).contains("registry_copies_updated PDF");
        assertThat(said).doesNotContain("registry_uninstalled PDF");
    }

    @Test
    void namesTheFileThatNobodyMayWrite() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "not run: root may write everywhere");
        var pdf = world.skill();
        world.install(atlas, pdf, Consumer.AGENTS_SKILLS, Consumer.CLAUDE_SKILLS);
        world.registry.edit(world.registry.open(pdf), InstallWorld.SKILL.replace("page by page", "slowly"));
        Files.setPosixFilePermissions(repo(FOLDER), PosixFilePermissions.fromString("r-xr-xr-x"));

        var shown = world.installs.planUpdate(List.of(pdf));
        var report = world.installs.update(shown);

        Files.setPosixFilePermissions(repo(FOLDER), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(List.of(shown, report))
                .allSatisfy(each -> assertThat(each.lines())
                        .extracting(UpdateLine::place, UpdateLine::act, UpdateLine::reason)
                        .containsExactly(
                                tuple(".agents/skills/pdf/SKILL.md", Act.LEFT, UpdateLine.NOT_REACHED),
                                tuple(MAIN, Act.LEFT, UpdateLine.NOT_WRITABLE)));
    }

    private ItemId rename(ItemId item, String slug) {
        return world.registry.rename(world.registry.open(item), slug).item().id();
    }

    private Path repo(String place) {
        return world.repo("atlas").resolve(place);
    }
}
