package dev.projectstudio.cli;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.drift.SyncReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `studio decision export`: writes decisions to their records in the repository.
@Command(name = "export")
final class DecisionExportCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "P", arity = "0..1")
    private @Nullable String written;

    @Parameters(index = "1..*", paramLabel = "DECISION")
    private List<String> which = new ArrayList<>();

    DecisionExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a record in the repository was left as it is
    @Override
    public Integer call() {
        var project = invocation.reread(written);
        var decisions = invocation.services().decisions();
        var ids = which.stream()
                .map(each -> decisions.require(each, project.id()).id())
                .toList();
        var export = invocation.services().decisionRecords().export(project.id(), ids);
        var rows = DecisionRows.of(invocation);
        var left = export.sync().left();
        invocation.print(
                Json.object(
                        "decisions", export.decisions().stream().map(rows::json).toList(),
                        "left", left.stream().map(DecisionExportCommand::json).toList()),
                () -> lines(export.decisions(), left),
                "cli.decision.none");
        return left.isEmpty() ? 0 : 1;
    }

    private List<String> lines(List<Decision> decisions, List<SyncReport.Line> left) {
        var table = invocation.terminal().table();
        for (var decision : decisions) {
            var file = decision.file();
            table.row(decision.id().inShort(), file == null ? "" : file.path(), decision.title());
        }
        left.forEach(line -> table.row(
                invocation.text("cli.sync.left"),
                line.place().repoPath(),
                line.reason() == null ? "" : invocation.reason(line.reason())));
        return table.lines();
    }

    private static Map<String, @Nullable Object> json(SyncReport.Line line) {
        return Json.object(
                "target", line.place().repoPath(),
                "sync_status", line.status().word(),
                "reason", line.reason());
    }
}
