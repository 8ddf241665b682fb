package dev.projectstudio.core.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.exchange.ExportService;
import dev.projectstudio.core.exchange.ImportLine.State;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.exchange.OutsideForm;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A file of an item that can be run where it comes from can be run wherever it goes.
class ProgramsTest {

    private static final String RUN = ".claude/skills/pdf/scripts/run";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private InstallWorld world;
    private ImportService imports;
    private ExportService exports;
    private ProjectId atlas;
    private Path source;

    @BeforeEach
    void fillAFolder() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        world = new InstallWorld(database, folder);
        imports = new ImportService(world.registry, world.batch);
        var filing = new Filing(database.get(), new FileStore(), world.home, InstallWorld.NOON);
        exports = new ExportService(filing, new FileStore(), world.home.root());
        atlas = world.project("atlas");
        source = folder.resolve("source");
        InstallWorld.write(source.resolve(".claude/skills/pdf/SKILL.md"), InstallWorld.SKILL);
        InstallWorld.write(source.resolve(".claude/skills/pdf/notes.txt"), "Notes\n");
        program(source.resolve(RUN), "no first line\n");
    }

    @Test
    void installsWhatTheFolderHadForAProgram() throws IOException {
        world.install(atlas, imported(source));

        assertThat(rights(world.home.root().resolve("registry/skills/pdf/scripts/run")))
                .isEqualTo("rwx------");
        assertThat(rights(world.home.root().resolve("registry/skills/pdf/notes.txt")))
                .isEqualTo("rw-------");
        assertThat(rights(repo(RUN))).isEqualTo(likeReading(repo(RUN)));
        assertThat(Files.isExecutable(repo(".claude/skills/pdf/notes.txt"))).isFalse();
    }

    @Test
    void givesNobodyAnyOtherRight() throws IOException {
        Files.setPosixFilePermissions(source.resolve(RUN), PosixFilePermissions.fromString("rwxrwxrwx"));

        world.install(atlas, imported(source));

        assertThat(rights(world.home.root().resolve("registry/skills/pdf/scripts/run")))
                .isEqualTo("rwx------");
        assertThat(rights(repo(RUN))).isEqualTo(likeReading(repo(RUN)));
    }

    @Test
    void keepsAProgramOneInWhatIsUpdatedAddedRenamedAndDuplicated() throws IOException {
        var item = imported(source);
        world.install(atlas, item);

        program(source.resolve(RUN), "another line\n");
        program(source.resolve(".claude/skills/pdf/scripts/more"), "more\n");
        imported(source);
        world.update(item);

        assertThat(repo(RUN)).hasContent("another line\n").isExecutable();
        assertThat(repo(".claude/skills/pdf/scripts/more")).isExecutable();

        world.registry.duplicate(world.registry.open(item), "copy");
        var renamed = world.registry.rename(world.registry.open(item), "papers");
        world.install(atlas, new ItemId(RegistryKind.SKILL, "copy"));
        world.update(renamed.item().id());

        assertThat(repo(".claude/skills/copy/scripts/run")).isExecutable();
        assertThat(repo(".claude/skills/papers/scripts/run")).isExecutable();
    }

    @Test
    void makesACopyAProgramThatTheItemHasBecome() throws IOException {
        Files.setPosixFilePermissions(source.resolve(RUN), PosixFilePermissions.fromString("rw-r--r--"));
        var item = imported(source);
        world.install(atlas, item);
        assertThat(Files.isExecutable(repo(RUN))).isFalse();

        Files.setPosixFilePermissions(source.resolve(RUN), PosixFilePermissions.fromString("rwxr-xr-x"));
        var plan = imports.plan(source, null);
        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.DIFFERS);
            assertThat(line.diff()).endsWith("scripts/run\nold mode 100644\nnew mode 100755\n");
        });
        imports.apply(plan.lines());
        InstallWorld.write(source.resolve(RUN), "another line\n");
        imported(source);
        world.update(item);

        assertThat(repo(RUN)).hasContent("another line\n").isExecutable();
        assertThat(imports.plan(source, null).lines().getFirst().state()).isEqualTo(State.IDENTICAL);

        world.undo.undoLast();
        assertThat(repo(RUN)).hasContent("no first line\n");
        assertThat(Files.isExecutable(repo(RUN))).isFalse();
        world.undo.redo();
        assertThat(repo(RUN)).hasContent("another line\n").isExecutable();
    }

    @Test
    void takesOverAFileThatCannotBeRunYet() throws IOException {
        var item = imported(source);
        InstallWorld.write(repo(RUN), "no first line\n");

        world.install(atlas, item);

        assertThat(repo(RUN)).hasContent("no first line\n").isExecutable();
    }

    @Test
    void takesTheRightAwayAgainThatItHasGiven() throws IOException {
        var item = imported(source);
        InstallWorld.write(repo(RUN), "no first line\n");
        InstallWorld.write(repo(".claude/skills/pdf/notes.txt"), "Of somebody else\n");
        var usual = rights(repo(RUN));

        for (var replaced : List.of("no first line\n", "another text\n")) {
            InstallWorld.write(repo(RUN), replaced);
            world.installs.install(world.installs.plan(atlas, item, List.of()), true);
            assertThat(repo(RUN)).hasContent("no first line\n").isExecutable();

            world.undo.undoLast();
            assertThat(repo(RUN)).hasContent(replaced);
            assertThat(rights(repo(RUN))).isEqualTo(usual);

            world.undo.redo();
            assertThat(repo(RUN)).hasContent("no first line\n").isExecutable();

            world.undo.undoLast();
            assertThat(rights(repo(RUN))).isEqualTo(usual);
        }
    }

    @Test
    void leavesTheRightThatAFileHadBefore() throws IOException {
        var item = imported(source);
        program(repo(RUN), "another text\n");
        Files.setPosixFilePermissions(repo(RUN), PosixFilePermissions.fromString("rwxr-x--x"));
        InstallWorld.write(repo(".claude/skills/pdf/notes.txt"), "Of somebody else\n");

        world.installs.install(world.installs.plan(atlas, item, List.of()), true);
        Files.setPosixFilePermissions(
                repo(".claude/skills/pdf/notes.txt"), PosixFilePermissions.fromString("rwxr--r--"));
        world.undo.undoLast();

        assertThat(repo(RUN)).hasContent("another text\n");
        assertThat(rights(repo(RUN))).isEqualTo("rwxr-x--x");
        assertThat(rights(repo(".claude/skills/pdf/notes.txt"))).isEqualTo("rwxr--r--");
    }

    @Test
    void takesTheRightAwayAgainInTheRegistry() throws IOException {
        Files.setPosixFilePermissions(source.resolve(RUN), PosixFilePermissions.fromString("rw-r--r--"));
        imported(source);
        Files.setPosixFilePermissions(source.resolve(RUN), PosixFilePermissions.fromString("rwxr-xr-x"));
        imported(source);
        var file = world.home.root().resolve("registry/skills/pdf/scripts/run");
        assertThat(rights(file)).isEqualTo("rwx------");

        world.undo.undoLast();
        assertThat(rights(file)).isEqualTo("rw-------");

        world.undo.redo();
        assertThat(rights(file)).isEqualTo("rwx------");
    }

    @Test
    void putsTheRightBackWithTheFile() throws IOException {
        var item = imported(source);
        world.install(atlas, item);
        Files.delete(repo(RUN));
        world.installs.install(world.installs.plan(atlas, item, List.of()), true);
        assertThat(repo(RUN)).isExecutable();

        Files.delete(repo(RUN));
        world.states(atlas);
        world.resolutions.keepStudio(world.target(atlas, RUN), Shown.NOW);
        assertThat(repo(RUN)).isExecutable();

        world.installs.uninstall(world.installs.planUninstall(atlas, item, List.of()), false);
        assertThat(repo(RUN)).doesNotExist();
        world.undo.undoLast();
        assertThat(repo(RUN)).isExecutable();

        world.registry.delete(world.registry.require(item));
        world.undo.undoLast();
        assertThat(world.home.root().resolve("registry/skills/pdf/scripts/run")).isExecutable();
    }

    @Test
    void takesAProgramBackIntoTheItem() throws IOException {
        var item = imported(source);
        world.install(atlas, item);
        InstallWorld.write(repo(RUN), "edited\n");
        world.states(atlas);
        world.resolutions.acceptRepo(world.target(atlas, RUN), Shown.NOW);

        world.installs.take(atlas, item, List.of(), false);

        assertThat(world.home.root().resolve("registry/skills/pdf/scripts/run"))
                .hasContent("edited\n")
                .isExecutable();
    }

    @Test
    void exportsAndBringsBackPrograms() throws IOException {
        var item = world.registry.open(imported(source));
        var out = folder.resolve("out");

        exports.write(exports.plan(List.of(item), OutsideForm.AGENT_SKILL, out), false);
        exports.write(exports.plan(List.of(item), null, out), false);

        assertThat(out.resolve("pdf/scripts/run")).isExecutable();
        assertThat(out.resolve("registry/skills/pdf/scripts/run")).isExecutable();
        assertThat(Files.isExecutable(out.resolve("pdf/notes.txt"))).isFalse();

        Files.setPosixFilePermissions(out.resolve("pdf/scripts/run"), PosixFilePermissions.fromString("rw-r--r--"));
        exports.write(exports.plan(List.of(item), OutsideForm.AGENT_SKILL, out), false);
        assertThat(out.resolve("pdf/scripts/run")).isExecutable();
    }

    @Test
    void keepsProgramsInAnArchive() throws IOException {
        var item = world.registry.open(imported(source));
        var zip = Files.write(folder.resolve("pdf.zip"), exports.zip(List.of(item), OutsideForm.AGENT_SKILL));
        world.registry.delete(item.item());

        var back = imports.plan(zip, null);
        imports.apply(back.lines());

        assertThat(programs(item)).containsExactly("pdf/scripts/run");
        assertThat(back.lines().getFirst().taken().programs()).containsExactly("pdf/scripts/run");
        world.install(atlas, item.item().id());
        assertThat(repo(RUN)).isExecutable();
        assertThat(Files.isExecutable(repo(".claude/skills/pdf/notes.txt"))).isFalse();
    }

    private static Iterable<String> programs(OpenItem item) {
        return item.files().programs();
    }

    private ItemId imported(Path from) {
        imports.apply(imports.plan(from, null).lines());
        return new ItemId(RegistryKind.SKILL, "pdf");
    }

    private Path repo(String path) {
        return world.repo("atlas").resolve(path);
    }

    private static void program(Path file, String text) throws IOException {
        InstallWorld.write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /// What a new file may be used for here, and to be run by whoever may read it.
    private String likeReading(Path program) throws IOException {
        var usual = rights(Files.createFile(program.resolveSibling("usual")));
        return usual.replaceAll("r(.)-", "r$1x");
    }
}
