package dev.projectstudio.core.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be found.
public enum Kind {
    SESSION,
    DECISION,
    LEARNING,
    TASK,
    CONTEXT,
    SKILL,
    AGENT,
    TOOL,
    TEMPLATE,
    PROMPT;

    /// Those that are items of the registry.
    public static final Set<Kind> REGISTRY = Collections.unmodifiableSet(EnumSet.range(SKILL, PROMPT));

    /// As it is written in the index, in a query and in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
