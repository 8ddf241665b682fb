package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.file.StudioHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class HomeLogTest {

    private static final Logger OURS = LoggerFactory.getLogger(HomeLogTest.class);
    private static final Logger LIBRARY = LoggerFactory.getLogger("org.jooq.Constants");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-05T09:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private StudioHome home;
    private HomeLog log;

    @BeforeEach
    void attach() {
        home = StudioHome.locate(folder.resolve("home"), Map.of(), folder);
        log = HomeLog.attach(home, CLOCK);
    }

    @AfterEach
    void detach() {
        log.detach();
    }

    @Test
    void saysWhatWentWrongWhereAndWhy() throws IOException {
        OURS.warn("Cannot read {} of {}", "notes", 2, new IOException("is a directory"));

        assertThat(text())
                .startsWith(
                        "2026-10-05T09:15:00Z WARN  [" + ProcessHandle.current().pid() + " ")
                .contains(HomeLogTest.class.getName() + " - Cannot read notes of 2" + System.lineSeparator())
                .contains("java.io.IOException: is a directory")
                .contains("\tat " + HomeLogTest.class.getName());
    }

    @Test
    void tellsOfLibrariesOnlyWhatTheyWarnOf() throws IOException {
        OURS.info("opened");
        OURS.debug("looked");
        LIBRARY.info("thanks for using it");
        LIBRARY.error("it broke");

        assertThat(text()).contains("opened", "it broke").doesNotContain("looked", "thanks");
    }

    @Test
    void leavesNoFileWhereNothingIsSaid() {
        OURS.debug("nothing to say");

        assertThat(home.root()).doesNotExist();
    }

    @Test
    void keepsTheOneBeforeWhenItIsFull() throws IOException {
        OURS.info("first");
        Files.writeString(file(), "x".repeat(3 * 1024 * 1024));

        OURS.info("second");

        assertThat(text()).contains("second").hasLineCount(1);
        assertThat(home.logs().resolve("studio.1.log")).hasSize(3 * 1024 * 1024);
    }

    @Test
    void goesToTheHomeThatIsUsedAndToNoneThatIsLeft() throws IOException {
        var other = StudioHome.locate(folder.resolve("other"), Map.of(), folder);
        log.moveTo(other);
        OURS.info("moved");
        log.detach();
        OURS.info("left");

        assertThat(other.logs().resolve("studio.log"))
                .content()
                .contains("moved")
                .doesNotContain("left");
        assertThat(home.root()).doesNotExist();
    }

    @Test
    void isNoReasonToFail() throws IOException {
        Files.createFile(folder.resolve("home"));

        OURS.error("there is no folder to write it to");

        assertThat(folder.resolve("home")).isEmptyFile();
    }

    private String text() throws IOException {
        return Files.readString(file());
    }

    private Path file() {
        return home.logs().resolve("studio.log");
    }
}
