package dev.projectstudio.core.cycle;

import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/// Finds the task that a person means.
final class TaskLookup {

    /// `CYC-102.3`: the third task of a cycle.
    private static final Pattern PLACE = Pattern.compile("(?i)(?:CYC-)?(\\d{1,9})\\.(\\d{1,6})");
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{3,35}");

    private final CycleRepository cycles = new CycleRepository();
    private final TaskRepository tasks = new TaskRepository();

    /// By its id, the beginning of it, or its place in its cycle.
    Task require(DSLContext sql, String written) {
        var exact = tasks.find(sql, new TaskId(written));
        if (exact.isPresent()) {
            return exact.get();
        }
        var place = PLACE.matcher(written);
        var found = place.matches()
                ? at(sql, Long.parseLong(place.group(1)), Integer.parseInt(place.group(2)))
                : beginning(sql, written);
        if (found.size() > 1) {
            throw new Conflict("ambiguous-task", written);
        }
        return found.stream().findFirst().orElseThrow(() -> new NotFound("task-not-found", written));
    }

    private List<Task> at(DSLContext sql, long number, int place) {
        return cycles.findByNumber(sql, number).map(cycle -> tasks.ofCycle(sql, cycle.id())).stream()
                .flatMap(List::stream)
                .skip(Math.max(place - 1, 0))
                .limit(place < 1 ? 0 : 1)
                .toList();
    }

    private List<Task> beginning(DSLContext sql, String written) {
        return BEGINNING.matcher(written).matches() ? tasks.startingWith(sql, written) : List.of();
    }
}
