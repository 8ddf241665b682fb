package dev.projectstudio.core.learning;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.text.Folding;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds the learning that a person means.
final class LearningLookup {

    private static final Pattern BEGINNING = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{3,35}");

    private final LearningRepository learnings;

    LearningLookup(LearningRepository learnings) {
        this.learnings = learnings;
    }

    Learning require(DSLContext sql, String written, @Nullable ProjectId project) {
        var exact = learnings.find(sql, new LearningId(written));
        if (exact.isPresent()) {
            return exact.get();
        }
        var found = BEGINNING.matcher(written).matches() ? learnings.startingWith(sql, written) : List.<Learning>of();
        var key = Folding.name(written);
        var where = project == null ? LearningFilter.all() : LearningFilter.of(project);
        var all = found.isEmpty()
                ? learnings.titled(sql, title -> Folding.name(title).equals(key), where)
                : found;
        if (all.size() > 1) {
            var ids = all.stream().map(each -> each.id().inShort()).toList();
            throw new Conflict("ambiguous-learning", written, String.join(", ", ids));
        }
        return all.stream().findFirst().orElseThrow(() -> new NotFound("learning-not-found", written));
    }
}
