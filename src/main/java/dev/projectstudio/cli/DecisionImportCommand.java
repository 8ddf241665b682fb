package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `studio decision import`: takes records of the repository in as decisions.
@Command(name = "import")
final class DecisionImportCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Parameters(index = "1..*", paramLabel = "FILE")
    private List<String> files = new ArrayList<>();

    DecisionImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var project = invocation.reread(written);
        var paths = files.stream().map(file -> inRepository(project, file)).toList();
        var decisions = invocation.services().decisionRecords().read(project.id(), paths);
        var rows = DecisionRows.of(invocation);
        invocation.print(
                Json.object("decisions", decisions.stream().map(rows::json).toList()),
                () -> rows.lines(decisions),
                "cli.decision.no-records");
        return 0;
    }

    /// A file may be named by its full path as well.
    private static String inRepository(Project project, String file) {
        Invocation.requirePath(file);
        var repository = project.repoPath();
        if (repository == null || !Path.of(file).isAbsolute()) {
            return file.replace('\\', '/');
        }
        var path = Path.of(file).normalize();
        return path.startsWith(repository)
                ? repository.relativize(path).toString().replace('\\', '/')
                : file;
    }
}
