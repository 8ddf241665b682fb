package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.DriftPeek.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class DriftPeekTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void countsNoLinesOfWhatIsNoTextAndSaysSo() throws IOException {
        var world = new PageWorld(database, folder);
        var project = world.project("atlas");
        var file = world.repo("atlas").resolve("CLAUDE.md");
        PageWorld.write(file, "# Rules\nNever push.\n");
        world.adoption.adopt(project, List.of(), true);
        Files.write(file, new byte[] {'a', (byte) 0xff, '\n'});
        world.drift.checkAll(CheckOptions.NORMAL.forced());

        var alert = world.drift.list(0, 1).getFirst();

        assertThat(alert.summary()).contains("bytes");
        assertThat(DriftWords.counts(alert.summary())).isEmpty();
        assertThat(peek(world, alert)).isEqualTo("CLAUDE.md is not UTF-8 text.");
    }

    private static String peek(PageWorld world, DriftItem alert) {
        var detail = world.drift.detail(alert.place().target()).orElseThrow();
        return DriftPeek.show(Difference.of(detail), world.form(), world.text).node() instanceof Label label
                ? label.getText()
                : "";
    }
}
