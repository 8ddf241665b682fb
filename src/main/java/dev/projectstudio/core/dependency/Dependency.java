package dev.projectstudio.core.dependency;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.Evidence;
import dev.projectstudio.core.stack.ProgramNeed;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One program that a project needs.
///
/// @param requiredVersion which versions will do, as [VersionRange] has them; null where any will
/// @param evidence the line of a file that needs it; null for what was set by hand
/// @param byHand whether it is left alone when the files are looked at
/// @param removedAt when somebody removed what is in the files; null while it counts
/// @param createdAt null where an older home has none
public record Dependency(
        DependencyId id,
        ProjectId projectId,
        String name,
        @Nullable String requiredVersion,
        int sortOrder,
        @Nullable Evidence evidence,
        boolean byHand,
        @Nullable Instant removedAt,
        Standing standing,
        @Nullable Instant createdAt) {

    public static final Comparator<Dependency> ORDER = Comparator.comparingInt(Dependency::sortOrder)
            .thenComparing(each -> Folding.name(each.name))
            .thenComparing(each -> each.id.value());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,59}");
    private static final Duration FRESH = Duration.ofDays(1);

    static Dependency byHand(ProjectId project, DependencyEdit edit, int sortOrder, Instant now) {
        return new Dependency(
                DependencyId.random(),
                project,
                checkedName(edit.name()),
                checkedRange(edit.requiredVersion()),
                sortOrder,
                null,
                true,
                null,
                Standing.NEVER,
                now);
    }

    static Dependency found(ProjectId project, ProgramNeed need, int sortOrder, Instant now) {
        return new Dependency(
                DependencyId.random(),
                project,
                need.program(),
                need.range(),
                sortOrder,
                need.evidence(),
                false,
                null,
                Standing.NEVER,
                now);
    }

    /// What a user calls it.
    public String title() {
        return requiredVersion == null ? name : name + " " + requiredVersion;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// Whether it stands in the way, as far as anybody knows.
    public boolean isUnmet() {
        return standing.known()
                .filter(status ->
                        status == DependencyStatus.NOT_INSTALLED || status == DependencyStatus.VERSION_MISMATCH)
                .isPresent();
    }

    /// Whether it was not looked for within the last day.
    public boolean isOld(Instant now) {
        var checked = standing.checkedAt();
        return checked == null || checked.plus(FRESH).isBefore(now);
    }

    /// The same for all spellings of a name.
    String key() {
        return Folding.name(name);
    }

    /// The same thing, found again.
    Dependency foundAs(ProgramNeed need) {
        return new Dependency(
                id,
                projectId,
                need.program(),
                need.range(),
                sortOrder,
                need.evidence(),
                false,
                removedAt,
                standing,
                createdAt);
    }

    /// Set by hand from now on; where the files told it is forgotten.
    Dependency edited(DependencyEdit edit) {
        return new Dependency(
                id,
                projectId,
                checkedName(edit.name()),
                checkedRange(edit.requiredVersion()),
                sortOrder,
                null,
                true,
                null,
                standing,
                createdAt);
    }

    Dependency removed(Instant now) {
        return new Dependency(
                id, projectId, name, requiredVersion, sortOrder, evidence, byHand, now, standing, createdAt);
    }

    Dependency standing(Standing next) {
        return new Dependency(
                id, projectId, name, requiredVersion, sortOrder, evidence, byHand, removedAt, next, createdAt);
    }

    /// Whether the same fields hold the same, but for its place, its reason and how it stands.
    boolean says(Dependency other) {
        return DependencyEdit.of(this).equals(DependencyEdit.of(other))
                && byHand == other.byHand
                && isRemoved() == other.isRemoved();
    }

    static String checkedName(String name) {
        var stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw new InvalidInput("dependency-name-refused", name);
        }
        return stripped;
    }

    private static @Nullable String checkedRange(@Nullable String range) {
        if (range == null || range.isBlank()) {
            return null;
        }
        if (VersionRange.of(range).isEmpty()) {
            throw new InvalidInput("version-range-refused", range);
        }
        return range.strip().replaceAll("\\s+", " ");
    }
}
