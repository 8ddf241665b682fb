package dev.projectstudio.core.undo;

import java.util.List;
import java.util.UUID;

/// One change of the user's that is carried out in several transactions, and taken back as a whole.
///
/// @param labelKey the message that says what it was
/// @param labelArgs what fills the message
/// @param subjects stable words for what it is about, where somebody is to hear of it if it is broken off; else empty
public record UndoBatch(String id, String labelKey, List<String> labelArgs, List<String> subjects) {

    public UndoBatch {
        labelArgs = List.copyOf(labelArgs);
        subjects = List.copyOf(subjects);
    }

    public static UndoBatch of(String labelKey, String... labelArgs) {
        return new UndoBatch(UUID.randomUUID().toString(), labelKey, List.of(labelArgs), List.of());
    }
}
