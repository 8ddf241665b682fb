package dev.projectstudio.core.dependency;

import dev.projectstudio.core.stack.Look;
import java.util.ArrayList;
import java.util.List;

/// What a look at the files of a project changes in what it needs, or has changed.
///
/// @param moved where only the reason is another one; nothing is said of these
/// @param look what was found, and what could not be read; what was not seen stays
public record DependencyChanges(
        List<Dependency> added, List<Edit> edited, List<Dependency> gone, List<Edit> moved, Look look) {

    private static final int MOST_WORDS = 6;

    public DependencyChanges {
        added = List.copyOf(added);
        edited = List.copyOf(edited);
        gone = List.copyOf(gone);
        moved = List.copyOf(moved);
    }

    /// One dependency as it was and as it is.
    public record Edit(Dependency before, Dependency after) {}

    /// Whether all is as it was.
    public boolean isEmpty() {
        return added.isEmpty() && edited.isEmpty() && gone.isEmpty();
    }

    /// The names, for the activity log: `+ python >=3.11, node 20 → node 22, − docker`.
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
