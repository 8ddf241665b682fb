package dev.projectstudio.core.stack;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One technology of a project.
///
/// @param category one of [Category], or another word
/// @param evidence null for what was set by hand
/// @param byHand whether it is left alone when the files are looked at
/// @param removedAt when somebody removed what is in the files; null while it is part of the stack
/// @param createdAt null where an older home has none
public record Tech(
        TechId id,
        ProjectId projectId,
        String category,
        String name,
        @Nullable String version,
        int sortOrder,
        @Nullable Evidence evidence,
        boolean byHand,
        @Nullable Instant removedAt,
        @Nullable Instant createdAt) {

    /// As a stack is read: by category, and in it in its own order.
    public static final Comparator<Tech> ORDER = Comparator.comparingInt((Tech tech) -> Category.rank(tech.category))
            .thenComparing(Tech::category)
            .thenComparingInt(Tech::sortOrder)
            .thenComparing(tech -> Folding.name(tech.name))
            .thenComparing(tech -> tech.id.value());

    private static final int LONGEST = 80;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9 _-]{0,39}");

    static Tech byHand(ProjectId project, TechEdit edit, int sortOrder, Instant now) {
        return new Tech(
                TechId.random(),
                project,
                checkedCategory(edit.category()),
                checkedName(edit.name()),
                checkedVersion(edit.version()),
                sortOrder,
                null,
                true,
                null,
                now);
    }

    static Tech found(ProjectId project, Finding finding, int sortOrder, Instant now) {
        return new Tech(
                TechId.random(),
                project,
                finding.category().word(),
                finding.name(),
                finding.version(),
                sortOrder,
                finding.evidence(),
                false,
                null,
                now);
    }

    /// What a user calls it.
    public String title() {
        return version == null ? name : name + " " + version;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /// The same for all spellings of a name.
    public String key() {
        return Folding.name(name);
    }

    /// The same thing, found again.
    Tech foundAs(Finding finding) {
        return new Tech(
                id,
                projectId,
                finding.category().word(),
                finding.name(),
                finding.version(),
                sortOrder,
                finding.evidence(),
                false,
                removedAt,
                createdAt);
    }

    /// Set by hand from now on; where the files told it is forgotten.
    Tech edited(TechEdit edit) {
        return new Tech(
                id,
                projectId,
                checkedCategory(edit.category()),
                checkedName(edit.name()),
                checkedVersion(edit.version()),
                sortOrder,
                null,
                true,
                null,
                createdAt);
    }

    Tech removed(Instant now) {
        return new Tech(id, projectId, category, name, version, sortOrder, evidence, byHand, now, createdAt);
    }

    /// Whether the same fields hold the same, but for its place and its reason.
    boolean says(Tech other) {
        return TechEdit.of(this).equals(TechEdit.of(other))
                && byHand == other.byHand
                && isRemoved() == other.isRemoved();
    }

    /// The name as it is kept.
    ///
    /// @throws InvalidInput `tech-name-refused`
    public static String checkedName(String name) {
        var stripped = name.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > LONGEST || hasControl(stripped)) {
            throw new InvalidInput("tech-name-refused", LONGEST);
        }
        return stripped;
    }

    static String checkedCategory(String category) {
        var word = category.strip().toLowerCase(Locale.ROOT);
        if (!WORD.matcher(word).matches()) {
            throw new InvalidInput("tech-category-refused", category);
        }
        return word;
    }

    static @Nullable String checkedVersion(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return null;
        }
        var stripped = version.strip();
        if (stripped.length() > LONGEST || hasControl(stripped)) {
            throw new InvalidInput("tech-version-refused", LONGEST);
        }
        return stripped;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
