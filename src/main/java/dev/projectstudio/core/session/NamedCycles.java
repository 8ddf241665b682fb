package dev.projectstudio.core.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.project.ProjectId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cycles that sessions' files name: `Auth Flow (CYC-102)`, or its number or name alone.
final class NamedCycles {

    private static final Pattern WITH_NUMBER = Pattern.compile(".*\\((CYC-\\d{1,9})\\)");

    private final CycleService cycles;

    NamedCycles(CycleService cycles) {
        this.cycles = cycles;
    }

    /// Null where nothing is named, or no cycle of this project.
    @Nullable
    CycleId find(@Nullable String written, ProjectId project) {
        return Optional.ofNullable(written)
                .flatMap(text -> cycles.find(code(text), project))
                .filter(cycle -> cycle.projectId().equals(project))
                .map(Cycle::id)
                .orElse(null);
    }

    static String written(Cycle cycle) {
        return "%s (%s)".formatted(cycle.name(), cycle.code());
    }

    private static String code(String text) {
        var numbered = WITH_NUMBER.matcher(text);
        return numbered.matches() ? numbered.group(1) : text;
    }
}
