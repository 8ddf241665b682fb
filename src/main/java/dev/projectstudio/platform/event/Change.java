package dev.projectstudio.platform.event;

/// A committed change. It names what changed, never how: listeners read the new state themselves.
public interface Change {

    /// Whether something in the database is another. False for what only this process knows, and hears again and again.
    default boolean isStored() {
        return true;
    }
}
