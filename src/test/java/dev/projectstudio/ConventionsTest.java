package dev.projectstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What neither the compiler nor the bytecode can tell.
class ConventionsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern MESSAGE_KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern MESSAGE_PREFIX = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.)\"");
    private static final Pattern ERROR_CODE =
            Pattern.compile("new (?:InvalidInput|NotFound|Conflict|StorageFailure|ToolFailure)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");
    private static final Pattern FILE_NAME =
            Pattern.compile("\\.(md|mdc|db|json|css|properties|png|svg|xml|git|messages)$");

    @Test
    void everyPackageIsNullMarked() throws IOException {
        var unmarked = new TreeSet<Path>();
        for (var source : files(SOURCES, ".java")) {
            var info = source.resolveSibling("package-info.java");
            if (Files.notExists(info) || !Files.readString(info).contains("@NullMarked")) {
                unmarked.add(source.getParent());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noSourceIsLong() throws IOException {
        for (var source : files(SOURCES, ".java")) {
            assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(400);
        }
    }

    @Test
    void everyMessageThatIsUsedIsDefined() throws IOException {
        var defined = messages();
        var features =
                defined.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var literal : literals(MESSAGE_KEY)) {
            if (features.contains(literal.substring(0, literal.indexOf('.')))
                    && !FILE_NAME.matcher(literal).find()
                    && !defined.contains(literal)) {
                missing.add(literal);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageThatIsDefinedIsUsed() throws IOException {
        var used = literals(MESSAGE_KEY);
        var prefixes = literals(MESSAGE_PREFIX);
        var unused = messages().stream()
                .filter(key -> !key.startsWith("error."))
                .filter(key -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noMessageIsDefinedTwice() throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/i18n/messages.properties")).stream()
                .filter(line -> line.matches("[\\w.-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyErrorSaysWhatIsWrongAndWhatToDo() throws IOException {
        var raised = literals(ERROR_CODE);
        var known = literals(WORD);
        var worded = messages().stream()
                .filter(key -> key.startsWith("error.") && !key.endsWith(".hint"))
                .map(key -> key.substring("error.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(worded).containsAll(raised);
        assertThat(known).containsAll(worded);
        assertThat(messages())
                .containsAll(
                        worded.stream().map(code -> "error." + code + ".hint").toList());
    }

    @Test
    void everyErrorIsInTheListOfThem() throws IOException {
        var listed = Files.readAllLines(Path.of("src/site/markdown/errors.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(listed)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(messages().stream()
                        .filter(key -> key.startsWith("error.") && !key.endsWith(".hint"))
                        .map(key -> key.substring("error.".length()))
                        .toList());
    }

    @Test
    void stylesheetsNameNoColours() throws IOException {
        for (var stylesheet : files(RESOURCES, ".css")) {
            assertThat(Files.readString(stylesheet)).as("%s", stylesheet).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }

    private static Set<String> messages() {
        return ResourceBundle.getBundle("i18n.messages").keySet();
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var source : files(SOURCES, ".java")) {
            pattern.matcher(Files.readString(source)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}
