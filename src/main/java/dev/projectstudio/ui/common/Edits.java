package dev.projectstudio.ui.common;

import dev.projectstudio.platform.task.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;

/// Runs the user's edits in the background and remembers how to take them back.
///
/// A step that can no longer be taken back, because the data changed since, is reported and dropped.
public final class Edits {

    private record Step(String labelKey, Callable<?> back, Callable<?> forth) {
        Step reversed() {
            return new Step(labelKey, forth, back);
        }
    }

    private final Background background;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    public Edits(Background background) {
        this.background = background;
    }

    /// Runs `edit` on `before`; what it returns is the state after it.
    ///
    /// @param labelKey names the edit in the Edit menu
    /// @param swap puts its second argument in the place of its first
    public <T> void apply(String labelKey, T before, Callable<T> edit, BinaryOperator<T> swap) {
        background.run(edit, after -> {
            done.push(new Step(labelKey, () -> swap.apply(after, before), () -> swap.apply(before, after)));
            undone.clear();
        });
    }

    public void undo() {
        takeBack(done, undone);
    }

    public void redo() {
        takeBack(undone, done);
    }

    private void takeBack(Deque<Step> from, Deque<Step> to) {
        var step = from.poll();
        if (step != null) {
            background.run(step.back(), _ -> to.push(step.reversed()));
        }
    }
}
