package dev.projectstudio.core.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was done to one thing.
///
/// @param detail a JSON object, as the act was recorded with
/// @param at null where an older home has no time
public record PastAct(
        String type,
        String title,
        @Nullable String detail,
        @Nullable Instant at) {}
