package dev.projectstudio.ui.common;

import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.drift.GoneProject;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says how the sides of a target stand to each other in the user's words.
public final class DriftWords {

    /// Of a target that nobody has looked at yet; nothing is stored of it.
    static final String UNCHECKED = "unchecked";

    // Those that the status table names; a side that cannot be read has another.
    private static final Set<String> NAMED = Set.of(
            DriftReason.REPO_BEHIND,
            DriftReason.STUDIO_BEHIND,
            DriftReason.BOTH_EDITED,
            DriftReason.NEVER_SYNCED,
            DriftReason.NOT_IN_REPO_YET,
            DriftReason.DELETED_IN_REPO);

    // Why nothing can be told; each has a word on what to do.
    private static final Set<String> UNTOLD = Set.of(
            DriftReason.REPO_MISSING,
            DriftReason.STUDIO_MISSING,
            DriftReason.STUDIO_UNREADABLE,
            DriftReason.NO_TARGET,
            UNCHECKED,
            "no-permission",
            "not-a-file",
            "too-large",
            "outside-repo",
            "in-git",
            "in-home",
            "outside-home",
            "broken-link",
            "link-loop",
            "changing",
            "io-error",
            "not-utf8",
            "not-json",
            "no-object",
            "entry-twice");

    private static final int NAMED_GONE = 3;

    private DriftWords() {}

    public static String status(@Nullable String reason, Messages text) {
        if (reason == null) {
            return text.get("drift.reason.synced");
        }
        return NAMED.contains(reason) || UNTOLD.contains(reason) ? text.get("drift.reason." + reason) : reason;
    }

    /// Of which projects nothing can be told.
    public static String gone(List<GoneProject> gone, Messages text) {
        var names = gone.stream().limit(NAMED_GONE).map(GoneProject::name).collect(Collectors.joining(", "));
        return text.get("drift.gone", gone.size(), gone.size() > NAMED_GONE ? names + ", …" : names);
    }

    /// What to do where nothing can be told; empty where an answer to the alert is what to do.
    public static String remedy(@Nullable String reason, Messages text) {
        return reason != null && UNTOLD.contains(reason) ? text.get("drift.remedy." + reason) : "";
    }

    /// An icon and a word, and what to do where the pointer rests.
    public static StatusLabel label(SyncStatus status, @Nullable String reason, Messages text) {
        return new StatusLabel(tone(status), status(reason, text)).hinting(remedy(reason, text));
    }

    public static String status(DriftItem item, Messages text) {
        return status(item.reason(), text);
    }

    /// The file, whose it is, and how its sides stand to each other.
    public static String title(DriftItem item, Messages text) {
        return name(item) + " · " + item.projectName() + " · " + status(item, text);
    }

    /// The file, or the folder of several that it stands for.
    public static String name(DriftItem item) {
        var closed = item.closed();
        return closed == null ? item.place().filename() : closed.path();
    }

    /// Where a file goes, unless that is the place everybody expects by its name: then empty. How many it stands
    /// for, if
    /// several.
    public static String place(DriftItem item, Messages text) {
        var closed = item.closed();
        if (closed != null) {
            return text.get("drift.closed", closed.targets());
        }
        var path = item.place().repoPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.equalsIgnoreCase(item.place().filename()) ? "" : path;
    }

    public static Tone tone(SyncStatus status) {
        return switch (status) {
            case SYNCED -> Tone.GOOD;
            case STALE -> Tone.WARNING;
            case DIVERGED -> Tone.DANGER;
            case UNKNOWN -> Tone.QUIET;
        };
    }

    /// `+4 −2`: what the repository has and lacks.
    public static String counts(int added, int removed) {
        var plus = added > 0 ? "+" + added : "";
        var minus = removed > 0 ? "−" + removed : "";
        return (plus + " " + minus).strip();
    }

    /// What is said of a side that is no text, where lines would stand.
    public static String noText(DriftDetail detail, Messages text) {
        boolean isRepo = detail.repo() == null && !detail.isDeletion();
        return isRepo
                ? text.get("drift.no-text.repo", detail.place().repoPath())
                : text.get("drift.no-text.studio", detail.place().filename());
    }

    /// `+4 −2` of a stored summary such as `+4 lines, -2 lines`; empty where it counts bytes, of what is no text.
    public static String counts(@Nullable String summary) {
        if (summary == null || summary.contains("byte")) {
            return "";
        }
        var numbers = summary.replaceAll("[^0-9,]", "").split(",", -1);
        try {
            return numbers.length == 2 ? counts(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])) : summary;
        } catch (NumberFormatException e) {
            return summary;
        }
    }
}
