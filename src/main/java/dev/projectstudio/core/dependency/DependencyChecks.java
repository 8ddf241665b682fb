package dev.projectstudio.core.dependency;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.ToolCommands;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.process.ProgramSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks on this machine for what projects need. Run is only what `programs.txt` names, and what the user has allowed,
/// word by word; never a program that is in a project's directory.
public final class DependencyChecks {

    private final AllowedCommandRepository allowed = new AllowedCommandRepository();
    private final KnownPrograms programs = new KnownPrograms();
    private final Database database;
    private final ProjectService projects;
    private final RegistryService registry;
    private final DependencyService dependencies;
    private final DependencyWriter writer;
    private final ProgramProbe probe;

    public DependencyChecks(
            Database database,
            ProjectService projects,
            RegistryService registry,
            DependencyService dependencies,
            DependencyWriter writer,
            ProgramProbe probe) {
        this.database = database;
        this.projects = projects;
        this.registry = registry;
        this.dependencies = dependencies;
        this.writer = writer;
        this.probe = probe;
    }

    /// Looks for everything that a project needs, one after the other. Runs programs, and may take seconds for each.
    ///
    /// @param isCancelled asked before each; what was not looked for stays as it is
    /// @param telling hears the name of each before it is looked for
    /// @return all that the project needs, as it stands now
    public List<Dependency> check(ProjectId project, BooleanSupplier isCancelled, Consumer<String> telling) {
        return round().check(project, isCancelled, telling);
    }

    /// For several projects, one after the other: no program is asked twice in it.
    public CheckRound round() {
        return new CheckRound(this);
    }

    /// Looks for what was not looked for within the last day.
    public void refresh(ProjectId project) {
        var now = writer.clock().instant();
        if (!database.isReadOnly()) {
            check(project, new CheckRound(this), each -> each.isOld(now), () -> false, _ -> {});
        }
    }

    /// The tools of the registry as they are now. Reads the disk.
    public ToolBook tools() {
        return ToolBook.of(registry);
    }

    /// The tool that is meant, as it is now.
    ///
    /// @throws NotFound `item-not-found`
    /// @throws InvalidInput `not-a-tool`
    public ToolCommands tool(String written) {
        var named = registry.require(written.contains("/") ? written : "tool/" + written);
        if (named.kind() != RegistryKind.TOOL) {
            throw new InvalidInput("not-a-tool", written);
        }
        return ToolCommands.of(registry.open(named.id()));
    }

    /// The words that would be run for a tool, for the user to see and to allow.
    ///
    /// @throws InvalidInput `version-check-missing`, `version-check-refused`
    public List<String> words(ToolCommands tool) {
        var line = tool.versionCheck();
        if (line == null) {
            throw new InvalidInput("version-check-missing", tool.slug());
        }
        return VersionCheck.words(line).orElseThrow(() -> new InvalidInput("version-check-refused", tool.slug(), line));
    }

    /// The program that would be run for these words; empty if there is none that may be.
    public Optional<Path> program(List<String> words) {
        return Optional.ofNullable(
                probe.search(refused(null)).find(words.getFirst()).program());
    }

    /// What a tool of the registry has to say about a dependency. Reads the disk.
    public ToolOffer offer(Dependency dependency) {
        var tool = tools().find(dependency.name()).orElse(null);
        if (tool == null) {
            return ToolOffer.NONE;
        }
        var line = programs.find(dependency.name()).isPresent() ? null : tool.versionCheck();
        var words = line == null ? List.<String>of() : VersionCheck.words(line).orElse(List.of());
        boolean isOpen = !words.isEmpty() && !isAllowed(tool.slug(), words);
        return new ToolOffer(
                tool.slug(),
                dependency.standing().isInstalled() ? "" : Objects.requireNonNullElse(tool.install(), ""),
                isOpen ? words : List.of(),
                isOpen ? program(words).map(Path::toString).orElse("") : "");
    }

    public boolean isAllowed(String tool, List<String> words) {
        return database.read(sql -> allowed.find(sql, tool, words)).isPresent();
    }

    /// What the user has allowed.
    public List<AllowedCommand> allowed() {
        return database.read(allowed::all);
    }

    /// The same for one tool.
    public List<AllowedCommand> allowed(String tool) {
        return database.read(sql -> allowed.of(sql, tool));
    }

    /// Lets exactly these words be run for a tool. Another line needs another yes.
    public void allow(String tool, List<String> words) {
        writer.apply(null, "undo.dependency.allow", String.join(" ", words), null, step -> {
            boolean isNew = allowed.find(step.sql(), tool, words).isEmpty();
            if (isNew) {
                step.allow(AllowedCommand.of(tool, words, step.now()));
            }
            return isNew;
        });
    }

    /// Takes back, as one step, whatever was allowed for a tool, also where its file says another line by now, or one
    /// that would be refused, or the tool is gone.
    ///
    /// @return what was allowed
    public List<AllowedCommand> forbid(String tool) {
        var lines = allowed(tool).stream().map(AllowedCommand::line).collect(Collectors.joining(", "));
        return writer.apply(null, "undo.dependency.forbid", lines, null, step -> {
            var there = allowed.of(step.sql(), tool);
            there.forEach(step::forbid);
            return there;
        });
    }

    ProgramSearch search(List<Path> refused) {
        return probe.search(refused);
    }

    List<Dependency> needed(ProjectId project) {
        return dependencies.list(project);
    }

    void check(
            ProjectId id,
            CheckRound round,
            Predicate<Dependency> which,
            BooleanSupplier isCancelled,
            Consumer<String> telling) {
        var project = projects.require(id);
        var wanted = dependencies.list(id).stream().filter(which).toList();
        if (wanted.isEmpty()) {
            return;
        }
        var search = round.search(refused(project));
        var check = new DependencyCheck(programs, probe, search, round.tools(), this::isAllowed, round.answers());
        Map<Dependency, Standing> found = new LinkedHashMap<>();
        for (var each : wanted) {
            if (isCancelled.getAsBoolean()) {
                break;
            }
            telling.accept(each.name());
            found.put(each, check.standing(each).at(writer.clock().instant()));
        }
        writer.note(found);
    }

    /// The directories of all projects; but not of another one that the user's own folder is in, where nearly all that
    /// the user has installed would be.
    private List<Path> refused(@Nullable Project own) {
        List<Path> directories = new ArrayList<>();
        for (var project : projects.list(true)) {
            var directory = project.repoPath();
            boolean isOwn = own != null && Objects.equals(own.id(), project.id());
            if (directory != null && (isOwn || !probe.userHome().startsWith(directory))) {
                directories.add(directory);
            }
        }
        return directories;
    }
}
