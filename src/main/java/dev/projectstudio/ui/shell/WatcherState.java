package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the status bar says about the watching.
///
/// @param sentence such as 'watching 42 files in 14 projects'
/// @param remedy what to do where it cannot watch as it should; empty where all is well
/// @param lastCheck when drift was last looked for; null for never
/// @param way to what is missing or cannot be read; null where nothing is
public record WatcherState(
        Tone tone,
        String sentence,
        String remedy,
        @Nullable Instant lastCheck,
        @Nullable Route way) {

    /// Where there is nothing to be put right.
    public static WatcherState of(Tone tone, String sentence, @Nullable Instant lastCheck) {
        return new WatcherState(tone, sentence, "", lastCheck, null);
    }
}
