package dev.projectstudio.core.dependency;

import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.process.ProgramCall;
import dev.projectstudio.platform.process.ProgramSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Asks programs for their versions, two at a time at most: no shell, no input, three seconds each, and nothing of the
/// project in sight.
public final class ProgramProbe {

    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final int AT_ONCE = 2;
    private static final long MOST_OUTPUT = 64L * 1024;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ProcessRunner runner;
    private final Map<String, String> environment;
    private final Path userHome;
    private final Duration limit;

    /// @param environment the application's own
    /// @param userHome the user's folder, where the programs start
    public ProgramProbe(ProcessRunner runner, Map<String, String> environment, Path userHome) {
        this(runner, environment, userHome, LIMIT);
    }

    /// @param limit after which a program is ended, with everything it started
    public ProgramProbe(ProcessRunner runner, Map<String, String> environment, Path userHome, Duration limit) {
        this.runner = runner;
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
        this.limit = limit;
    }

    VersionManagers managers() {
        return new VersionManagers(environment, userHome);
    }

    /// Looks on the PATH, but not where version managers put themselves between.
    ///
    /// @param refused folders whose programs are not to be run
    ProgramSearch search(List<Path> refused) {
        return new ProgramSearch(environment, refused, managers().shims());
    }

    Path userHome() {
        return userHome;
    }

    /// What a program said of itself.
    ///
    /// @param version null where nothing could be made out
    /// @param reason why not; null where it could
    record Answer(@Nullable String version, @Nullable CheckReason reason) {

        static Answer because(CheckReason reason) {
            return new Answer(null, reason);
        }
    }

    /// Waits for its turn, and for the program.
    ///
    /// @param before the words before the version
    Answer ask(Path program, List<String> arguments, String before, ProgramSearch search) {
        if (ProgramSearch.needsShell(program)) {
            return Answer.because(CheckReason.NEEDS_SHELL);
        }
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.because(CheckReason.NOT_RUN);
        }
        try {
            return answer(program, arguments, before, search);
        } finally {
            turns.release();
        }
    }

    private Answer answer(Path program, List<String> arguments, String before, ProgramSearch search) {
        try (var path = search.shielded()) {
            var variables = ProbeEnvironment.of(environment, search, path.text());
            var output = runner.run(
                    new ProgramCall(program, arguments, variables, directory(program, search), limit, MOST_OUTPUT));
            if (!output.isSuccess()) {
                return Answer.because(CheckReason.FAILED);
            }
            // Java tells its version where others complain
            var told = output.text() + "\n" + new String(output.errors(), StandardCharsets.UTF_8);
            return ToldVersion.in(told, before)
                    .map(version -> new Answer(version, null))
                    .orElseGet(() -> Answer.because(CheckReason.NO_VERSION));
        } catch (ToolFailure e) {
            return Answer.because(
                    switch (e.code()) {
                        case "tool-timed-out" -> CheckReason.TIMED_OUT;
                        case "tool-output-too-large" -> CheckReason.TOO_MUCH;
                        default -> CheckReason.NOT_RUN;
                    });
        }
    }

    /// The user's folder, unless that is a part of the repository or not there; then where the program is.
    private Path directory(Path program, ProgramSearch search) {
        var folder = program.getParent();
        boolean isApart = Files.isDirectory(userHome) && !search.isRefused(userHome);
        return isApart || folder == null ? userHome : folder;
    }
}
