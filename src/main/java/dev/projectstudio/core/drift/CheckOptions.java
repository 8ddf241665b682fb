package dev.projectstudio.core.drift;

/// How to look.
///
/// @param force whether to read every file, whatever a stat says
/// @param vanished what to make of a file that is suddenly gone or empty
public record CheckOptions(boolean force, Vanished vanished) {

    /// A file that is gone, or empty, and was not when last looked at: many editors leave it so while they save.
    public enum Vanished {
        /// Take it as it is.
        BELIEVE,
        /// Look again after a moment.
        LOOK_TWICE,
        /// Record nothing of it, and name it in the report: the caller looks again in time.
        HOLD_BACK
    }

    public static final CheckOptions NORMAL = new CheckOptions(false, Vanished.BELIEVE);

    /// For somebody who waits for the answer and will not look again.
    public static final CheckOptions ONCE = new CheckOptions(false, Vanished.LOOK_TWICE);

    /// For a watcher, which looks again.
    public static final CheckOptions PATIENT = new CheckOptions(false, Vanished.HOLD_BACK);

    public CheckOptions forced() {
        return new CheckOptions(true, vanished);
    }
}
