package dev.projectstudio.ui.common;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which row of a list each edit took away, so that the row is selected again once that edit is taken back.
public final class ComingBack<K> {

    private final Map<String, K> gone = new HashMap<>();
    private @Nullable K awaited;

    /// @param step takes the edit back; empty where nothing does
    public void went(String step, K row) {
        if (!step.isEmpty()) {
            gone.put(step, row);
        }
    }

    public void takenBack(String step) {
        var row = gone.get(step);
        if (row != null) {
            awaited = row;
        }
    }

    /// The one that came back, the first time that it is among those there; null for none.
    public @Nullable K among(Collection<K> there) {
        var row = awaited;
        if (row == null || !there.contains(row)) {
            return null;
        }
        awaited = null;
        return row;
    }

    /// Somebody went on to another.
    public void forget() {
        awaited = null;
    }
}
