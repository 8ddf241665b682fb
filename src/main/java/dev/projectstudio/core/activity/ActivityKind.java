package dev.projectstudio.core.activity;

import java.util.Locale;
import java.util.Optional;

/// What the activity is about: the word that its types begin with.
public enum ActivityKind {
    PROJECT,
    CONTEXT,
    DRIFT,
    CYCLE,
    TASK,
    SESSION,
    DECISION,
    /// Their tags, too.
    LEARNING,
    /// Skills, agents, tools, templates and prompts.
    REGISTRY,
    /// What projects are built with.
    STACK,
    /// The programs that projects need.
    DEPENDENCY;

    /// As it is written on the command line, and in the index of the log.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActivityKind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// The kind of a type, such as `cycle_started`; empty for one from elsewhere.
    public static Optional<ActivityKind> ofType(String type) {
        return type.equals("tag_renamed") ? Optional.of(LEARNING) : of(type.split("_", 2)[0]);
    }
}
