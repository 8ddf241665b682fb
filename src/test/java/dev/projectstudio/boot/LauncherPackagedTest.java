package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.projectstudio.platform.file.StudioHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/// Runs what `package` leaves in `target/app`.
@DisabledOnOs(WINDOWS)
class LauncherPackagedTest {

    private static final Path APP = Path.of("target/app").toAbsolutePath();
    private static final Path STUDIO = APP.resolve("bin/studio");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void begin() throws IOException {
        folder = folder.toRealPath();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put(
                "PROJECT_STUDIO_HOME",
                new StudioHome(folder.resolve("home")).create().root().toString());
    }

    @Test
    void readsAndWritesUtf8WhateverTheLocale() throws Exception {
        environment.put("LC_ALL", "C");
        var directory = Files.createDirectory(folder.resolve("Grüße"));

        run(STUDIO, "project", "add", directory.toString());
        var listed = run(STUDIO, "project", "list", "--json");

        assertThat(listed.status()).isZero();
        assertThat(listed.err()).isEmpty();
        assertThat(listed.json().at("/projects/0/name").textValue()).isEqualTo("Grüße");
    }

    @Test
    void findsItselfThroughLinks() throws Exception {
        var near = Files.createSymbolicLink(folder.resolve("near"), STUDIO);
        var far = Files.createSymbolicLink(folder.resolve("far"), Path.of("near"));

        assertThat(run(near, "--version").out()).startsWith("studio ");
        assertThat(run(far, "--version").out()).startsWith("studio ");
    }

    @Test
    void keepsItsHomeWhereTheShellHasIts() throws Exception {
        environment.remove("PROJECT_STUDIO_HOME");

        run(STUDIO, "project", "list");

        assertThat(folder.resolve(".project-studio/studio.db")).exists();
    }

    @Test
    void runsFromAPathWithSpaces() throws Exception {
        var bin = Files.createDirectories(folder.resolve("my apps/studio/bin"));
        Files.createSymbolicLink(bin.resolveSibling("lib"), APP.resolve("lib"));

        var listed = run(Files.copy(STUDIO, bin.resolve("studio")), "project", "list", "--json");

        assertThat(listed.json().get("projects")).isEmpty();
        assertThat(listed.err()).isEmpty();
    }

    @Test
    void whatCannotBePrintedFails() throws Exception {
        var full = shell("\"$0\" project list --json >/dev/full");
        var closed = shell("\"$0\" project list --json >&-");
        var enough = shell("{ \"$0\" project list --json; echo $? >&2; } | true");

        assertThat(List.of(full, closed)).allSatisfy(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).hasLineCount(1).startsWith("studio: ");
        });
        assertThat(enough.err()).isEqualTo("0\n");
    }

    @Test
    void saysInOneLineThatTheDirectoryIsGone() throws Exception {
        environment.put("GONE", folder.resolve("gone").toString());

        for (var shell : List.of("cd \"$GONE\"; rmdir \"$GONE\";", "cd \"$GONE\"; rmdir \"$GONE\"; unset PWD;")) {
            Files.createDirectory(folder.resolve("gone"));
            var run = shell(shell + " \"$0\" project list");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("studio: the directory that this was called in is gone")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysInOneLineThatThereIsNoJava() throws Exception {
        environment.put("PATH", folder.toString());
        var bin = Files.createDirectories(folder.resolve("app/bin"));
        Files.createDirectories(folder.resolve("app/lib"));

        var run = run(Files.copy(STUDIO, bin.resolve("studio")), "--version");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("Java 25", "STUDIO_JAVA_HOME");
    }

    @Test
    void asksAJavaOfThePathThatStandsForAnother() throws Exception {
        var shims = Files.createDirectory(folder.resolve("shims"));
        var java = shims.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                [ "$1" = -version ] && echo 'openjdk version "25.0.9" 2026-10-20' >&2 || echo the asked one
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        environment.put("PATH", shims.toString());
        var bin = Files.createDirectories(folder.resolve("app/bin"));
        Files.createDirectories(folder.resolve("app/lib"));
        Files.writeString(folder.resolve("app/lib/java.options"), "-Xlog:disable\n");

        assertThat(run(Files.copy(STUDIO, bin.resolve("studio")), "--version").out())
                .isEqualTo("the asked one\n");
    }

    @Test
    void takesTheJavaThatIsNamedFirst() throws Exception {
        var jdk = javaThatDoes("echo the named one");

        assertThat(run(STUDIO, "--version").out()).isEqualTo("the named one\n");

        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        assertThat(run(STUDIO, "--version").out()).startsWith("studio ");
    }

    @Test
    void onlyWhatStaysGetsTheCompilerThatTakesItsTime() throws Exception {
        var quick = "-XX:TieredStopAtLevel=1";
        javaThatDoes("echo \"$@\"");

        assertThat(run(STUDIO, "drift", "--all").out()).contains(quick, "drift --all");
        assertThat(run(STUDIO).out()).doesNotContain(quick);
        assertThat(run(STUDIO, "--home", "elsewhere").out()).doesNotContain(quick);
        assertThat(run(STUDIO, "--home=elsewhere").out()).doesNotContain(quick);
        assertThat(run(STUDIO, "--home", "elsewhere", "drift").out()).contains(quick);
    }

    @Test
    void whatStaysAndDoesLittleAtATimeIsCompiledSoon() throws Exception {
        var soon = "-XX:CompileThresholdScaling=";
        javaThatDoes("echo \"$@\"");

        assertThat(run(STUDIO, "watch").out()).contains("-XX:TieredStopAtLevel=1", soon);
        assertThat(run(STUDIO, "--home", "elsewhere", "watch", "--json").out()).contains(soon);
        assertThat(run(STUDIO, "--json", "watch").out()).contains(soon);
        assertThat(run(STUDIO, "drift").out()).doesNotContain(soon);
        assertThat(run(STUDIO, "search", "watch").out()).doesNotContain(soon);
        assertThat(run(STUDIO, "--home", "watch", "drift").out()).doesNotContain(soon);
        assertThat(run(STUDIO).out()).doesNotContain(soon);
    }

    @Test
    void theCacheIsThereAndItsAbsenceIsHarmless() throws Exception {
        environment.put("STUDIO_JAVA_OPTIONS", "-XX:AOTCache=" + folder.resolve("nothing.aot"));

        var without = run(STUDIO, "project", "list", "--json");

        assertThat(APP.resolve("lib/studio.aot")).isNotEmptyFile();
        assertThat(without.status()).isZero();
        assertThat(without.json().get("projects")).isEmpty();
        assertThat(without.err()).isEmpty();
    }

    @Test
    void theWindowHasACacheOfItsOwn() throws Exception {
        var windows = "-XX:AOTCache=" + APP.resolve("lib/window.aot");
        javaThatDoes("echo \"$@\"");

        assertThat(APP.resolve("lib/window.aot")).isNotEmptyFile();
        assertThat(run(STUDIO).out()).contains(windows);
        assertThat(run(STUDIO, "--home=elsewhere").out()).contains(windows);
        assertThat(run(STUDIO, "--version").out()).doesNotContain(windows);
    }

    @Test
    void takesNoCacheThatWasMadeFromAnotherJar() throws Exception {
        var cached = "-XX:AOTCache=";
        javaThatDoes("echo \"$@\"");
        assertThat(run(STUDIO, "drift").out()).contains(cached + APP.resolve("lib/studio.aot"));
        var bin = Files.createDirectories(folder.resolve("app/bin"));
        var lib = Files.createDirectories(folder.resolve("app/lib"));
        var copy = Files.copy(STUDIO, bin.resolve("studio"));
        Files.copy(APP.resolve("lib/java.options"), lib.resolve("java.options"));
        var cache = Files.writeString(lib.resolve("studio.aot"), "classes");
        var jar = Files.writeString(lib.resolve("project-studio.jar"), "classes");
        var made = Files.getLastModifiedTime(cache).toInstant().truncatedTo(ChronoUnit.MILLIS);

        for (var other : List.of(made.minusSeconds(1), made.plusSeconds(1))) {
            Files.setLastModifiedTime(cache, FileTime.from(made));
            Files.setLastModifiedTime(jar, FileTime.from(other));
            assertThat(run(copy, "drift").out()).doesNotContain(cached);
        }
        Files.setLastModifiedTime(jar, FileTime.from(made));
        assertThat(run(copy, "drift").out()).contains(cached);
        Files.delete(cache);
        assertThat(run(copy, "drift").out()).doesNotContain(cached);
    }

    @Test
    void takesTheCacheAlongInACopyThatHasTimesOfItsOwn() throws Exception {
        javaThatDoes("echo \"$@\"");
        var bin = Files.createDirectories(folder.resolve("app/bin"));
        var lib = Files.createDirectories(folder.resolve("app/lib"));
        var copy = Files.copy(STUDIO, bin.resolve("studio"));
        for (var name : List.of("java.options", "project-studio.jar", "studio.aot.jar-sum")) {
            Files.copy(APP.resolve("lib").resolve(name), lib.resolve(name));
        }
        var jar = lib.resolve("project-studio.jar");
        var cache = Files.writeString(lib.resolve("studio.aot"), "classes");
        Files.setLastModifiedTime(cache, FileTime.fromMillis(1_000));

        assertThat(run(copy, "drift").out()).contains("-XX:AOTCache=");
        assertThat(Files.getLastModifiedTime(cache).toMillis())
                .isEqualTo(Files.getLastModifiedTime(jar).toMillis());

        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(cache, FileTime.fromMillis(1_000));
        assertThat(run(copy, "drift").out()).doesNotContain("-XX:AOTCache=");
    }

    @Test
    void withoutADisplayTheWindowSaysSo() throws Exception {
        var run = run(STUDIO);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains("no display", "studio drift");
    }

    @Test
    void theWindowStartsWhereTheToolkitNeedsNoDisplay() throws Exception {
        environment.put("STUDIO_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        var log = folder.resolve("window.txt");
        var window = start(List.of(STUDIO.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            var database = folder.resolve("home/studio.db");
            for (int i = 0; i < 300 && Files.notExists(database) && window.isAlive(); i++) {
                window.waitFor(100, TimeUnit.MILLISECONDS);
            }

            assertThat(database).exists();
            assertThat(window.waitFor(2, TimeUnit.SECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    @Test
    void watchTellsOfDriftAsItHappens() throws Exception {
        var atlas = Files.createDirectory(folder.resolve("atlas"));
        Files.writeString(atlas.resolve("CLAUDE.md"), "# Rules\n");
        run(STUDIO, "project", "add", atlas.toString());
        run(STUDIO, "context", "adopt", "atlas");

        var watch = start(List.of(STUDIO.toString(), "watch", "--json")).start();
        try (var lines = new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("\"event\":\"ready\"");

            Files.writeString(atlas.resolve("CLAUDE.md"), "# Others\n");
            assertThat(lines.readLine())
                    .contains("\"event\":\"drift_detected\"", "\"project\":\"atlas\"", "\"target\":\"CLAUDE.md\"")
                    .contains("\"sync_status\":\"stale\"", "\"at\":\"");

            run(STUDIO, "drift", "resolve", "atlas", "claude.md", "--keep-studio");
            assertThat(lines.readLine()).contains("\"event\":\"drift_resolved\"");
        } finally {
            watch.destroyForcibly().waitFor();
        }
    }

    @Test
    void watchEndsWhenNobodyReadsAnyMoreAndWhenItIsTold() throws Exception {
        run(STUDIO, "project", "list");
        var running = folder.resolve("home/running");

        var alone = shell("\"$0\" watch | head -1");

        assertThat(alone.out()).startsWith("ready: ");
        assertThat(alone.err()).isEmpty();
        assertThat(running).isEmptyDirectory();

        var told = start(List.of(STUDIO.toString(), "watch")).start();
        try (var lines = new BufferedReader(new InputStreamReader(told.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("ready: ");
            assertThat(running).isNotEmptyDirectory();

            assertThat(told.toHandle().destroy()).isTrue();

            assertThat(lines.readLine()).isNull();
            assertThat(told.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(told.exitValue()).isEqualTo(143);
            assertThat(running).isEmptyDirectory();
        } finally {
            told.destroyForcibly().waitFor();
        }
    }

    /// A JDK that the launcher takes first, of which `java` does this instead.
    private Path javaThatDoes(String script) throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
        var java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        environment.put("STUDIO_JAVA_HOME", jdk.toString());
        return jdk;
    }

    /// The launcher is `$0` there.
    private CommandRun shell(String script) throws IOException, InterruptedException {
        return run(Path.of("/bin/sh"), "-c", script, STUDIO.toString());
    }

    private CommandRun run(Path launcher, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        var err = folder.resolve("err.txt");
        var process = start(command).redirectError(err.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), out, Files.readString(err));
    }

    private ProcessBuilder start(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
