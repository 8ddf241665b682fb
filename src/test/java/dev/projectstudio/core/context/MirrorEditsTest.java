package dev.projectstudio.core.context;

import static dev.projectstudio.core.context.ContextWorld.read;
import static dev.projectstudio.core.context.ContextWorld.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.projectstudio.core.context.HomeFinding.Kind;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectEdit;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.file.Attention;
import dev.projectstudio.platform.file.Attentions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MirrorEditsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ProjectId atlas;

    @BeforeEach
    void registerAProject() {
        world = new ContextWorld(database.get(), folder);
        database.get().accompany(world.mirror);
        world.mirrorEdits.follow(database.bus());
        atlas = world.project("atlas");
    }

    @Test
    void readsOnlyAFileThatAStatShowsToHaveChanged() throws IOException {
        var file = world.home.projectFile(atlas.value());
        var before = FileTime.from(ContextWorld.NOON.instant().minusSeconds(60));
        Files.setLastModifiedTime(file, before);
        assertThat(world.content.reread()).isEmpty();

        edit("\"name\" : \"atlas\"", "\"name\" : \"Atlas\"");
        Files.setLastModifiedTime(file, before);
        assertThat(world.content.reread()).isEmpty();
        assertThat(project().name()).isEqualTo("atlas");

        Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusMillis(1)));
        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_READ, null));
        assertThat(project().name()).isEqualTo("Atlas");
    }

    @Test
    void readsTheFileOfOneProjectOnlyWhereAStatShowsItToHaveChanged() throws IOException {
        var file = world.home.projectFile(atlas.value());
        var before = FileTime.from(ContextWorld.NOON.instant().minusSeconds(60));
        Files.setLastModifiedTime(file, before);
        assertThat(world.content.reread(atlas)).isEmpty();

        edit("\"name\" : \"atlas\"", "\"name\" : \"Atlas\"");
        Files.setLastModifiedTime(file, before);
        assertThat(world.content.reread(atlas)).isEmpty();
        assertThat(project().name()).isEqualTo("atlas");

        Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusMillis(1)));
        assertThat(world.content.reread(atlas)).extracting(HomeFinding::kind).containsExactly(Kind.MIRROR_READ);
        assertThat(project().name()).isEqualTo("Atlas");
    }

    @Test
    void readsAFileAgainThatWasWrittenAtTheTimeOfTheLook() throws IOException {
        var file = world.home.projectFile(atlas.value());
        var now = FileTime.from(ContextWorld.NOON.instant().minusMillis(1_500));
        Files.setLastModifiedTime(file, now);
        assertThat(world.content.reread()).isEmpty();

        edit("\"name\" : \"atlas\"", "\"name\" : \"Atlas\"");
        Files.setLastModifiedTime(file, now);

        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_READ, null));
    }

    @Test
    void takesTheTimeOfAReadingBeforeItReads() {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                write(mirror(), read(mirror()).replace("\"atlas\"", "\"Atlas\""));
                return ContextWorld.NOON.instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        var found = world.mirrorEdits(clock).check(world.projects.list(true));

        assertThat(found).extracting(HomeFinding::kind).containsExactly(Kind.MIRROR_READ);
    }

    @Test
    void takesOverWhatWasWrittenByHandAsOneChangeThatCanBeTakenBack() {
        var moved = world.repo("moved");
        write(moved.resolve("README.md"), "here");
        edit("\"name\" : \"atlas\"", "\"name\" : \"Borealis\"");
        edit("\"description\" : null", "\"description\" : \"all the maps\"");
        edit(world.repo("atlas").toString(), moved.toString());

        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_READ, null));

        assertThat(project())
                .extracting(Project::name, Project::description, Project::repoPath)
                .containsExactly("Borealis", "all the maps", moved);
        assertThat(world.activities("project_updated")).contains("Borealis");
        assertThat(attentions()).isEmpty();
        assertThat(world.content.reread()).isEmpty();

        world.undo.undoLast();

        assertThat(project())
                .extracting(Project::name, Project::description, Project::repoPath)
                .containsExactly("atlas", null, world.repo("atlas"));
        assertThat(read(mirror())).contains("\"name\" : \"atlas\"");
    }

    @Test
    void takesTheTrustBackWhereAnotherDirectoryWasWritten() throws IOException {
        Files.createDirectories(world.repo("atlas").resolve(".git/objects"));
        Files.createDirectories(world.repo("atlas").resolve(".git/refs"));
        Files.writeString(world.repo("atlas").resolve(".git/HEAD"), "ref: refs/heads/main\n");
        world.projects.trust(List.of(atlas));
        var moved = Files.createDirectories(world.repo("moved"));
        edit(world.repo("atlas").toString(), moved.toString());

        world.content.reread();

        assertThat(project().repoPath()).isEqualTo(moved);
        assertThat(project().isTrusted()).isFalse();
    }

    @Test
    void archivesAndBringsBack() {
        edit("\"archived_at\" : null", "\"archived_at\" : \"2026-02-01T00:00:00Z\"");
        world.content.reread();
        assertThat(project().archivedAt()).isEqualTo("2026-02-01T00:00:00Z");

        edit("\"archived_at\" : \"2026-02-01T00:00:00Z\"", "\"archived_at\" : null");
        world.content.reread();
        assertThat(project().isArchived()).isFalse();
    }

    @Test
    void tiesAndUntiesTargetsInTheOrderThatWasWritten() {
        var file = world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of("CLAUDE.md", "b/CLAUDE.md"));
        edit("\"CLAUDE.md\",\n        \"b/CLAUDE.md\"", "\"docs/CLAUDE.md\", \"CLAUDE.md\"");

        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_READ, null));
        assertThat(targets(file)).containsExactly("docs/CLAUDE.md", "CLAUDE.md");

        world.undo.undoLast();
        assertThat(targets(file)).containsExactly("CLAUDE.md", "b/CLAUDE.md");
    }

    @Test
    void takesInANewFileWithTheTargetsThatAreListedForIt() {
        write(world.canonical(atlas, "notes.md"), "notes\n");
        edit(
                "\"context_files\" : [ ]",
                "\"context_files\" : [ {\"filename\": \"notes.md\", \"targets\": [\"docs/NOTES.md\"]} ]");

        assertThat(findings()).containsExactly(tuple(Kind.ADOPTED, null));

        assertThat(targets(world.contexts.require(atlas, "notes.md"))).containsExactly("docs/NOTES.md");
    }

    @Test
    void letsGoOfAFileWhoseTextAndLineAreGone() throws IOException {
        var file = world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of());
        var entry = read(mirror());
        edit(entry.substring(entry.indexOf("\"context_files\" : ["), entry.lastIndexOf(']')), "\"context_files\" : [");
        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_CHANGED, "context-file-still-there"));
        assertThat(world.contexts.find(file.id())).isPresent();

        Files.delete(world.canonical(atlas, "claude.md"));
        world.content.reread();
        assertThat(world.contexts.find(file.id())).isEmpty();

        world.undo.undoLast();
        assertThat(world.contexts.find(file.id())).isPresent();
    }

    @Test
    void takesOverWhatIsValidAndReportsTheRest() {
        world.project("zephyr");
        edit("\"name\" : \"atlas\"", "\"name\" : \" ZEPHYR\"");
        edit("\"description\" : null", "\"description\" : \"all the maps\"");
        var written = read(mirror());

        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_CHANGED, "name-taken"));

        assertThat(project()).extracting(Project::name, Project::description).containsExactly("atlas", "all the maps");
        assertThat(read(mirror())).isEqualTo(written);
        assertThat(attentions()).extracting(Attention::subjectId).containsExactly(atlas.value());
        assertThat(findings()).hasSize(1);
        assertThat(attentions()).hasSize(1);

        edit("\"name\" : \" ZEPHYR\"", "\"name\" : \"Borealis\"");
        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_READ, null));
        assertThat(project().name()).isEqualTo("Borealis");
        assertThat(attentions()).isEmpty();
    }

    @Test
    void keepsWhatItCannotReadWhenStudioHasToWrite() {
        write(mirror(), "{\"by\": \"hand");

        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_CHANGED, "project-file-no-json"));
        assertThat(read(mirror())).isEqualTo("{\"by\": \"hand");

        world.projects.rename(atlas, "Borealis");

        assertThat(read(mirror())).contains("\"name\" : \"Borealis\"");
        assertThat(attentions()).extracting(Attention::kind).containsExactly(MirrorEdits.EDITED);
        assertThat(kept(String.valueOf(attentions().getFirst().contentHash()))).isEqualTo("{\"by\": \"hand");
    }

    @Test
    void refusesValuesThatNoProjectCanHave() {
        var original = read(mirror());
        for (var pair : List.of(
                List.of("\"name\" : \"atlas\"", "\"name\" : \"  \"", "project-name-empty"),
                List.of("\"name\" : \"atlas\"", "\"name\" : 7", "project-file-value"),
                List.of(
                        world.repo("atlas").toString(),
                        folder.resolve("nowhere").toString(),
                        "not-a-directory"),
                List.of("\"" + world.repo("atlas") + "\"", "null", "project-file-value"),
                List.of("\"" + world.repo("atlas") + "\"", "\"code\"", "project-file-value"),
                List.of("\"archived_at\" : null", "\"archived_at\" : \"soon\"", "project-file-value"),
                List.of("\"id\" : \"" + atlas.value(), "\"id\" : \"x", "project-file-fixed"),
                List.of("\"context_files\" : [ ]", "\"context_files\" : 7", "project-file-value"),
                List.of(
                        "\"archived_at\" : null",
                        "\"archived_at\" : null, \"colour\": \"red\"",
                        "project-file-not-taken"))) {
            write(mirror(), original.replace(pair.get(0), pair.get(1)));

            assertThat(findings()).as(pair.get(1)).containsExactly(tuple(Kind.MIRROR_CHANGED, pair.get(2)));
        }
        assertThat(project().name()).isEqualTo("atlas");
        assertThat(project().repoPath()).isEqualTo(world.repo("atlas"));
        assertThat(attentions()).hasSize(1);
    }

    @Test
    void refusesTargetsThatLeadOutOfTheRepositoryOrBelongToAnother() {
        var file = world.contexts.add(atlas, "claude.md", ContextText.of("one"), List.of());
        world.contexts.add(atlas, "agents.md", ContextText.of("two"), List.of());

        edit("\"CLAUDE.md\"", "\"../CLAUDE.md\"");
        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_CHANGED, "outside-repo"));
        edit("\"../CLAUDE.md\"", "\"AGENTS.md\"");
        assertThat(findings()).containsExactly(tuple(Kind.MIRROR_CHANGED, "target-taken"));

        assertThat(targets(file)).isEmpty();
    }

    @Test
    void readsFormattingAloneAsNoChange() {
        var written = read(mirror());
        write(mirror(), written.replace("\n", "\r\n").replace("  ", "\t"));

        assertThat(findings()).isEmpty();

        assertThat(read(mirror())).isEqualTo(written);
        assertThat(world.undo.nextUndo().orElseThrow().labelKey()).isEqualTo("undo.project.register");
    }

    @Test
    void keepsWhatStudioChangedWhereTheHandChangedSomethingElse() {
        edit("\"description\" : null", "\"description\" : \"all the maps\"");

        world.projects.update(atlas, ProjectEdit.name("Borealis"));

        assertThat(project())
                .extracting(Project::name, Project::description)
                .containsExactly("Borealis", "all the maps");
        assertThat(read(mirror())).contains("Borealis", "all the maps");
    }

    private void edit(String from, String to) {
        var text = read(mirror());
        assertThat(text).contains(from);
        write(mirror(), text.replace(from, to));
    }

    private List<org.assertj.core.groups.Tuple> findings() {
        return world.content.reread().stream()
                .map(finding -> tuple(finding.kind(), finding.reason()))
                .toList();
    }

    private Project project() {
        return world.projects.require(atlas);
    }

    private List<String> targets(ContextFile file) {
        return world.contexts.targets(file.id()).stream()
                .map(ContextTarget::repoPath)
                .toList();
    }

    private List<Attention> attentions() {
        return database.get().read(new Attentions(ContextWorld.NOON)::list);
    }

    private String kept(String hash) {
        var bytes = database.get().read(sql -> world.contents.find(sql, hash)).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Path mirror() {
        return world.home.projectFile(atlas.value());
    }
}
