package dev.projectstudio.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio sample`: fills an empty home with projects to play with.
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--delete")
    private boolean delete;

    SampleCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var services = delete ? invocation.services() : invocation.begun();
        var sample = services.sample();
        if (delete) {
            var gone = ProjectRows.of(services).json(sample.projects());
            var backup = sample.delete().orElse(null);
            invocation.print(
                    Json.object("projects", gone, "backup", backup),
                    () -> List.of(invocation.text("cli.sample.deleted", gone.size())));
            return 0;
        }
        var made = sample.fill();
        var rows = ProjectRows.of(services);
        invocation.print(Json.object("projects", rows.json(made)), () -> rows.lines(invocation, made));
        return 0;
    }
}
