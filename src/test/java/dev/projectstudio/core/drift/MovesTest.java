package dev.projectstudio.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.project.ProjectId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final TargetId CLAUDE = new TargetId("claude");
    private static final TargetId AGENTS = new TargetId("agents");
    private static final ProjectId ATLAS = new ProjectId("atlas");
    private static final ProjectId BOREALIS = new ProjectId("borealis");

    private final Moves moves = new Moves();

    @Test
    void tellsWhichTargetMoved() {
        long then = moves.now();
        moves.moved(Set.of(CLAUDE));

        assertThat(moves.areNoneSince(then)).isFalse();
        assertThat(moves.isMovedSince(then, CLAUDE, ATLAS)).isTrue();
        assertThat(moves.isMovedSince(then, AGENTS, ATLAS)).isFalse();
        assertThat(moves.isMovedSince(moves.now(), CLAUDE, ATLAS)).isFalse();
    }

    @Test
    void takesAProjectForAllItsTargets() {
        long then = moves.now();
        moves.moved(ATLAS);

        assertThat(moves.isMovedSince(then, CLAUDE, ATLAS)).isTrue();
        assertThat(moves.isMovedSince(then, CLAUDE, BOREALIS)).isFalse();
    }

    @Test
    void takesEverythingForEachOfThem() {
        long then = moves.now();
        moves.everythingMoved();

        assertThat(moves.isMovedSince(then, CLAUDE, ATLAS)).isTrue();
        assertThat(moves.isMovedSince(moves.now(), CLAUDE, ATLAS)).isFalse();
    }

    /// Who has read longer than another one may ask when what moved meanwhile is forgotten.
    @Test
    void takesAllForMovedSinceATimeThatIsForgotten() {
        long then = moves.now();
        moves.moved(Set.of(CLAUDE));
        long later = moves.now();
        moves.forgetUntil(later);

        assertThat(moves.isMovedSince(then, CLAUDE, ATLAS)).isTrue();
        assertThat(moves.isMovedSince(then, AGENTS, ATLAS)).isTrue();
        assertThat(moves.isMovedSince(later, CLAUDE, ATLAS)).isFalse();

        moves.forgetUntil(then);
        assertThat(moves.isMovedSince(then, CLAUDE, ATLAS)).isTrue();
    }
}
