package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void beginsWithATildeInsideTheUsersFolder() {
        assertThat(ShownPath.of(HOME.resolve("code/atlas"), HOME)).isEqualTo("~/code/atlas");
        assertThat(ShownPath.of(HOME, HOME)).isEqualTo("~");
    }

    @Test
    void isWholeElsewhere() {
        assertThat(ShownPath.of(Path.of("/home/adam/code"), HOME)).isEqualTo("/home/adam/code");
        assertThat(ShownPath.of(Path.of("docs/a.md"), HOME)).isEqualTo("docs/a.md");
    }
}
