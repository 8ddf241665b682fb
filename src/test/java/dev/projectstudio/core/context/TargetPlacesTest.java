package dev.projectstudio.core.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.faults.Soundness;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.Conflict;
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

        assertThat(places.occupant(places.place("claude.MD", 0), known)).isPresent();
        assertThatThrownBy(() -> places.requireFree(places.place("Claude.md", 0), known))
                .isInstanceOfSatisfying(Conflict.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("target-taken");
                    Soundness.assertSaysWhatToDo(refusal, "Claude.md");
                });
    }

    @Test
    void twoSpellingsAreTwoPlacesWhereTheDiskTellsThemApart() {
        var places = new TargetPlaces(world.projects.require(atlas), false);

        assertThat(places.occupant(places.place("Claude.md", 0), world.targets.ofProject(atlas)))
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
