package dev.projectstudio.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is looked up says what going through all names says.
class TakenNamesTest {

    private static final List<String> TAKEN = List.of("claude.md", "docs/Guide.md", "skills/pdf/SKILL.md", "a", "é");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claude.md",
                "CLAUDE.md",
                "claude.md/x",
                "docs",
                "Docs/guide.md",
                "docs/guide.md/part",
                "docs/other.md",
                "skills/pdf",
                "skills",
                "skills/pdf/scripts/run.sh",
                "a/b/c",
                "b",
                "e\u0301",
                "ab",
                "docs2/guide.md"
            })
    void findsTheSameHolder(String name) {
        assertThat(new TakenNames(TAKEN).holder(name)).isEqualTo(ContextName.holder(name, TAKEN));
        assertThat(new TakenNames(TAKEN).has(name)).isEqualTo(ContextName.isTaken(name, TAKEN));
    }
}
