package dev.projectstudio.cli;

import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.platform.watch.PollReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What people are told of folders that are only looked at every few seconds: each reason when it comes up, and
/// not with every folder that joins.
final class PollingNotes {

    private Set<PollReason> known = Set.of();

    /// How many folders are polled for reasons that there were none for before.
    Map<PollReason, Integer> news(WatchStatus status) {
        Map<PollReason, Integer> news = new HashMap<>(status.polled());
        news.keySet().removeAll(known);
        known = status.polled().keySet();
        return news;
    }
}
