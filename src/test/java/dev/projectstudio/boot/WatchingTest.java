package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.platform.watch.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhereItStandsWhenThatChanges() throws IOException {
        var repository = Files.createDirectory(folder.resolve("atlas"));
        Files.writeString(repository.resolve("CLAUDE.md"), "# Rules\n");
        List<WatchStatus> told = new CopyOnWriteArrayList<>();
        try (var studio = NewHome.open(folder.resolve("home"), Clock.tickMillis(ZoneOffset.UTC))) {
            assertThat(studio.watch(_ -> {}, told::add).files()).isZero();

            var project = studio.projects().register(repository, null, null);
            studio.adoption().adopt(project.id(), List.of(), false);

            Eventually.until("told", () -> told.stream().anyMatch(status -> status.files() == 1));
        }
    }
}
