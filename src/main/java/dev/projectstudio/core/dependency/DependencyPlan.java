package dev.projectstudio.core.dependency;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.Look;
import dev.projectstudio.core.stack.ProgramNeed;
import dev.projectstudio.platform.text.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings what is stored of a project's dependencies and what its files need together. What somebody set or removed
/// stays.
final class DependencyPlan {

    private final List<Dependency> added = new ArrayList<>();
    private final List<DependencyChanges.Edit> edited = new ArrayList<>();
    private final List<Dependency> gone = new ArrayList<>();
    private final List<DependencyChanges.Edit> moved = new ArrayList<>();
    private final List<Dependency> stored;
    private final Look look;

    private DependencyPlan(List<Dependency> stored, Look look) {
        this.stored = stored;
        this.look = look;
    }

    static DependencyChanges of(
            ProjectId project, List<Dependency> stored, Look look, KnownPrograms programs, Instant now) {
        return new DependencyPlan(stored, look).changes(project, needs(look, programs), now);
    }

    /// The best of what is needed of each program that Studio knows, under its own name: where that is no number, such
    /// as `lts/iron`, the best that is.
    private static Map<String, ProgramNeed> needs(Look look, KnownPrograms programs) {
        var needs = new LinkedHashMap<String, ProgramNeed>();
        for (var need : look.programs()) {
            programs.find(need.program()).ifPresent(known -> {
                var range = need.range() == null ? null : known.modern(need.range());
                needs.merge(
                        Folding.name(known.name()),
                        new ProgramNeed(known.name(), range, need.evidence()),
                        (best, next) ->
                                isComparable(best) || next.range() == null || !isComparable(next) ? best : next);
            });
        }
        return needs;
    }

    private static boolean isComparable(ProgramNeed need) {
        return need.range() == null || VersionRange.of(need.range()).isPresent();
    }

    private DependencyChanges changes(ProjectId project, Map<String, ProgramNeed> needs, Instant now) {
        var byName = stored.stream().collect(Collectors.toMap(Dependency::key, Function.identity(), (one, _) -> one));
        int order = stored.stream().mapToInt(Dependency::sortOrder).max().orElse(-1);
        for (var entry : needs.entrySet()) {
            var before = byName.get(entry.getKey());
            if (before == null) {
                added.add(Dependency.found(project, entry.getValue(), ++order, now));
            } else if (!before.byHand() && !before.isRemoved()) {
                compare(before, before.foundAs(entry.getValue()));
            }
        }
        for (var each : stored) {
            var evidence = each.evidence();
            boolean isFree = !each.byHand() && !each.isRemoved() && !needs.containsKey(each.key());
            if (isFree && (evidence == null || look.saw(evidence.file()))) {
                gone.add(each);
            }
        }
        return new DependencyChanges(added, edited, gone, moved, look);
    }

    private void compare(Dependency before, Dependency after) {
        if (!after.says(before)) {
            edited.add(new DependencyChanges.Edit(before, after));
        } else if (!after.equals(before)) {
            moved.add(new DependencyChanges.Edit(before, after));
        }
    }
}
