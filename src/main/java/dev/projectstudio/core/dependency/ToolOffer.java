package dev.projectstudio.core.dependency;

import java.util.List;

/// What a tool of the registry has to say about a dependency.
///
/// @param slug of the tool; empty if there is none
/// @param install a command line to be copied by a person; empty for none
/// @param words the command line that would ask for the version, once it is allowed; empty for none, and for one
/// that is
///     refused or not needed
/// @param program what would be run for it; empty if there is none
public record ToolOffer(String slug, String install, List<String> words, String program) {

    static final ToolOffer NONE = new ToolOffer("", "", List.of(), "");

    public ToolOffer {
        words = List.copyOf(words);
    }
}
