package dev.projectstudio.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.FolderSnapshot.Left;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.git.TestRepository;
import dev.projectstudio.ui.common.PageWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TemplateCreationTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private TemplateWorld world;
    private Path source;

    @BeforeEach
    void open() throws IOException {
        world = new TemplateWorld(database, folder);
        source = Files.createDirectories(world.world.folder.resolve("Atlas"));
    }

    @Test
    void comesOutAsTheFolderItWasMadeOf() throws IOException {
        write("README.md", "# Atlas\r\nAtlas-API by Acme {{YEAR}} \\{{X}}\r\n");
        write("src/Atlas Ünï/main.py", "print('Atlas')");
        Files.write(source.resolve("logo.bin"), new byte[] {0, 1, 'A', 't', 'l', 'a', 's', (byte) 0xff});

        var replacements = List.of(new TextReplacement("Atlas", "PROJECT_NAME"), new TextReplacement("Acme", "OWNER"));
        var draft = world.creation.draft(source, replacements, List.of());
        var made = world.creation.create(draft, "web", "Web", "A web service", "project");

        assertThat(draft.counts().values()).containsExactly(4, 1);
        assertThat(TemplateSpec.of(made).variables())
                .extracting(TemplateVariable::name, TemplateVariable::fallback)
                .containsExactly(tuple("OWNER", "Acme"));
        assertThat(world.world.registry.validate(made)).isEmpty();
        var atlas = world.project("Atlas");
        world.templates.apply(world.plan(made, atlas, Map.of()), false);
        assertThat(world.read("Atlas", "README.md")).isEqualTo("# Atlas\r\nAtlas-API by Acme {{YEAR}} \\{{X}}\r\n");
        assertThat(world.file("Atlas", "src/Atlas Ünï/main.py")).hasContent("print('Atlas')");
        assertThat(world.file("Atlas", "logo.bin")).hasSameBinaryContentAs(source.resolve("logo.bin"));
        var orion = world.project("Orion");
        world.templates.apply(world.plan(made, orion, Map.of("OWNER", "Zed")), false);
        assertThat(world.read("Orion", "README.md")).isEqualTo("# Orion\r\nOrion-API by Zed {{YEAR}} \\{{X}}\r\n");
        assertThat(world.file("Orion", "src/Orion Ünï/main.py")).exists();
    }

    @Test
    void makesProgramsOfPrograms() throws IOException {
        assumeTrue(source.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        write("bin/atlas", "no first line\n");
        write("README.md", "Atlas\n");
        Files.setPosixFilePermissions(source.resolve("bin/atlas"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(source.resolve("bin"), source.resolve("run"));

        var replacements = List.of(new TextReplacement("atlas", "PROJECT_NAME"));
        var draft = world.creation.draft(source, replacements, List.of());
        var made = world.creation.create(draft, "web", "Web", "A web service", "project");
        world.templates.apply(world.plan(made, world.project("orion"), Map.of()), false);

        assertThat(world.file("orion", "run/orion")).isExecutable();
        assertThat(Files.isExecutable(world.file("orion", "README.md"))).isFalse();
    }

    @Test
    void leavesWhatNoTemplateHasAndSaysWhy() throws IOException {
        write("README.md", "a");
        write(".git/config", "secret");
        write("web/node_modules/x/index.js", "x");
        write("notes.txt~", "x");
        write("{{NAME}}.md", "x");
        write("aux.txt", "x");
        write("template.json", "{}");
        write("docs/private.md", "x");
        Files.write(source.resolve("big.bin"), new byte[FileStore.MOST_BYTES + 1]);
        Files.createSymbolicLink(source.resolve("link"), world.world.folder.resolve("elsewhere"));

        var draft = world.creation.draft(source, List.of(), List.of("docs"));

        assertThat(draft.files()).containsOnlyKeys("README.md");
        assertThat(draft.left())
                .extracting(Left::path, Left::reason)
                .containsExactly(
                        tuple(".git", "version-control"),
                        tuple("aux.txt", "name-not-portable"),
                        tuple("big.bin", "too-large"),
                        tuple("docs", "excluded"),
                        tuple("link", "link"),
                        tuple("notes.txt~", "temporary"),
                        tuple("template.json", "template-file"),
                        tuple("web/node_modules", "built"),
                        tuple("{{NAME}}.md", "name-placeholder"));
        assertThat(draft.missed())
                .extracting(Left::path)
                .containsExactly("aux.txt", "big.bin", "link", "template.json", "{{NAME}}.md");
    }

    @Test
    void takesScriptsOutOfAFolderOfProgramsAndLeavesWhatCompilersWrote() throws IOException {
        write("bin/run.sh", "#!/bin/sh\n");
        write("bin/lib/words.txt", "a");
        write("src/App/bin/Debug/net8.0/App.deps.json", "{}");
        write("src/App/obj/project.assets.json", "{}");
        write("build/release.sh", "#!/bin/sh\n");
        Files.write(source.resolve("bin/app"), new byte[] {0x7f, 'E', 'L', 'F', 0});
        Files.write(source.resolve("bin/all"), new byte[FileStore.MOST_BYTES + 1]);

        var draft = world.creation.draft(source, List.of(), List.of());

        assertThat(draft.files()).containsOnlyKeys("bin/run.sh", "bin/lib/words.txt");
        assertThat(draft.left())
                .containsExactly(
                        new Left("bin/all", "built"),
                        new Left("bin/app", "built"),
                        new Left("build", "built"),
                        new Left("src/App/bin/Debug", "built"),
                        new Left("src/App/obj", "built"));
        assertThat(draft.missed()).isEmpty();
    }

    @Test
    void leavesWhatGitIgnoresAndTakesWhatItDoesNot() throws IOException {
        var web = Files.createDirectories(
                TestRepository.withCommit(source).directory().resolve("web"));
        write(".gitignore", "*.log\n/web/out/\n");
        write("web/.gitignore", "bin/\n!keep.log\n");
        write("web/bin/app.sh", "x");
        write("web/out/page.html", "x");
        write("web/build/release.sh", "x");
        write("web/node_modules/x/index.js", "x");
        write("web/a.log", "x");
        write("web/keep.log", "x");
        write(".git/info/exclude", "notes.md\n");
        write("web/notes.md", "x");

        var draft = world.creation.draft(web, List.of(), List.of());

        assertThat(draft.files()).containsOnlyKeys(".gitignore", "build/release.sh", "keep.log");
        assertThat(draft.left())
                .containsExactly(
                        new Left("a.log", "ignored"),
                        new Left("bin", "ignored"),
                        new Left("node_modules", "built"),
                        new Left("notes.md", "ignored"),
                        new Left("out", "ignored"));
        assertThat(draft.missed()).isEmpty();
    }

    @Test
    void takesNoMoreThanATemplateCanHave() throws IOException {
        write("a.txt", "1234");
        write("b.txt", "1234");
        write("c.txt", "12");
        var reader = new FolderReader(new FileStore(), 10, 2, 7);

        var found = reader.read(source, List.of(), () -> true);

        assertThat(found.files()).containsOnlyKeys("a.txt", "c.txt");
        assertThat(found.left()).containsExactly(new Left("b.txt", "template-full"));
    }

    @Test
    void looksAtNoMoreThanATemplateCanHave() throws IOException {
        for (int i = 0; i < 30; i++) {
            write(i % 10 + "/" + i + ".txt", "12");
        }

        var few = new FolderReader(new FileStore(), 12, 100, 100).read(source, List.of(), () -> true);
        var full = new FolderReader(new FileStore(), 100, 5, 100).read(source, List.of(), () -> true);
        var large = new FolderReader(new FileStore(), 100, 100, 1).read(source, List.of(), () -> true);

        assertThat(few.files()).containsOnlyKeys("0/0.txt", "0/10.txt");
        assertThat(few.left()).containsExactly(new Left(".", "template-cut"));
        assertThat(full.files()).hasSize(5);
        assertThat(full.left()).containsExactly(new Left(".", "template-cut"));
        assertThat(large.files()).isEmpty();
        assertThat(large.left()).hasSize(21).contains(new Left(".", "template-cut"));
    }

    @Test
    void stopsWhereNobodyWantsTheFolderAnyMore() throws IOException {
        write("a.txt", "x");
        write("b.txt", "x");
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> world.creation.draft(source, List.of(), List.of(), () -> asked.incrementAndGet() < 2))
                .isInstanceOf(CancellationException.class);

        assertThat(asked).hasValue(2);
    }

    @Test
    void refusesWhatIsNoFolderOrHasNothingInIt() throws IOException {
        var empty = world.creation.draft(source, List.of(), List.of());
        assertThatThrownBy(() -> TemplateCreation.requireFiles(empty, source))
                .extracting("code")
                .isEqualTo("template-empty");
        write("a.txt", "x");
        assertThatThrownBy(() -> world.creation.draft(source.resolve("a.txt"), List.of(), List.of()))
                .extracting("code")
                .isEqualTo("not-a-directory");
        assertThatThrownBy(() -> new TextReplacement("Atlas", "name"))
                .extracting("code")
                .isEqualTo("template-variable-name");
        assertThatThrownBy(() -> new TextReplacement(" ", "NAME"))
                .extracting("code")
                .isEqualTo("template-replace-empty");
    }

    private void write(String path, String text) {
        PageWorld.write(source.resolve(path), text);
    }
}
