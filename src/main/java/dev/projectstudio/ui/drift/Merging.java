package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.task.Lane;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The merge editor over the page: opens it, shows in it what other programs do to the texts meanwhile, and writes.
final class Merging {

    private static final String MERGE = "merge";

    private final DriftService drift;
    private final ResolutionService resolutions;
    private final Workbench bench;
    private final BiConsumer<String, TargetId> onWritten;

    /// @param onWritten gets the step that takes it back, and the alert
    Merging(
            DriftService drift,
            ResolutionService resolutions,
            Workbench bench,
            BiConsumer<String, TargetId> onWritten) {
        this.drift = drift;
        this.resolutions = resolutions;
        this.bench = bench;
        this.onWritten = onWritten;
    }

    void open(MergeDraft draft) {
        var reads = bench.background().lane();
        var model = new MergeViewModel(draft, bench.background(), bench.text(), this::write, bench.notices()::nothing);
        var view = new MergeView(model, () -> leave(model), bench.notices(), bench.text());
        var changes = bench.feed().on(List.of(DriftChanged.class, ContextChanged.class), () -> lookAgain(model, reads));
        bench.overlays()
                .open(new Overlay(MERGE, view, view.focusTarget(), view.commands(), Place.FULL, changes::close));
    }

    /// Writes what the editor holds. What is refused as one of the texts has changed is not a failure: the editor shows
    /// the newer texts instead.
    void write(MergeViewModel model, String result) {
        var draft = model.draft();
        var place = draft.place();
        bench.edits()
                .runTraced(
                        () -> resolutions.mergeAs(place.target(), draft.shown(), result),
                        resolved -> ResolvedWords.of("drift.done.merge", resolved, draft.projectName(), bench.text()),
                        step -> {
                            onWritten.accept(step, place.target());
                            close();
                        },
                        refusal -> refused(model, refusal));
    }

    private void refused(MergeViewModel model, Throwable refusal) {
        model.refused();
        if (!(refusal instanceof Conflict)) {
            bench.notices().failed(refusal);
            return;
        }
        bench.background().run(() -> now(model), now -> {
            if (now.isEmpty() || !model.follow(now.get())) {
                bench.notices().failed(refusal);
            }
        });
    }

    private void lookAgain(MergeViewModel model, Lane reads) {
        reads.run(() -> now(model), now -> now.ifPresent(model::follow));
    }

    private Optional<MergeDraft> now(MergeViewModel model) {
        return drift.detail(model.draft().place().target())
                .flatMap(detail -> MergeDraft.of(detail, drift.followers(detail)));
    }

    private void close() {
        bench.overlays().close(MERGE);
    }

    /// Decisions and text are gone with the editor, and nothing brings them back: so it asks.
    private void leave(MergeViewModel model) {
        if (!model.hasWork()) {
            close();
            return;
        }
        var text = bench.text();
        new Confirmation(
                        text.get("merge.leave"),
                        text.get("merge.leave.means"),
                        text.get("merge.leave.go"),
                        null,
                        this::close)
                .ask(bench.overlays(), text);
    }
}
