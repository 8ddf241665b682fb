package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.boot.CommandRun.Place;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Recovery;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CliTest {

    private static final Pattern CALL = Pattern.compile("\\.(?:run|runAsIs)\\(((?:\"[^\"]*\"(?:, )?)+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    @TempDir
    Path folder;

    private Place studio;

    @BeforeEach
    void begin() {
        studio = Place.of(folder.resolve("home"), folder);
    }

    @Test
    void everyCommandHasHelpWithAnExampleAndJson() {
        for (var words : commands()) {
            var args = new ArrayList<>(words);
            args.add("--help");

            var help = studio.runAsIs(args.toArray(String[]::new));

            assertThat(help.status()).as("%s", words).isZero();
            assertThat(help.out())
                    .as("%s", words)
                    .contains("Usage: studio", "Example:\n  ", "--json")
                    .doesNotContain("null");
        }
    }

    @Test
    void helpOpensNoHome() {
        studio.run("project", "--help");
        studio.run("--help");

        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void wrongUsageIsOneLineAndAnObject() {
        var unknown = studio.run("project", "list", "--bogus", "--json");
        var missing = studio.run("project", "add");
        var nothing = studio.run("project");
        var nonsense = studio.run("bogus");

        assertThat(unknown.error()).isEqualTo("usage");
        assertThat(unknown.err()).contains("has no option “--bogus”. `studio");
        assertThat(unknown.json().at("/error/hint").textValue()).contains("studio project list --help");
        assertThat(List.of(unknown, missing, nothing, nonsense)).allSatisfy(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).startsWith("studio: ").hasLineCount(1);
        });
        assertThat(missing.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bogus                                   | `studio` has no command “bogus”.
                    project bogus                           | `studio project` has no command “bogus”.
                    project                                 | `studio project` needs a command.
                    --bogus project list                    | `studio` has no option “--bogus”.
                    project scan . --bogus                  | `studio project scan` has no option “--bogus”.
                    project scan . -x                       | `studio project scan` has no option “-x”.
                    project list more                       | `studio project list` is followed by a word too many: “more”.
                    drift one two                           | `studio drift` is followed by a word too many: “two”.
                    project scan                            | `studio project scan` lacks DIR.
                    project trust                           | `studio project trust` lacks P.
                    context restore atlas                   | `studio context restore` lacks NAME, VERSION.
                    context restore                         | `studio context restore` lacks P, NAME, VERSION.
                    project scan . --depth                  | --depth needs a value after it: N.
                    project scan . --depth --dry-run        | --depth needs a value after it: N.
                    project list --home                     | --home needs a value after it: DIR.
                    project scan . --depth deep             | --depth takes a whole number, not “deep”.
                    project scan . --depth=                 | --depth takes a whole number, not “”.
                    project scan . --depth 99999999999      | “99999999999” is too large a number for --depth.
                    context restore atlas claude.md first   | VERSION takes a whole number, not “first”.
                    project scan . --dry-run=maybe          | --dry-run takes no value, but “maybe” was given.
                    project scan . --depth 1 --depth 2      | --depth is given more than once.
                    project scan . --dry-run --dry-run      | --dry-run is given more than once.
                    recover                                 | `studio recover` needs one of --backup, --rebuild, --read-only.
                    recover --rebuild --read-only           | Only one of --backup, --rebuild, --read-only can be given, and only once.
                    recover --rebuild --rebuild             | Only one of --backup, --rebuild, --read-only can be given, and only once.
                    recover --backup                        | --backup needs a value after it: FILE.
                    template create                         | `studio template create` lacks --from, SLUG.
                    template create web                     | `studio template create` lacks --from.
                    template create web --from              | --from needs a value after it: DIR.
                    """)
    void everyKindOfWrongUsageIsSaidInStudiosWords(String line, String said) {
        var run = studio.runAsIs(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("studio: " + said + " `studio")
                .endsWith("--help` shows how it is used.\n");
    }

    @Test
    void anErrorIsAnObjectHoweverJsonIsAskedFor() {
        assertThat(studio.begun()
                        .run("project", "show", "nothing", "--json=true")
                        .error())
                .isEqualTo("project-not-found");
        assertThat(studio.run("--json=TRUE", "project", "bogus").error()).isEqualTo("usage");
        assertThat(studio.run("project", "show", "nothing", "--json=false").out())
                .isEmpty();
        assertThat(studio.runAsIs("project", "show", "--", "nothing", "--json").out())
                .isEmpty();
    }

    @Test
    void theEnvironmentNamesTheHomeUnlessAnOptionDoes() throws IOException {
        var atlas = Files.createDirectory(folder.resolve("atlas")).toString();
        var other = folder.resolve("other");
        var place = studio.with("PROJECT_STUDIO_HOME", other.toString());

        place.runAsIs("project", "add", atlas);
        assertThat(other.resolve("studio.db")).exists();
        assertThat(folder.resolve("home")).doesNotExist();

        place.run("project", "add", atlas);
        assertThat(folder.resolve("home/studio.db")).exists();
    }

    @Test
    void aNamedHomeThatIsNotThereIsMadeOnlyByWhatBeginsOne() throws IOException {
        var home = folder.resolve("home");
        var code = Files.createDirectory(folder.resolve("code")).toString();
        for (var words : List.of(
                List.of("project", "list"),
                List.of("project", "scan", code, "--dry-run"),
                List.of("drift", "--all"),
                List.of("sync"),
                List.of("search", "tabs"),
                List.of("watch"),
                List.of("doctor"),
                List.of("recover", "--rebuild"),
                List.of("recover", "--read-only"),
                List.of("undo"),
                List.of("sample", "--delete"),
                List.of("learning", "list"))) {
            var run = studio.run(words.toArray(String[]::new));

            assertThat(run.status()).as("%s", words).isEqualTo(2);
            assertThat(run.err())
                    .as("%s", words)
                    .hasLineCount(1)
                    .startsWith("studio: There is no home " + home + ". Check --home and PROJECT_STUDIO_HOME");
            assertThat(home).doesNotExist();
        }
        assertThat(studio.runAsIs("project", "list", "--json").error()).isEqualTo("home-not-found");
        assertThat(home).doesNotExist();

        assertThat(studio.run("project", "scan", code).status()).isZero();
        assertThat(home).isDirectory();
    }

    @Test
    void theHomeMayBeNamedBeforeTheCommand() {
        studio.begun();

        var run = studio.runAsIs("--home", folder.resolve("home").toString(), "--json", "project", "list");

        assertThat(run.json().get("projects")).isEmpty();
        assertThat(folder.resolve("home/studio.db")).exists();
    }

    @Test
    void whatIsUnexpectedGoesToTheLogOfTheHomeAndNowhereElse() throws IOException {
        var home = folder.resolve("home");
        studio.begun().run("project", "list");
        Files.delete(home.resolve("studio.db"));
        Files.createDirectory(home.resolve("studio.db"));

        var run = studio.run("project", "list", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).doesNotContain("\tat ");
        assertThat(run.json().get("error").fieldNames()).toIterable().containsExactly("code", "message", "hint");
        var log = home.resolve("logs/studio.log");
        assertThat(log).content().contains("Exception");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutADisplayTheWindowNamesWhatWorksWithoutOne() {
        var platform = System.clearProperty("glass.platform");
        try {
            var run = studio.runAsIs();

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).contains("display", "studio drift");
        } finally {
            if (platform != null) {
                System.setProperty("glass.platform", platform);
            }
        }
    }

    @Test
    void whatCannotBePrintedFailsInOneLine() {
        var run = studio.begun().into(new Refusing("No space left on device"), "project", "list", "--json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("studio: ").contains("No space left on device");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFailure() {
        var run = studio.begun().into(new Refusing("Broken pipe"), "project", "list", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyCommandIsRunByATest() throws IOException {
        var tests = new StringBuilder();
        try (var sources = Files.list(Path.of("src/test/java/dev/projectstudio/cli"))) {
            for (var source : sources.toList()) {
                tests.append(Files.readString(source)
                        .replaceAll("\\s+", " ")
                        .replace("( ", "(")
                        .replace("into(out, ", "run("));
            }
        }

        var all = commands();
        var run = CALL.matcher(tests)
                .results()
                .map(call -> WORD.matcher(call.group(1))
                        .results()
                        .map(word -> word.group(1))
                        .toList())
                .map(words -> command(all, words))
                .toList();

        assertThat(run).containsAll(all.stream().filter(CliTest::isWhole).toList());
    }

    @Test
    void completionNamesTheCommands() {
        assertThat(studio.runAsIs("generate-completion").out()).contains("project", "--repo-path", "complete -F");
    }

    @Test
    void completionNamesTheWordsOfWhichACommandTakesOne() {
        var script = studio.runAsIs("generate-completion").out();

        assertThat(script)
                .contains("\"agent-skill\" \"claude-subagent\"", "\"skill\" \"agent\" \"tool\" \"template\" \"prompt\"")
                .contains("\"claude\" \"agents\" \"github\" \"cursor\" \"vscode\"", "\"file\" \"context\"")
                .contains("\"brainstorm\" \"define\"", "\"feature\" \"spike\"", "\"proposed\" \"accepted\"");
    }

    /// One that does something itself.
    private static boolean isWhole(List<String> words) {
        return !words.isEmpty()
                && !List.of(
                                "project",
                                "context",
                                "context target",
                                "cycle",
                                "task",
                                "decision",
                                "session",
                                "learning",
                                "registry",
                                "template",
                                "stack",
                                "deps")
                        .contains(String.join(" ", words));
    }

    /// The longest one that `words` begin with: what runs, given these.
    private static List<String> command(List<List<String>> all, List<String> words) {
        int length = words.size();
        while (!all.contains(words.subList(0, length))) {
            length--;
        }
        return List.copyOf(words.subList(0, length));
    }

    private static List<List<String>> commands() {
        var surroundings = new Surroundings(
                Terminal.ofProcess("", Map.of()), Path.of(""), Map.of(), new NoHomes(), _ -> () -> 0, _ -> {});
        var root = new RootCommand(_ -> () -> 0);
        var invocation = new Invocation(surroundings, new Messages(Locale.ENGLISH), root);
        var found = new ArrayList<List<String>>();
        collect(CommandTree.root(root, invocation, "--help"), List.of(), found);
        assertThat(CommandTree.root(root, invocation, "--home", "elsewhere").getSubcommands())
                .as("what the window does not wait for")
                .isEmpty();
        return found;
    }

    private static void collect(CommandLine command, List<String> words, List<List<String>> found) {
        found.add(words);
        for (var each : command.getSubcommands().entrySet()) {
            var longer = new ArrayList<>(words);
            longer.add(each.getKey());
            collect(each.getValue(), longer, found);
        }
    }

    /// What a full disk or a closed pipe is for a program.
    private static final class Refusing extends OutputStream {

        private final String words;

        Refusing(String words) {
            this.words = words;
        }

        @Override
        public void write(int each) throws IOException {
            throw new IOException(words);
        }
    }

    private static final class NoHomes implements Homes {

        @Override
        public StudioHome locate(@Nullable Path option) {
            throw new AssertionError();
        }

        @Override
        public Opening open(StudioHome home) {
            throw new AssertionError();
        }

        @Override
        public Services services(HomeSession session) {
            throw new AssertionError();
        }

        @Override
        public Recovery recovery(StudioHome home) {
            throw new AssertionError();
        }
    }
}
