package dev.projectstudio.core.cycle;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds the cycle that a person means.
final class CycleLookup {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:CYC-)?(\\d{1,9})");

    private final CycleRepository cycles;

    CycleLookup(CycleRepository cycles) {
        this.cycles = cycles;
    }

    Cycle require(DSLContext sql, String written, @Nullable ProjectId project) {
        return cycles.find(sql, new CycleId(written))
                .or(() -> numbered(sql, written.strip()))
                .or(() -> named(sql, written, project))
                .orElseThrow(() -> new NotFound("cycle-not-found", written));
    }

    /// Empty where there is none, or several are called so.
    Optional<Cycle> find(DSLContext sql, String written, ProjectId project) {
        return cycles.find(sql, new CycleId(written))
                .or(() -> numbered(sql, written.strip()))
                .or(() -> Optional.of(candidates(sql, written, project))
                        .filter(found -> found.size() == 1)
                        .map(List::getFirst));
    }

    private Optional<Cycle> numbered(DSLContext sql, String written) {
        var number = NUMBER.matcher(written);
        return number.matches() ? cycles.findByNumber(sql, Long.parseLong(number.group(1))) : Optional.empty();
    }

    private Optional<Cycle> named(DSLContext sql, String written, @Nullable ProjectId project) {
        return only(candidates(sql, written, project), written);
    }

    /// Those under way, where some are.
    private List<Cycle> candidates(DSLContext sql, String written, @Nullable ProjectId project) {
        var key = Folding.name(written);
        var where = project == null ? CycleFilter.active().withCompleted(true) : CycleFilter.of(project);
        var named = cycles.findAll(sql, where).stream()
                .filter(cycle -> Folding.name(cycle.name()).equals(key))
                .toList();
        var active = named.stream().filter(Cycle::isActive).toList();
        return active.isEmpty() ? named : active;
    }

    private static Optional<Cycle> only(List<Cycle> found, String written) {
        if (found.size() > 1) {
            throw new Conflict(
                    "ambiguous-cycle",
                    written,
                    String.join(", ", found.stream().map(Cycle::code).toList()));
        }
        return found.stream().findFirst();
    }
}
