package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the status bar says about the watching.
///
/// @param sentence such as 'watching 42 files in 14 projects'
/// @param remedy what to do where it cannot watch as it should; empty where all is well
/// @param lastCheck when drift was last looked for; null for never
public record WatcherState(
        Tone tone, String sentence, String remedy, @Nullable Instant lastCheck) {}
