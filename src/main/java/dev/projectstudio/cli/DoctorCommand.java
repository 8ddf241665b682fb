package dev.projectstudio.cli;

import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Problem;
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
                () -> problems.isEmpty()
                        ? List.of(invocation.text("cli.doctor.well"))
                        : problems.stream().map(this::line).toList());
        return problems.stream().allMatch(Problem::fixed) ? 0 : 1;
    }

    private List<Problem> problems() {
        if (invocation.opening() instanceof Opening.Damaged damaged) {
            return List.of(Problem.of(damaged));
        }
        var doctor = invocation.examined().doctor();
        return fix ? doctor.mend() : doctor.examine();
    }

    private Map<String, @Nullable Object> json(Problem problem) {
        return Json.object(
                "code", problem.code(),
                "path", problem.path(),
                "detail", problem.detail(),
                "message", invocation.text(problem.messageKey(), problem.path(), problem.detail()),
                "hint", invocation.text(problem.hintKey(), problem.path(), problem.detail()),
                "fixable", problem.fixable(),
                "fixed", problem.fixed());
    }

    private String line(Problem problem) {
        var message = invocation.text(problem.messageKey(), problem.path(), problem.detail());
        return Escapes.line(
                problem.fixed()
                        ? invocation.text("cli.doctor.mended", message)
                        : message + " " + invocation.text(problem.hintKey(), problem.path(), problem.detail()));
    }
}
