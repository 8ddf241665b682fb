package dev.projectstudio.platform.git;

import dev.projectstudio.platform.error.ToolFailure;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.process.ProgramCall;
import dev.projectstudio.platform.process.ProgramOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `git` command, for repositories that the user trusts. Even there it runs nothing that the repository names: its
/// config is looked at first, and what could run a program is blanked, or git does not run.
public final class Git {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long MOST_OUTPUT = 16L * 1024 * 1024;
    private static final Pattern VERSION = Pattern.compile("git version (\\d{1,4})\\.(\\d{1,4}).*", Pattern.DOTALL);
    /// The first version that takes settings through the environment.
    private static final int OLDEST = 2_031;
    private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private static final String EMPTY_TREE_SHA_256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";

    private final ProcessRunner runner;
    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Duration limit;
    private final AtomicReference<@Nullable Path> program = new AtomicReference<>();

    /// @param environment the application's own
    /// @param workingDirectory where the application was started; git is not looked for there
    public Git(ProcessRunner runner, Map<String, String> environment, Path workingDirectory) {
        this(runner, environment, workingDirectory, LIMIT);
    }

    Git(ProcessRunner runner, Map<String, String> environment, Path workingDirectory, Duration limit) {
        this.runner = runner;
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.limit = limit;
    }

    /// Asks git about a working tree. Throws [ToolFailure]: `git-missing`, `git-too-old`, `git-refused`, `git-failed`,
    /// `tool-timed-out` and what else can happen to a program.
    public WorkingTreeStatus status(GitDirectory repository) {
        var git = program();
        var config = config(git, repository);
        var command = new ArrayList<>(List.of("status", "--porcelain=v2", "--branch", "-z", "--ignore-submodules=all"));
        if (Disarming.lacksContents(config)) {
            command.add("--no-renames");
        }
        return WorkingTreeStatus.parse(run(git, repository, Disarming.of(config), command));
    }

    /// Asks git which files differ, and by how many lines, between two points of the history.
    ///
    /// @param from the earlier point, as git names points; null for the beginning of all
    /// @param to the later one; null for the working tree as it is
    public List<LinesChanged> linesChanged(GitDirectory repository, @Nullable String from, @Nullable String to) {
        var git = program();
        var settings = Disarming.of(config(git, repository));
        var command = new ArrayList<>(List.of(
                "diff",
                "--numstat",
                "-z",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=all",
                "--end-of-options"));
        command.add(from == null ? emptyTree(git, repository, settings) : from);
        if (to != null) {
            command.add(to);
        }
        command.add("--");
        return LinesChanged.parse(run(git, repository, settings, command));
    }

    /// The last commit of the branch that was made by then; empty if there was none.
    public Optional<String> commitAt(GitDirectory repository, Instant at) {
        var git = program();
        var settings = Disarming.of(config(git, repository));
        var command = List.of("rev-list", "--max-count=1", "--before=" + at.getEpochSecond(), "HEAD", "--");
        var commit = new String(run(git, repository, settings, command), StandardCharsets.US_ASCII).strip();
        return commit.isEmpty() ? Optional.empty() : Optional.of(commit);
    }

    /// The name of a tree without files, which depends on how the repository hashes.
    private String emptyTree(Path git, GitDirectory repository, Map<String, String> settings) {
        var command = List.of("rev-parse", "--show-object-format");
        var format = new String(run(git, repository, settings, command), StandardCharsets.US_ASCII).strip();
        return format.equals("sha256") ? EMPTY_TREE_SHA_256 : EMPTY_TREE;
    }

    private List<ConfigEntry> config(Path git, GitDirectory repository) {
        var look = List.of("config", "--list", "--includes", "--show-scope", "-z");
        return ConfigEntry.parse(run(git, repository, Disarming.always(), look));
    }

    private Path program() {
        var known = program.get();
        if (known != null) {
            return known;
        }
        var found = GitProgram.find(environment, workingDirectory).orElseThrow(() -> new ToolFailure("git-missing"));
        requireRecent(found);
        program.set(found);
        return found;
    }

    private void requireRecent(Path found) {
        var answer = runner.run(
                new ProgramCall(found, List.of("version"), inherited(found), directoryOf(found), limit, MOST_OUTPUT));
        var version = VERSION.matcher(answer.text());
        if (!version.matches()
                || Integer.parseInt(version.group(1)) * 1_000 + Integer.parseInt(version.group(2)) < OLDEST) {
            throw new ToolFailure("git-too-old", found, answer.text().strip());
        }
    }

    private byte[] run(Path git, GitDirectory repository, Map<String, String> settings, List<String> command) {
        var arguments = new ArrayList<String>();
        arguments.add("--git-dir=" + repository.gitDirectory());
        arguments.add("--work-tree=" + repository.workTree());
        arguments.add("--no-optional-locks");
        arguments.add("--no-pager");
        arguments.addAll(command);
        var variables = inherited(repository.workTree());
        variables.putAll(settings);
        variables.put(
                "GIT_CEILING_DIRECTORIES", String.valueOf(repository.workTree().getParent()));
        return succeeded(
                repository,
                runner.run(new ProgramCall(git, arguments, variables, directoryOf(git), limit, MOST_OUTPUT)));
    }

    private static byte[] succeeded(GitDirectory repository, ProgramOutput answer) {
        if (!answer.isSuccess()) {
            throw new ToolFailure("git-failed", repository.workTree(), answer.complaint());
        }
        return answer.output();
    }

    private Map<String, String> inherited(Path repository) {
        var variables = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            var upper = name.toUpperCase(Locale.ROOT);
            if (!upper.startsWith("GIT_") && !upper.equals("PATH")) {
                variables.put(name, value);
            }
        });
        variables.put("PATH", GitProgram.path(environment, repository));
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_ASKPASS", "true");
        variables.put("GIT_NO_LAZY_FETCH", "1");
        variables.put("GIT_ALLOW_PROTOCOL", "");
        variables.put("LC_ALL", "C");
        return variables;
    }

    /// Git starts where only its own files are; the repository is named in the arguments.
    private static Path directoryOf(Path git) {
        var parent = git.getParent();
        return parent == null ? git : parent;
    }
}
