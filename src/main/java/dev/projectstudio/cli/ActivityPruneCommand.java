package dev.projectstudio.cli;

import dev.projectstudio.platform.error.InvalidInput;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `studio activity prune`: removes what is older than it is to be kept, after saying how much that is.
@Command(name = "prune")
final class ActivityPruneCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--older-than", paramLabel = "DAYS")
    private @Nullable Integer days;

    @Option(names = "--yes")
    private boolean yes;

    ActivityPruneCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var pruning = invocation.services().activityPruning();
        int kept = days != null
                ? days
                : pruning.keptDays()
                        .orElseThrow(() -> invocation.refused("studio activity prune", "cli.activity.no-age"));
        int older = pruning.older(kept);
        if (older > 0 && !yes && !invocation.confirms("cli.activity.prune-question", older, kept)) {
            throw new InvalidInput(
                    "confirmation-needed",
                    invocation.text("cli.activity.unconfirmed", older, kept),
                    invocation.text("cli.activity.unconfirmed-hint"));
        }
        int removed = older == 0 ? 0 : pruning.prune(kept);
        invocation.print(
                Json.object("activity", Json.object("removed", removed, "keep_days", kept)),
                () -> List.of(invocation.text("cli.activity.pruned", removed, kept)));
        return 0;
    }
}
