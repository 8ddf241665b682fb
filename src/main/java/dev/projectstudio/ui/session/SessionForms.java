package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.SessionChanged;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.unsaved.UnsavedText;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.DiffView;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens the form over the page, with what was typed before and not saved.
final class SessionForms {

    private static final String FORM = "session-form";

    private final SessionSources sources;
    private final TextLinks links;
    private final DiffForm diffs;
    private final ZoneId zone;
    private final Workbench bench;
    private final Messages text;

    /// @param diffs how differences are shown
    /// @param zone in which dates are typed
    SessionForms(SessionSources sources, TextLinks links, DiffForm diffs, ZoneId zone, Workbench bench) {
        this.sources = sources;
        this.links = links;
        this.diffs = diffs;
        this.zone = zone;
        this.bench = bench;
        this.text = bench.text();
    }

    /// @param wanted the project to begin with; null for the active one
    void capture(@Nullable ProjectId wanted) {
        bench.background().run(() -> begun(wanted), found -> {
            if (found.projects().isEmpty()) {
                bench.notices().nothing(text.get("sessions.blocked.no-project"));
            } else {
                open(found);
            }
        });
    }

    void edit(SessionId id) {
        bench.background().run(() -> opened(id), this::open);
    }

    /// What the form for a new one begins with. Reads the database.
    FormOpening begun(@Nullable ProjectId wanted) {
        var projects = sources.projects().list(false);
        var kept = sources.unsaved().find(SessionFormModel.NEW).orElse(null);
        var project = typedIn(kept)
                .or(() -> Optional.ofNullable(wanted))
                .or(() -> sources.projects().active().map(Project::id))
                .filter(id -> projects.stream().anyMatch(each -> each.id().equals(id)))
                .or(() -> projects.stream().map(Project::id).findFirst());
        var cycles =
                project.map(id -> sources.cycles().list(CycleFilter.of(id))).orElse(List.of());
        var empty = SessionDraft.empty(project.map(ProjectId::value).orElse(""));
        return new FormOpening(null, empty, kept, projects, cycles);
    }

    /// What the form for one that is there begins with. Reads the disk.
    FormOpening opened(SessionId id) {
        var seen = sources.sessions().open(id);
        var project = seen.session().projectId();
        return new FormOpening(
                seen,
                SessionDraft.of(project.value(), seen.content(), zone),
                sources.unsaved().find(SessionFormModel.place(seen)).orElse(null),
                sources.projects().find(project).stream().toList(),
                sources.cycles().list(CycleFilter.of(project).withCompleted(true)));
    }

    private static Optional<ProjectId> typedIn(@Nullable UnsavedText kept) {
        return Optional.ofNullable(kept)
                .flatMap(each -> SessionDraft.read(each.text()))
                .map(draft -> new ProjectId(draft.project()));
    }

    private void open(FormOpening opening) {
        var model = new SessionFormModel(opening, sources, zone, bench, now -> saved(opening, now));
        var asks = new SessionFormCommands.Asks(() -> compare(model), () -> discard(model), () -> leave(model));
        var view = new SessionFormView(model, links, asks, bench);
        var changes = bench.feed().on(List.of(SessionChanged.class, ProjectChanged.class), model::lookAgain);
        bench.overlays()
                .open(new Overlay(
                        FORM, view, view.focusTarget(), view.commands().all(), Place.FULL, () -> {
                            changes.close();
                            model.keep();
                        }));
    }

    private void saved(FormOpening opening, OpenSession now) {
        bench.overlays().close(FORM);
        if (opening.seen() == null) {
            bench.navigator()
                    .open(Route.to(PageName.SESSION).at(now.session().id().value()));
        }
    }

    /// What was typed stays, and is there when the form is opened again.
    private void leave(SessionFormModel model) {
        bench.overlays().close(FORM);
        if (model.isDirty()) {
            bench.notices().done(text.get(model.isNew() ? "sessions.form.left.new" : "sessions.form.left.edit"));
        }
    }

    private void discard(SessionFormModel model) {
        new Confirmation(
                        text.get("sessions.form.discard.ask"),
                        text.get("sessions.form.discard.means"),
                        text.get("sessions.form.discard"),
                        null,
                        () -> {
                            model.discard();
                            bench.overlays().close(FORM);
                        })
                .ask(bench.overlays(), text);
    }

    private void compare(SessionFormModel model) {
        var other = model.theirsProperty().get();
        if (other != null) {
            var mine = model.mine();
            bench.background().run(() -> TextDiff.of(mine, other.text().text()), diff -> {
                var sides = new DiffView.Sides(text.get("context.compare.mine"), text.get("context.compare.theirs"));
                var view = new DiffView(diff.rows(), Set.of(), sides, diffs.unifiedProperty(), text);
                Peek.show(
                        bench,
                        text.get("context.compare", other.session().title()),
                        new Peeked(view, view.focusTarget()),
                        List.of(Command.of("peek.command.unified", diffs::toggle)
                                .on("u")));
            });
        }
    }
}
