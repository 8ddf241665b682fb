package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectEdit;
import dev.projectstudio.platform.git.GitDirectory;
import dev.projectstudio.platform.text.ShellWord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio project …`: which directories Studio looks after.
@Command(name = "project")
final class ProjectCommands extends CommandGroup {

    ProjectCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "PATH") String path,
            @Option(names = "--name", paramLabel = "N") @Nullable String name,
            @Option(names = "--description", paramLabel = "D") @Nullable String description) {
        var services = invocation().begun();
        var project = services.projects().register(invocation().path(path), name, description);
        var directory = project.repoPath();
        if (directory != null
                && GitDirectory.at(directory).isPresent()
                && invocation().confirms("cli.project.trust-question", 1, project.name())) {
            project = services.projects().trust(List.of(project.id())).getFirst();
        }
        return show(project, each -> each.id().value());
    }

    @Command(name = "list")
    int list(@Option(names = "--archived") boolean archived) {
        invocation().checkAll();
        var services = invocation().services();
        var projects = services.projects().list(archived);
        var rows = ProjectRows.of(services);
        invocation()
                .print(
                        Json.object("projects", rows.json(projects)),
                        () -> rows.lines(invocation(), projects),
                        "cli.project.none");
        return 0;
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "P", arity = "0..1") @Nullable String written) {
        var project = invocation().checked(written);
        invocation().registry(); // what was done to the items by hand says how their copies stand
        var rows = ProjectRows.of(invocation().services());
        var copies = invocation().services().installs().of(project.id());
        var installed = new InstallRows(invocation());
        invocation()
                .print(
                        Json.object(
                                "project",
                                rows.json(project),
                                "installations",
                                copies.stream().map(installed::json).toList()),
                        () -> Stream.concat(
                                        rows.page(invocation(), project).stream(), installed.section(copies).stream())
                                .toList());
        return 0;
    }

    @Command(name = "use")
    int use(@Parameters(paramLabel = "P") String written) {
        var project = invocation().project(written);
        return done("cli.project.used", invocation().services().projects().use(project.id()));
    }

    @Command(name = "update")
    int update(
            @Parameters(paramLabel = "P") String written,
            @Option(names = "--name", paramLabel = "N") @Nullable String name,
            @Option(names = "--description", paramLabel = "D") @Nullable String description,
            @Option(names = "--repo-path", paramLabel = "PATH") @Nullable String repoPath) {
        if (name == null && description == null && repoPath == null) {
            throw refused("update", "cli.project.nothing-to-update");
        }
        var projects = invocation().services().projects();
        var project = invocation().project(written);
        var edit = new ProjectEdit(
                name, description, repoPath == null ? null : invocation().path(repoPath));
        var updated = projects.relocate(project.id(), edit);
        if (project.isTrusted() && !updated.project().isTrusted()) {
            var now = updated.project().name();
            invocation().note("cli.project.trust-taken-back", now, ShellWord.of(now));
        }
        updated.offers()
                .forEach(offer -> invocation()
                        .note(
                                "cli.project.moved-too",
                                offer.project().name(),
                                ShellWord.of(offer.project().id().value()),
                                ShellWord.of(offer.directory().toString())));
        return done("cli.project.updated", updated.project());
    }

    @Command(name = "trust")
    int trust(@Parameters(paramLabel = "P", arity = "1..*") List<String> written) {
        var chosen = chosen(written);
        var projects = invocation()
                .services()
                .projects()
                .trust(chosen.stream().map(Project::id).toList());
        return done("cli.project.trusted", projects);
    }

    @Command(name = "untrust")
    int untrust(@Parameters(paramLabel = "P", arity = "1..*") List<String> written) {
        var chosen = chosen(written);
        var projects = invocation()
                .services()
                .projects()
                .untrust(chosen.stream().map(Project::id).toList());
        return done("cli.project.untrusted", projects);
    }

    @Command(name = "archive")
    int archive(@Parameters(paramLabel = "P") String written) {
        var project = invocation().project(written);
        if (project.isArchived()) {
            return done("cli.project.archived-already", project);
        }
        return done(
                "cli.project.archived-now", invocation().services().projects().archive(project.id()));
    }

    @Command(name = "unarchive")
    int unarchive(@Parameters(paramLabel = "P") String written) {
        var projects = invocation().services().projects();
        var project =
                projects.findArchived(written).orElseGet(() -> invocation().project(written));
        if (!project.isArchived()) {
            return done("cli.project.not-archived", project);
        }
        return done("cli.project.unarchived", projects.unarchive(project.id()));
    }

    private List<Project> chosen(List<String> written) {
        return written.stream().map(invocation()::project).distinct().toList();
    }

    private int done(String key, Project project) {
        return show(project, each -> invocation().text(key, each.name()));
    }

    private int show(Project project, Function<Project, String> line) {
        var json = ProjectRows.of(invocation().services()).json(project);
        invocation().print(Json.object("project", json), () -> List.of(line.apply(project)));
        return 0;
    }

    private int done(String key, List<Project> projects) {
        var json = ProjectRows.of(invocation().services()).json(projects);
        invocation()
                .print(
                        Json.object("projects", json),
                        () -> projects.stream()
                                .map(project -> invocation().text(key, project.name()))
                                .toList());
        return 0;
    }
}
