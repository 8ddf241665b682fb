package dev.projectstudio.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Which places of a repository are one: the catalogue's C23.
@FaultCase("C23")
class TargetPlacesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private ContextWorld world;
    private ProjectId atlas;

    @BeforeEach
    void aFileWithAPlace() {
        world = new ContextWorld(database.get(), folder);
        atlas = world.project("atlas");
        world.contexts.add(atlas, "claude.md", ContextText.of("text\n"), List.of("CLAUDE.md"));
    }

    @Test
    void twoSpellingsAreOnePlaceWhereTheDiskIgnoresCase() {
        var places = new TargetPlaces(world.projects.require(atlas), true);
        var known = world.targets.ofProject(atlas);

        assertThat(new TakenPlaces(places, known).occupant(places.place("claude.MD", 0)))
                .isPresent();
        assertThatThrownBy(() -> new TakenPlaces(places, known).requireFree(places.place("Claude.md", 0)))
                .isInstanceOfSatisfying(Conflict.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("target-taken");
                    Soundness.assertSaysWhatToDo(refusal, "Claude.md");
                });
    }

    @Test
    void entriesOfOneFileArePlacesOfTheirOwn() {
        world.contexts.add(atlas, "one.json", ContextText.of("{}\n"), List.of("./.mcp.json#/mcpServers/one"));
        var places = new TargetPlaces(world.projects.require(atlas), true);
        var known = world.targets.ofProject(atlas);

        assertThat(known).extracting(each -> each.target().repoPath()).contains(".mcp.json#/mcpServers/one");
        assertThat(new TakenPlaces(places, known).occupant(places.place(".mcp.json#/mcpServers/two", 0)))
                .isEmpty();
        assertThat(new TakenPlaces(places, known).occupant(places.place(".mcp.json#/mcpServers/ONE", 0)))
                .isEmpty();
        assertThat(new TakenPlaces(places, known).occupant(places.place(".MCP.json#/mcpServers/one", 0)))
                .isPresent();
        assertThat(new TakenPlaces(places, known).occupant(places.place(".mcp.json#/mcpServers", 0)))
                .isPresent();
        assertThat(new TakenPlaces(places, known).occupant(places.place(".mcp.json", 0)))
                .isPresent();
        assertThat(places.place(".mcp.json#/mcpServers/a\u2028b\nc", 0).pointer())
                .isEqualTo("/mcpServers/a\u2028b\nc");
        assertThat(places.place("a#/b.md", 0).pointer()).isNull();
        assertThat(places.place("notes.json#/x~2", 0).pointer()).isNull();
        assertThatThrownBy(() -> places.place("../.mcp.json#/a", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new TakenPlaces(places, known)
                        .requireFree(places.place(".mcp.json#/mcpServers/one/command", 0)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> Soundness.assertSaysWhatToDo(e, ".mcp.json#/mcpServers/one,"));
    }

    @Test
    void anEntryNeedsATextThatCanBeOne() {
        var note = ContextText.of("no JSON\n");
        var file = world.contexts.add(atlas, "note.md", note, List.of("note.md"));

        assertThatThrownBy(() -> world.contexts.addTarget(file.id(), ".mcp.json#/mcpServers/note"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("entry-not-json"));
        assertThatThrownBy(() -> world.contexts.add(atlas, "two.md", note, List.of(".mcp.json#/mcpServers/two")))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.targets.ofFile(file.id())).hasSize(1);
    }

    @Test
    void twoSpellingsAreTwoPlacesWhereTheDiskTellsThemApart() {
        var places = new TargetPlaces(world.projects.require(atlas), false);

        assertThat(new TakenPlaces(places, world.targets.ofProject(atlas)).occupant(places.place("Claude.md", 0)))
                .isEmpty();
    }

    @Test
    void aRealDiskThatIgnoresCaseHasOnePlaceForBoth() {
        assumeTrue(
                Folding.ignoresCase(world.repo("atlas")),
                "on a real disk: the one of the temporary folder tells CLAUDE.md from claude.md");
        var other = world.contexts.add(atlas, "other.md", ContextText.of("other\n"), List.of("OTHER.md"));

        assertThatThrownBy(() -> world.contexts.addTarget(other.id(), "claude.md"))
                .isInstanceOf(Conflict.class);
    }
}
