package dev.projectstudio.core.install;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.DriftReason;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Dangers;
import dev.projectstudio.core.install.InstalledCopies.Held;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.JsonEntries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What updating does with one copy of an item, or why it is left.
public record UpdateLine(ItemId item, String itemName, ProjectId project, String projectName, Change change) {

    /// What becomes of the copy.
    ///
    /// @param place relative to the repository; the project's name where all of it is meant
    /// @param reason why it is left, a stable word; null if it is not
    /// @param before what is there, as far as it was looked at; null if nothing is
    /// @param after what the item would have there; null if nothing
    /// @param number of what is no JSON the line, from 1; of what [Act#STAYS] how many files; else 0
    /// @param there what the repository holds of a copy that was edited there and is left; null for all others
    public record Change(
            String place,
            Act act,
            @Nullable String reason,
            @Nullable ContextText before,
            @Nullable ContextText after,
            int number,
            @Nullable ContextText there) {

        public Change(
                String place,
                Act act,
                @Nullable String reason,
                @Nullable ContextText before,
                @Nullable ContextText after) {
            this(place, act, reason, before, after, 0, null);
        }

        /// Files of somebody else's in a folder that the item leaves.
        static Change staying(String folder, int files) {
            return new Change(folder, Act.STAYS, null, null, null, files, null);
        }

        /// The same, which was not carried out.
        Change leftBecause(String why) {
            return new Change(place, Act.LEFT, why, before, after);
        }

        /// The same, found in a line.
        Change inLine(int line) {
            return new Change(place, act, reason, before, after, line, there);
        }

        /// The same, with what the repository holds.
        Change holding(@Nullable ContextText found) {
            return new Change(place, act, reason, before, after, number, found);
        }

        /// How many lines come and go, as drift counts them; empty for what is no text.
        public String summary() {
            var now = text(before).orElse(null);
            var next = text(after).orElse(null);
            return now == null || next == null ? "" : TextDiff.of(now, next).summary();
        }
    }

    public enum Act {
        /// Gets the item's new text.
        WRITTEN,
        /// Is new in the item.
        ADDED,
        /// The item has it no more.
        REMOVED,
        /// Stays as it is.
        LEFT,
        /// Is no copy: somebody's own files, in a folder that the item leaves.
        STAYS;

        /// The stable word for it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a copy is left: it was edited, Studio holds the edited text, and the item is another since.
    public static final String EDITED = "copy-edited";
    /// Why a copy is left: it was edited, and Studio holds the edited text. The item is what it was.
    public static final String EDITED_HERE = "copy-edited-here";
    /// Why a copy is left: it was edited, and the item has no such file any more.
    public static final String DROPPED = "copy-dropped";
    /// Why a copy is left: it was edited, and the item has another name since.
    public static final String RENAMED = "copy-renamed";
    /// Why a copy is left: another file of it is.
    public static final String BESIDE = "copy-beside";
    /// Why a copy is left although what was edited was to be brought together with the item: both are about the same
    /// lines, or one of them is no text.
    public static final String CONFLICTS = "copy-conflicts";
    /// Why a copy is left: the repository's text has moved on, and so has the item, whose new text Studio holds.
    public static final String DRIFTS = "copy-drifts";
    /// Likewise, although both were to be brought together: they are about the same lines, or one of them is no text.
    public static final String DRIFTS_IN_CONFLICT = "copy-drifts-in-conflict";
    /// Why a copy is left: the repository's text has moved on. The item is what it was.
    public static final String DRIFTS_ALONE = "copy-drifts-alone";
    /// Why a copy is left: the repository has it no more, and nobody has answered that yet.
    public static final String DELETED = "copy-deleted";
    /// Why a copy is left: somebody edited Studio's text, and the repository has not got that yet.
    public static final String AHEAD = "copy-ahead";
    /// Why a copy is left: another file stands where the item's new one would go.
    public static final String IN_THE_WAY = "copy-in-the-way";
    /// Why a copy is left: its item's file is missing or cannot be read.
    public static final String NO_ITEM = "item-unreadable";
    /// Why a copy is left: nothing was done for the item in this project any more, since another copy of it could not
    /// be written.
    public static final String NOT_REACHED = "copy-not-reached";
    /// Why a copy is left: nobody may write there.
    public static final String NOT_WRITABLE = "not-writable";
    /// Of what a copy would make of the item: the item is another since the copy was written.
    public static final String OVER_THE_ITEM = "item-edited";

    /// Why neither side of a copy becomes another.
    private static final Set<String> STAYING = Set.of(
            EDITED,
            EDITED_HERE,
            DROPPED,
            RENAMED,
            BESIDE,
            CONFLICTS,
            IN_THE_WAY,
            DRIFTS_ALONE,
            AHEAD,
            NOT_WRITABLE,
            NOT_REACHED);

    /// Whether what was edited in it can be brought together with what became of the item.
    public boolean isMergeable() {
        return EDITED.equals(reason()) || RENAMED.equals(reason()) || DRIFTS.equals(reason());
    }

    /// Whether the repository's text and the item's are both others than they were, and somebody has to answer that.
    public boolean isDrift() {
        return DRIFTS.equals(reason()) || DRIFTS_IN_CONFLICT.equals(reason());
    }

    /// Whether Studio's side gets the item's text, and the repository keeps its own.
    public boolean isOnlyInStudio() {
        return isLeft() && change.before() != null && isOtherText() && !STAYING.contains(String.valueOf(reason()));
    }

    /// Why what is new in the item does not come to its place.
    static String whyNotAdded(PlannedFile file) {
        var detail = file.detail();
        return file.state() == PlannedFile.State.UNUSABLE && detail != null ? detail : IN_THE_WAY;
    }

    /// Whether a copy is left since its file is no JSON. [Change#number] is the line then.
    public boolean isNoJson() {
        return JsonEntries.NOT_JSON.equals(reason());
    }

    /// Why a copy is left whose two sides do not hold the same, or one of which cannot be read.
    ///
    /// @param next what the item says of it; null if it has it no more, or if all of the copy is under another name
    static String whyDrifting(Held held, @Nullable ItemText next) {
        var why = held.tracked().target().state().reason();
        if (why != null && held.tracked().target().status() == SyncStatus.UNKNOWN) {
            return why;
        }
        if (held.isBecause(DriftReason.DELETED_IN_REPO)) {
            return DELETED;
        }
        if (held.isRepoBehind()) {
            return AHEAD;
        }
        return next == null || !held.isUnedited() || held.isBase(next.text()) ? DRIFTS_ALONE : DRIFTS;
    }

    /// Whether whoever may read the copy may run it from now on, or nobody may; empty where that stays as it is.
    public Optional<Boolean> program() {
        var before = change.before();
        var after = change.after();
        if (act() != Act.WRITTEN || before == null || after == null || before.isProgram() == after.isProgram()) {
            return Optional.empty();
        }
        return Optional.of(after.isProgram());
    }

    /// Whether it gets another text.
    public boolean isOtherText() {
        var before = change.before();
        var after = change.after();
        return after != null && (before == null || !before.hash().equals(after.hash()));
    }

    /// Relative to the repository; the project's name where all of it is meant.
    public String place() {
        return change.place();
    }

    public Act act() {
        return change.act();
    }

    /// Why it is left, a stable word; null if it is not.
    public @Nullable String reason() {
        return change.reason();
    }

    /// Whether something is done to a copy.
    public boolean isDone() {
        return !isLeft() && act() != Act.STAYS;
    }

    /// Whether nothing was done to it.
    public boolean isLeft() {
        return act() == Act.LEFT;
    }

    /// Whether a text goes into the repository.
    public boolean isWriting() {
        return act() == Act.WRITTEN || act() == Act.ADDED;
    }

    /// What the update is about, as a patch tool reads it in the project's repository; empty where nothing would be
    /// another, and for what is no text. Of a copy that is left it is what it would get if it were not.
    public String unified() {
        var now = text(there()).orElse(null);
        var next = text(change.after()).orElse(null);
        var from = projectName.replace('/', '-') + "/" + place();
        var to = "registry/" + place();
        var modes = program().map(given -> TextDiff.modes(from, to, given)).orElse("");
        return now == null || next == null || now.equals(next)
                ? modes
                : modes + TextDiff.of(now, next).unified(from, to);
    }

    /// What the repository holds, as far as it was looked at; null if nothing.
    public @Nullable ContextText there() {
        return change.there() == null ? change.before() : change.there();
    }

    /// The text that the item would have there; empty for none, and for what is no text.
    public String text() {
        return text(change.after()).orElse("");
    }

    private static Optional<String> text(@Nullable ContextText side) {
        return side == null ? Optional.of("") : side.text();
    }

    /// What somebody should look at in what is written, by line; the file is the place.
    public List<Danger> dangers() {
        var after = change.after();
        return after == null || !isTried() || !isOtherText() ? List.of() : Dangers.in(place(), after.canonicalBytes());
    }

    /// Whether it is written, or will be if it can be by then.
    private boolean isTried() {
        return isWriting() || NOT_WRITABLE.equals(reason()) || NOT_REACHED.equals(reason());
    }

    /// What is done, and what is left.
    ///
    /// @param items how many items were behind somewhere
    /// @param seen of each item that was looked at a word that becomes another with anything that it consists of
    /// @param merges whether what was edited is brought together with what became of the item
    public record Report(int items, List<UpdateLine> lines, Map<ItemId, String> seen, boolean merges) {

        public Report {
            lines = List.copyOf(lines);
            seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        }

        /// What somebody should look at in what is written. The same text in several projects is named once.
        public List<Danger> dangers() {
            return lines.stream()
                    .flatMap(line -> line.dangers().stream())
                    .distinct()
                    .toList();
        }

        /// The names of the items of which anything is done, or would be.
        List<String> names() {
            return changing().map(UpdateLine::itemName).distinct().toList();
        }

        /// The items of which anything is done, or would be.
        List<ItemId> subjects() {
            return changing().map(UpdateLine::item).distinct().toList();
        }

        private Stream<UpdateLine> changing() {
            return lines.stream().filter(line -> line.isDone() || line.isOnlyInStudio());
        }

        /// Those that are left and could be brought together with their item.
        public List<UpdateLine> mergeable() {
            return lines.stream().filter(UpdateLine::isMergeable).toList();
        }

        public List<UpdateLine> done() {
            return lines.stream().filter(UpdateLine::isDone).toList();
        }

        public List<UpdateLine> left() {
            return lines.stream().filter(UpdateLine::isLeft).toList();
        }

        /// The folders that items leave, and in which somebody else's files stay.
        public List<UpdateLine> staying() {
            return lines.stream().filter(line -> line.act() == Act.STAYS).toList();
        }
    }
}
