package dev.projectstudio.core.decision;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds the decision that a person means.
final class DecisionLookup {

    private static final Pattern BEGINNING = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{3,35}");

    private final DecisionRepository decisions;

    DecisionLookup(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    Decision require(DSLContext sql, String written, @Nullable ProjectId project) {
        var exact = decisions.find(sql, new DecisionId(written));
        if (exact.isPresent()) {
            return exact.get();
        }
        var found = BEGINNING.matcher(written).matches() ? decisions.startingWith(sql, written) : List.<Decision>of();
        var key = Folding.name(written);
        var all = found.isEmpty()
                ? decisions.titled(sql, title -> Folding.name(title).equals(key), project)
                : found;
        if (all.size() > 1) {
            throw new Conflict(
                    "ambiguous-decision",
                    written,
                    String.join(
                            ", ", all.stream().map(each -> each.id().inShort()).toList()));
        }
        return all.stream().findFirst().orElseThrow(() -> new NotFound("decision-not-found", written));
    }
}
