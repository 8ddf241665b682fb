package dev.projectstudio.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldingTest {

    @TempDir
    Path folder;

    @Test
    void takesNamesForOneThatDifferInCaseBlanksOrComposition() {
        assertThat(Folding.name("  Café ")).isEqualTo(Folding.name("CAFE\u0301"));
        assertThat(Folding.name("Straße")).isEqualTo(Folding.name("STRASSE"));
        assertThat(Folding.name("Cafe")).isNotEqualTo(Folding.name("Café"));
    }

    @Test
    void findsOneDirectoryBehindLinksAndDots() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        var link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(Folding.path(link)).isEqualTo(Folding.path(real));
        assertThat(Folding.path(folder.resolve("x/../real/."))).isEqualTo(Folding.path(real));
    }

    @Test
    void resolvesWhatExistsOfAPathThatIsGone() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        var link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(Folding.path(link.resolve("gone/deeper"))).isEqualTo(Folding.path(real.resolve("gone/deeper")));
    }

    @Test
    void keepsTheCaseWhereTheDiskDoes() throws IOException {
        var lower = Files.createDirectory(folder.resolve("code"));
        var upper = folder.resolve("CODE");

        assertThat(Folding.path(lower).equals(Folding.path(upper))).isEqualTo(Folding.ignoresCase(lower));
    }
}
