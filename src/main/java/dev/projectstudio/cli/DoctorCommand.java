package dev.projectstudio.cli;

import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Problem;
import dev.projectstudio.platform.error.Conflict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio doctor`: examines the home, and mends what is safe to mend.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--fix")
    private boolean fix;

    DoctorCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if something is wrong
    @Override
    public Integer call() {
        var problems = problems();
        invocation.print(
                Json.object("problems", problems.stream().map(this::json).toList()),
                () -> problems.stream()
                        .map(problem -> line(invocation, problem))
                        .toList(),
                "cli.doctor.well");
        return problems.stream().allMatch(Problem::fixed) ? 0 : 1;
    }

    private List<Problem> problems() {
        try {
            if (invocation.opening() instanceof Opening.Damaged damaged) {
                return List.of(Problem.of(damaged));
            }
        } catch (Conflict refused) {
            return List.of(Problem.of(refused).orElseThrow(() -> refused));
        }
        var doctor = invocation.examined().doctor();
        return fix ? doctor.mend() : doctor.examine();
    }

    private Map<String, @Nullable Object> json(Problem problem) {
        var detail = invocation.reason(problem.brief());
        return Json.object(
                "code", problem.code(),
                "path", problem.path(),
                "detail", problem.detail(),
                "message", invocation.text(problem.messageKey(), problem.path(), detail),
                "hint", invocation.text(problem.hintKey(), problem.path(), detail),
                "fixable", problem.fixable(),
                "fixed", problem.fixed());
    }

    /// What is wrong and what to do, or that it is mended.
    static String line(Invocation invocation, Problem problem) {
        var detail = invocation.reason(problem.brief());
        var message = invocation.text(problem.messageKey(), problem.path(), detail);
        return problem.fixed()
                ? invocation.text("cli.doctor.mended", message)
                : message + " " + invocation.text(problem.hintKey(), problem.path(), detail);
    }
}
