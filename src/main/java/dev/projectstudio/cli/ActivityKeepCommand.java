package dev.projectstudio.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `studio activity keep`: for how many days the activity is kept.
@Command(name = "keep")
final class ActivityKeepCommand implements Callable<Integer> {

    private static final String ALL = "all";

    private final Invocation invocation;

    @Parameters(paramLabel = "DAYS", arity = "0..1")
    private @Nullable String days;

    ActivityKeepCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var pruning = invocation.services().activityPruning();
        if (ALL.equalsIgnoreCase(days)) {
            pruning.keepAll();
        } else if (days != null) {
            pruning.keep(number(days));
        }
        var kept = pruning.keptDays();
        int older = kept.isPresent() ? pruning.older(kept.getAsInt()) : 0;
        invocation.print(
                Json.object(
                        "activity",
                        Json.object("keep_days", kept.isPresent() ? kept.getAsInt() : null, "older", older)),
                () -> List.of(
                        kept.isPresent()
                                ? invocation.text("cli.activity.kept", kept.getAsInt(), older)
                                : invocation.text("cli.activity.kept-all")));
        return 0;
    }

    private int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw invocation.refused("studio activity keep", "cli.activity.no-days", written);
        }
    }
}
