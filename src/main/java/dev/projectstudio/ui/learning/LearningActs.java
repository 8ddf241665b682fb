package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be done with learnings and tags, with the questions that come before it.
final class LearningActs {

    private final LearningSources sources;
    private final LearningEdits edits;
    private final Workbench bench;

    LearningActs(LearningSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.edits = new LearningEdits(sources.learnings(), bench.edits(), bench.text());
    }

    /// Asks what was learned, and keeps it.
    ///
    /// @param from where the list's learnings come from; null for anywhere: the active project is offered then
    void add(@Nullable Origin from, Consumer<Learning> then) {
        bench.background()
                .run(
                        () -> offer(from),
                        offer -> LearningDialog.add(
                                bench, similar(null), offer, (made, asked) -> edits.add(made, asked, then)));
    }

    void edit(Learning learning) {
        LearningDialog.edit(
                bench, similar(learning.id()), learning, (edit, asked) -> edits.edit(learning, edit, asked));
    }

    void delete(Learning learning) {
        edits.delete(learning);
    }

    /// Asks for another name, which may be one that there is.
    ///
    /// @param then is told the new name
    void renameTag(String tag, Consumer<String> then) {
        bench.background()
                .run(
                        sources.learnings()::tags,
                        tags -> TagDialog.ask(bench, tag, tags, (to, asked) -> edits.renameTag(tag, to, asked, then)));
    }

    private SimilarViewModel similar(@Nullable LearningId own) {
        return new SimilarViewModel(sources.search(), bench, own);
    }

    private LearningDialog.Offer offer(@Nullable Origin from) {
        var project =
                from == null ? sources.projects().active().map(Project::id).orElse(null) : from.project();
        var cycles = sources.cycles().list(CycleFilter.active().withCompleted(true)).stream()
                .collect(Collectors.groupingBy(Cycle::projectId));
        return new LearningDialog.Offer(sources.projects().list(false), cycles, project);
    }
}
