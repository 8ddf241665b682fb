package dev.projectstudio.ui.activity;

import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For how long the activity is kept: asks, says first what that removes, and tells what was removed.
final class KeepActs {

    private static final List<Integer> CHOICES = List.of(90, 365, 730);

    /// What each choice would remove now.
    ///
    /// @param kept the days that are kept now; null for all of it
    record Offer(Map<Integer, Integer> older, @Nullable Integer kept) {}

    private final ActivityPruning pruning;
    private final Workbench bench;
    private final Messages text;

    KeepActs(ActivityPruning pruning, Workbench bench) {
        this.pruning = pruning;
        this.bench = bench;
        this.text = bench.text();
    }

    void ask() {
        bench.background().run(this::offer, offer -> KeepDialog.ask(bench, offer, this::keep));
    }

    /// @param days null for all of it
    void keep(@Nullable Integer days, InputDialog asked) {
        bench.background()
                .run(
                        () -> keep(days),
                        removed -> {
                            asked.done();
                            bench.notices()
                                    .done(
                                            days == null
                                                    ? text.get("activity.done.keep-all")
                                                    : text.get("activity.done.keep", removed, days));
                        },
                        asked::refused);
    }

    private int keep(@Nullable Integer days) {
        if (days == null) {
            pruning.keepAll();
            return 0;
        }
        pruning.keep(days);
        return pruning.prune(days);
    }

    private Offer offer() {
        var older = new LinkedHashMap<Integer, Integer>();
        CHOICES.forEach(days -> older.put(days, pruning.older(days)));
        var kept = pruning.keptDays();
        if (kept.isPresent()) {
            older.put(kept.getAsInt(), pruning.older(kept.getAsInt()));
        }
        return new Offer(older, kept.isPresent() ? kept.getAsInt() : null);
    }
}
