package dev.projectstudio.core.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a technology is for, in the order in which a stack is read. A stack may have other words as well.
public enum Category {
    /// With what runs it, such as Node.js.
    LANGUAGE,
    BACKEND,
    FRONTEND,
    DATABASE,
    TESTING,
    /// What builds, checks and packs.
    TOOLING,
    DEPLOYMENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Where a word comes among the others: those from elsewhere last.
    public static int rank(String word) {
        return of(word).map(Enum::ordinal).orElse(values().length);
    }
}
