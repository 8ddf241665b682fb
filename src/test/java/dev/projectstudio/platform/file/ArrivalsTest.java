package dev.projectstudio.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private StudioHome home;
    private Path sessions;

    @BeforeEach
    void make() {
        home = new StudioHome(folder.resolve("home")).create();
        sessions = home.sessionsFolder("atlas");
    }

    @Test
    void waitElsewhereUntilTheyArePlaced() throws IOException {
        try (var arrivals = Arrivals.into(home, sessions)) {
            add(arrivals, "one.md");
            add(arrivals, "two.md");
            assertThat(sessions).isEmptyDirectory();

            arrivals.place();
            arrivals.keep();
        }

        assertThat(sessions.resolve("one.md")).hasContent("text of one.md");
        assertThat(sessions.resolve("two.md")).hasContent("text of two.md");
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    void leaveNothingUnlessTheyAreKept() throws IOException {
        try (var arrivals = Arrivals.into(home, sessions)) {
            add(arrivals, "one.md");
        }
        try (var arrivals = Arrivals.into(home, sessions)) {
            add(arrivals, "two.md");
            arrivals.place();
        }

        assertThat(sessions).isEmptyDirectory();
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    void joinWhatIsThereAlready() throws IOException {
        home.createFolderPrivately(sessions);
        Files.writeString(sessions.resolve("before.md"), "of before");
        try (var arrivals = Arrivals.into(home, sessions)) {
            add(arrivals, "one.md");
            arrivals.place();
            arrivals.keep();
        }

        assertThat(sessions.resolve("before.md")).hasContent("of before");
        assertThat(sessions.resolve("one.md")).hasContent("text of one.md");
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
    void areForTheirOwnerAlone() throws IOException {
        try (var arrivals = Arrivals.into(home, sessions)) {
            add(arrivals, "one.md");
            arrivals.place();
            arrivals.keep();
        }

        assertThat(permissions(sessions)).isEqualTo("rwx------");
        assertThat(permissions(sessions.resolve("one.md"))).isEqualTo("rw-------");
    }

    @Test
    void areSweptWhereTheirProcessHasDied() throws IOException {
        var arrivals = Arrivals.into(home, sessions);
        add(arrivals, "one.md");
        add(arrivals, "two.md");

        new Intents(database.get(), new FileStore(), home, Clock.systemUTC(), StepProbe.none(), _ -> false).replay();

        assertThat(home.temporaries()).isEmptyDirectory();
        assertThat(sessions).isEmptyDirectory();
    }

    @Test
    void takeNobodysPlace() throws IOException {
        home.createFolderPrivately(sessions);
        var other = Files.writeString(sessions.resolve("two.md"), "of somebody else");
        try (var arrivals = Arrivals.into(home, sessions)) {
            for (var name : new String[] {"one.md", "two.md", "three.md"}) {
                add(arrivals, name);
            }
            assertThatThrownBy(arrivals::place).isInstanceOf(StorageFailure.class);
        }

        assertThat(sessions).isDirectoryContaining(other::equals);
        assertThat(sessions.toFile().list()).hasSize(1);
        assertThat(other).hasContent("of somebody else");
        assertThat(home.temporaries()).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goNowhereOutsideTheHome() throws IOException {
        var outside = Files.createDirectories(folder.resolve("outside"));
        for (var link : List.of(home.temporaries(), sessions)) {
            Files.deleteIfExists(link);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, outside);

            assertThatThrownBy(() -> Arrivals.into(home, sessions)).isInstanceOf(StorageFailure.class);

            assertThat(outside).isEmptyDirectory();
            Files.delete(link);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void add(Arrivals arrivals, String name) {
        var stamp = arrivals.add(name, ("text of " + name).getBytes(StandardCharsets.UTF_8), null);
        assertThat(stamp.size()).isPositive();
    }
}
