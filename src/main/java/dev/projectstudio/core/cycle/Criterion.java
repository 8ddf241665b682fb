package dev.projectstudio.core.cycle;

import dev.projectstudio.platform.error.InvalidInput;

/// One of the things by which a cycle is known to be done.
public record Criterion(String text, boolean done) {

    public Criterion {
        text = text.strip();
        if (text.isEmpty()) {
            throw new InvalidInput("criterion-empty");
        }
    }

    public static Criterion open(String text) {
        return new Criterion(text, false);
    }

    public Criterion ticked(boolean isDone) {
        return new Criterion(text, isDone);
    }
}
