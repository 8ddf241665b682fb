package dev.projectstudio.platform.watch;

import java.util.Map;

/// How far the watching reaches: folders with events, and folders that are polled with the reason.
public record Reach(int watched, Map<PollReason, Integer> polled) {

    public static final Reach NONE = new Reach(0, Map.of());

    public Reach {
        polled = Map.copyOf(polled);
    }
}
