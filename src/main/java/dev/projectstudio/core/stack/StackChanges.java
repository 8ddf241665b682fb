package dev.projectstudio.core.stack;

import java.util.ArrayList;
import java.util.List;

/// What a look at the files of a project changes in its stack, or has changed.
///
/// @param found how many technologies the files name
/// @param moved where only the reason is another one; nothing is said of these
/// @param look what was found, and what could not be read; what was not seen stays
public record StackChanges(
        int found, List<Tech> added, List<Edit> edited, List<Tech> gone, List<Edit> moved, Look look) {

    private static final int MOST_WORDS = 6;

    public StackChanges {
        added = List.copyOf(added);
        edited = List.copyOf(edited);
        gone = List.copyOf(gone);
        moved = List.copyOf(moved);
    }

    /// One technology as it was and as it is.
    public record Edit(Tech before, Tech after) {}

    /// Whether the stack is what it was.
    public boolean isEmpty() {
        return added.isEmpty() && edited.isEmpty() && gone.isEmpty();
    }

    /// The names, for the activity log: `+ FastAPI 0.115, React 18 → 19, − Flask`.
    String title() {
        var words = new ArrayList<String>();
        added.forEach(each -> words.add("+ " + each.title()));
        edited.forEach(
                each -> words.add(each.before().title() + " → " + each.after().title()));
        gone.forEach(each -> words.add("− " + each.name()));
        var shown = String.join(", ", words.subList(0, Math.min(words.size(), MOST_WORDS)));
        return words.size() > MOST_WORDS ? shown + ", …" : shown;
    }
}
