package dev.projectstudio.ui.learning;

import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningChanged;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Followed;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.learning.LearningDialog.Similar;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done with learnings and tags, with the questions that come before it.
final class LearningActs {

    private static final String DRAFT = "learning";

    /// What the form needs to be opened.
    private record Opening(PlaceForm.Offer offer, DraftPlace draft) {}

    private final LearningSources sources;
    private final LearningEdits edits;
    private final LearningPeek peek;
    private final Workbench bench;

    /// @param links where texts lead to
    LearningActs(LearningSources sources, TextLinks links, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.peek = new LearningPeek(sources.learnings(), links, bench);
        this.edits = new LearningEdits(sources.learnings(), bench.edits(), bench.text());
    }

    LearningPeek peek() {
        return peek;
    }

    /// Asks what was learned, and keeps it.
    ///
    /// @param from where the list's learnings come from; null for anywhere: the active project is offered then
    void add(@Nullable Origin from, Consumer<Learning> then) {
        bench.background()
                .run(
                        () -> offer(from),
                        opening -> LearningDialog.add(
                                bench,
                                similar(null),
                                opening.offer(),
                                opening.draft(),
                                (made, asked) -> edits.add(made, asked, then)));
    }

    /// Asks what else it says, and where else it belongs.
    void edit(Learning learning) {
        bench.background()
                .run(
                        () -> offer(learning),
                        opening -> LearningDialog.edit(
                                bench,
                                similar(learning.id()),
                                opening.offer(),
                                opening.draft(),
                                followed(learning),
                                edits::edit));
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

    private Followed<Learning> followed(Learning learning) {
        return new Followed<>(
                learning,
                () -> sources.learnings().require(learning.id()),
                LearningDialog::shown,
                List.of(LearningChanged.class));
    }

    private Similar similar(@Nullable LearningId own) {
        return new Similar(new SimilarViewModel(sources.search(), bench, own), peek::look);
    }

    private Opening offer(@Nullable Origin from) {
        var project =
                from == null ? sources.projects().active().map(Project::id).orElse(null) : from.project();
        return new Opening(
                PlaceForm.Offer.of(sources.projects(), sources.cycles(), new LearningPlace(project, null)),
                DraftPlace.ofNew(sources.unsaved(), DRAFT));
    }

    private Opening offer(Learning learning) {
        return new Opening(
                PlaceForm.Offer.of(sources.projects(), sources.cycles(), LearningPlace.of(learning)),
                DraftPlace.of(sources.unsaved(), DRAFT, learning.id().value()));
    }
}
