package dev.projectstudio.core.undo;

import java.util.List;
import java.util.UUID;

/// One change of the user's that is carried out in several transactions, and taken back as a whole.
///
/// @param labelKey the message that says what it was
/// @param labelArgs what fills the message
public record UndoBatch(String id, String labelKey, List<String> labelArgs) {

    public UndoBatch {
        labelArgs = List.copyOf(labelArgs);
    }

    public static UndoBatch of(String labelKey, String... labelArgs) {
        return new UndoBatch(UUID.randomUUID().toString(), labelKey, List.of(labelArgs));
    }
}
