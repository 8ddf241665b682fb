package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.ThreeWayMerge;
import dev.projectstudio.ui.drift.ConflictBlock.Choice;
import org.junit.jupiter.api.Test;

class ConflictBlockTest {

    private static final String TEXT = ThreeWayMerge.of("a\nb\nc\nd\n", "a\nstudio\nc\nd\n", "a\nrepo\nc\nd\n")
            .text();

    @Test
    void findsTheConflictsOfAMergedText() {
        var blocks = ConflictBlock.in(TEXT);

        assertThat(blocks).singleElement().satisfies(block -> {
            assertThat(block.studio()).isEqualTo("studio\n");
            assertThat(block.base()).isEqualTo("b\n");
            assertThat(block.repo()).isEqualTo("repo\n");
            assertThat(block.line()).isEqualTo(1);
        });
    }

    @Test
    void settlesOneAndLeavesTheRest() {
        var block = ConflictBlock.in(TEXT).getFirst();

        assertThat(block.settled(TEXT, Choice.STUDIO)).isEqualTo("a\nstudio\nc\nd\n");
        assertThat(block.settled(TEXT, Choice.REPO)).isEqualTo("a\nrepo\nc\nd\n");
        assertThat(block.settled(TEXT, Choice.BOTH)).isEqualTo("a\nstudio\nrepo\nc\nd\n");
    }

    @Test
    void findsNoneWhereNoneIsLeft() {
        assertThat(ConflictBlock.in("a\nb\n")).isEmpty();
    }
}
