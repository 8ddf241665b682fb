package dev.projectstudio.core.registry;

import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.platform.text.Folding;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item that a project could use, with why.
///
/// @param reasons at least one, the best first
public record Suggestion(RegistryItem item, List<Reason> reasons) {

    /// Most reasons first, then by name.
    static final Comparator<Suggestion> ORDER = Comparator.comparingInt(Suggestion::weight)
            .reversed()
            .thenComparing(each -> Folding.name(each.item.name()))
            .thenComparing(each -> each.item.kind())
            .thenComparing(each -> each.item.id().value());

    public Suggestion {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(item.id().text());
        }
    }

    /// What speaks for it, because a technology is in the project.
    ///
    /// @param tech the technology of the project, which knows where it was found
    /// @param words with which the item says that it goes with it, as in `Python 3.11+`; null if it does not say so
    /// @param projects the names of other projects where the item is mapped to the same, sorted
    public record Reason(Tech tech, @Nullable String words, List<String> projects) {

        public Reason {
            projects = List.copyOf(projects);
        }

        private int weight() {
            return (words == null ? 0 : 1) + (projects.isEmpty() ? 0 : 1);
        }
    }

    /// What it is best mapped to.
    public Tech tech() {
        return reasons.getFirst().tech();
    }

    private int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
