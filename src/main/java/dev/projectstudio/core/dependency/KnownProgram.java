package dev.projectstudio.core.dependency;

import java.util.List;

/// A program, and how it is asked for its version.
///
/// @param commands each a program and its arguments, exactly as they are run; the first whose program is there is taken
/// @param before the words before the version in its answer; empty where it is the first number
public record KnownProgram(String name, List<List<String>> commands, String before) {

    public KnownProgram {
        commands = commands.stream().map(List::copyOf).toList();
    }

    /// Java counted 1.5 to 1.8 before it counted 9.
    String modern(String version) {
        return name.equals("java") ? version.replaceAll("(?<![\\w.])1\\.(?=[5-8](?:\\D|$))", "") : version;
    }
}
