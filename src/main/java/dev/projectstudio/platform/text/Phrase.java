package dev.projectstudio.platform.text;

import java.util.List;

/// Words inside other words: an argument of a message that is a message itself.
///
/// @param key of the message
/// @param args what fills its placeholders
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = List.copyOf(args);
    }
}
