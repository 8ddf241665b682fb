package dev.projectstudio.core.dependency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a dependency stands, as the seed has the words.
public enum DependencyStatus {
    INSTALLED,
    NOT_INSTALLED,
    VERSION_MISMATCH,
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DependencyStatus> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
