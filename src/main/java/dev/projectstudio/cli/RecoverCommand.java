package dev.projectstudio.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio recover`: what to do when the database is damaged or gone.
@Command(name = "recover")
final class RecoverCommand implements Callable<Integer> {

    private final Invocation invocation;

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    RecoverCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var recovery = invocation.recovery();
        if (way.readOnly) {
            return look();
        }
        var backup = invocation.path(String.valueOf(way.backup));
        return restored(backup, recovery.restore(backup).orElse(null));
    }

    private int restored(Path backup, @Nullable Path aside) {
        invocation.print(Json.object("recovered", Json.object("backup", backup, "set_aside", aside)), () -> {
            var lines = new ArrayList<String>();
            lines.add(invocation.text("cli.recover.restored", backup));
            if (aside != null) {
                lines.add(invocation.text("cli.recover.aside", aside));
            }
            return lines.stream().map(Escapes::line).toList();
        });
        return 0;
    }

    /// Shows what the home holds, without changing anything in it.
    private int look() {
        try (var services = invocation.look()) {
            var projects = services.projects().list(true);
            var rows = ProjectRows.of(services);
            invocation.print(
                    Json.object("projects", rows.json(projects)),
                    () -> projects.isEmpty()
                            ? List.of(invocation.text("cli.recover.nothing"))
                            : rows.lines(invocation, projects));
        }
        return 0;
    }

    /// Exactly one of these.
    static final class Way {

        @Option(names = "--backup", paramLabel = "FILE", required = true)
        private @Nullable String backup;

        @Option(names = "--read-only", required = true)
        private boolean readOnly;
    }
}
