package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FailureWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/projectstudio");
    private static final Pattern COMMAND_LINE = Pattern.compile("`studio |--[a-z]");
    /// Raised by what an option of the command line names, or before there is a window.
    private static final Set<String> NEVER_IN_THE_WINDOW =
            Set.of("no-display", "not-a-hash", "output-exists", "output-in-git", "output-in-home");

    private final Messages text = new Messages(Locale.ENGLISH);

    @Test
    void namesNoCommandLineInTheWindow() {
        var words = ResourceBundle.getBundle("i18n.messages").keySet().stream()
                .filter(key -> key.startsWith("error.") && key.endsWith(".hint"))
                .map(key -> key.substring("error.".length(), key.length() - ".hint".length()))
                .filter(code -> !NEVER_IN_THE_WINDOW.contains(code) && isRaisedOutsideOfTheCommandLine(code))
                .map(code -> code + ": "
                        + FailureWords.of(new Conflict(code, 1, 1, 1), text).hint());

        assertThat(words).isNotEmpty().allSatisfy(hint -> assertThat(hint).doesNotContainPattern(COMMAND_LINE));
    }

    @Test
    void saysWhatIsWrongAndWhatToDoInOneParagraph() {
        var words = FailureWords.of(new Conflict("name-taken", "atlas"), text);

        assertThat(words.together()).isEqualTo("Another project is called atlas. Choose another name.");
    }

    @Test
    void writesAPathInTheUsersFolderAsEverywhereInTheWindow() {
        var home = Path.of(System.getProperty("user.home"));

        var words = FailureWords.of(new Conflict("not-a-directory", home.resolve("code")), text);

        assertThat(words.what())
                .isEqualTo("~/code is not a directory."
                        .replace("/", home.getFileSystem().getSeparator()));
    }

    @Test
    void hasAdviceOfItsOwnOnlyForFailuresThatAreKnown() {
        var keys = ResourceBundle.getBundle("i18n.messages").keySet();

        assertThat(keys.stream().filter(key -> key.startsWith("window.hint.")))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(keys).contains("error." + key.substring("window.hint.".length()) + ".hint"));
    }

    private static boolean isRaisedOutsideOfTheCommandLine(String code) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("cli")))
                    .anyMatch(file -> read(file).contains('"' + code + '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
