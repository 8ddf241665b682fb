package dev.projectstudio.core.cycle;

/// What hangs on a cycle. Its tasks go with it; the others stay, without it.
public record Hanging(int tasks, int sessions, int decisions, int learnings) {

    public boolean isEmpty() {
        return tasks + sessions + decisions + learnings == 0;
    }
}
