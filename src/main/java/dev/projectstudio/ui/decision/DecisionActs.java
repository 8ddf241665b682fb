package dev.projectstudio.ui.decision;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Kind;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.SearchDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What can be done with decisions, with the questions that come before it.
final class DecisionActs {

    private record Editing(List<Cycle> cycles, DraftPlace draft) {}

    private static final int OFFERED = 30;
    private static final String DRAFT = "decision";

    private final DecisionSources sources;
    private final DecisionEdits edits;
    private final Workbench bench;
    private final Messages text;

    DecisionActs(DecisionSources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.text = bench.text();
        this.edits = new DecisionEdits(sources, bench.edits(), text);
    }

    /// Asks what was decided, and records it.
    ///
    /// @param project the one to begin with; null for the active one
    /// @param cycle the one to begin with
    void add(@Nullable ProjectId project, @Nullable CycleId cycle, Consumer<Decision> then) {
        bench.background().run(() -> offer(project, cycle), offer -> {
            if (offer.projects().isEmpty()) {
                bench.notices().nothing(text.get("decisions.blocked.no-project"));
            } else {
                DecisionDialog.add(bench, offer, (made, asked) -> edits.add(made, asked, then));
            }
        });
    }

    void edit(Decision decision) {
        bench.background()
                .run(
                        () -> editing(decision),
                        found -> DecisionDialog.edit(
                                bench,
                                decision,
                                () -> sources.decisions().require(decision.id()),
                                found.cycles(),
                                found.draft(),
                                edits::edit));
    }

    void accept(Decision decision) {
        edits.accept(decision.id());
    }

    void reject(Decision decision) {
        edits.reject(decision.id());
    }

    void propose(Decision decision) {
        edits.propose(decision.id());
    }

    /// Asks which decision took its place.
    void supersede(Decision decision) {
        new SearchDialog<Decision>(
                        bench,
                        "supersede",
                        typed -> others(decision, typed),
                        each -> DecisionRows.choice(each, bench.time(), text))
                .ask(
                        text.get("decisions.ask.supersede", decision.title()),
                        text.get("decisions.ask.supersede.prompt"),
                        text.get("decisions.ask.supersede.go"),
                        (by, asked) -> edits.supersede(decision, by, asked));
    }

    void delete(Decision decision) {
        edits.delete(decision);
    }

    void export(Decision decision) {
        edits.export(decision);
    }

    /// Asks of which project, and writes all of its decisions to their records.
    void exportAll(@Nullable ProjectId project) {
        withProjects(
                project,
                found -> ProjectDialog.ask(
                        bench,
                        new ProjectDialog.Words(
                                text.get("decision.command.export-all"),
                                text.get("decisions.ask.export"),
                                text.get("decisions.ask.export.go")),
                        found.projects(),
                        found.project(),
                        edits::exportAll));
    }

    /// Asks of which project, and reads the records of its repository.
    void read(@Nullable ProjectId project) {
        withProjects(
                project,
                found -> ProjectDialog.ask(
                        bench,
                        new ProjectDialog.Words(
                                text.get("decision.command.import"),
                                text.get("decisions.ask.import"),
                                text.get("decisions.ask.import.go")),
                        found.projects(),
                        found.project(),
                        edits::read));
    }

    static boolean isStanding(Decision decision, DecisionStatus status) {
        return decision.statusWord().equals(status.word());
    }

    private void withProjects(@Nullable ProjectId project, Consumer<DecisionDialog.Offer> then) {
        bench.background().run(() -> offer(project, null), offer -> {
            if (offer.projects().isEmpty()) {
                bench.notices().nothing(text.get("decisions.blocked.no-project"));
            } else {
                then.accept(offer);
            }
        });
    }

    private DecisionDialog.Offer offer(@Nullable ProjectId project, @Nullable CycleId cycle) {
        var first = project != null
                ? project
                : sources.projects().active().map(Project::id).orElse(null);
        var cycles = sources.cycles().list(CycleFilter.active().withCompleted(true)).stream()
                .collect(Collectors.groupingBy(Cycle::projectId));
        return new DecisionDialog.Offer(
                sources.projects().list(false), cycles, first, cycle, DraftPlace.ofNew(sources.unsaved(), DRAFT));
    }

    private Editing editing(Decision decision) {
        return new Editing(
                sources.cycles().list(CycleFilter.of(decision.projectId())),
                DraftPlace.of(sources.unsaved(), DRAFT, decision.id().value()));
    }

    /// Of the same project, the newest first; by letters, those that are found.
    private List<Decision> others(Decision decision, String typed) {
        var project = decision.projectId();
        var found = typed.isEmpty()
                ? sources.decisions().list(DecisionFilter.of(project).atMost(OFFERED))
                : sources.decisions()
                        .all(sources.search().ids(Kind.DECISION, typed, project, null, OFFERED).stream()
                                .map(DecisionId::new)
                                .toList());
        return found.stream().filter(each -> !each.id().equals(decision.id())).toList();
    }
}
