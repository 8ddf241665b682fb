package dev.projectstudio.core.stack;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Brings what is stored of a stack and what the files tell together. What somebody set or removed stays.
final class StackPlan {

    private final List<Tech> added = new ArrayList<>();
    private final List<StackChanges.Edit> edited = new ArrayList<>();
    private final List<Tech> gone = new ArrayList<>();
    private final List<StackChanges.Edit> moved = new ArrayList<>();
    private final ProjectId project;
    private final List<Tech> stored;
    private final Look look;
    private final Instant now;

    private StackPlan(ProjectId project, List<Tech> stored, Look look, Instant now) {
        this.project = project;
        this.stored = stored;
        this.look = look;
        this.now = now;
    }

    static StackChanges of(ProjectId project, List<Tech> stored, Look look, Instant now) {
        return new StackPlan(project, stored, look, now).changes();
    }

    private StackChanges changes() {
        var byName = stored.stream().collect(Collectors.groupingBy(Tech::key));
        int order = stored.stream().mapToInt(Tech::sortOrder).max().orElse(-1);
        for (var finding : look.findings()) {
            var same = byName.getOrDefault(Folding.name(finding.name()), List.of());
            if (same.isEmpty()) {
                added.add(Tech.found(project, finding, ++order, now));
            } else {
                found(same)
                        .filter(before -> !isOutOfSight(before, finding))
                        .ifPresent(before -> compare(before, before.foundAs(finding)));
            }
        }
        leave(look.findings().stream().collect(Collectors.toMap(each -> Folding.name(each.name()), each -> each)));
        return new StackChanges(look.findings().size(), added, edited, gone, moved, look);
    }

    /// The one that was found before, unless somebody had another word in it.
    private static Optional<Tech> found(List<Tech> same) {
        return same.stream().anyMatch(each -> each.byHand() || each.isRemoved())
                ? Optional.empty()
                : Optional.of(same.getFirst());
    }

    /// Whether it was found in a file that cannot be read now, and is named by something else that need not know the
    /// version: what the file said stays. What was read of a file before it was malformed counts.
    private boolean isOutOfSight(Tech before, Finding finding) {
        var evidence = before.evidence();
        if (evidence == null || look.saw(evidence.file())) {
            return false;
        }
        return finding.version() == null || !finding.evidence().file().equals(evidence.file());
    }

    private void compare(Tech before, Tech after) {
        if (!after.says(before)) {
            edited.add(new StackChanges.Edit(before, after));
        } else if (!after.equals(before)) {
            moved.add(new StackChanges.Edit(before, after));
        }
    }

    private void leave(Map<String, Finding> findings) {
        for (var each : stored) {
            var evidence = each.evidence();
            boolean isFound = findings.containsKey(each.key());
            boolean isFree = !each.byHand() && !each.isRemoved();
            if (isFree && !isFound && (evidence == null || look.saw(evidence.file()))) {
                gone.add(each);
            }
        }
    }
}
