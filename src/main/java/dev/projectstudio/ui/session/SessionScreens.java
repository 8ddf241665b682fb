package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.Findable;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.time.ZoneId;
import java.util.List;

/// The screens about sessions.
public final class SessionScreens {

    /// The latest of them can be opened by name; older ones are found by their words.
    private static final int FINDABLE = 500;

    private final SessionsShown shown = new SessionsShown();
    private final SessionSources sources;
    private final SessionActs acts;
    private final TextLinks links;
    private final Workbench bench;

    /// @param links where texts lead to
    /// @param diffs how differences are shown
    /// @param zone in which dates are typed
    public SessionScreens(
            SessionSources sources,
            DesktopPrograms programs,
            TextLinks links,
            DiffForm diffs,
            ZoneId zone,
            Workbench bench) {
        this.sources = sources;
        this.links = links;
        this.bench = bench;
        this.acts = new SessionActs(sources, programs, new SessionForms(sources, links, diffs, zone, bench), bench);
    }

    /// The list of all of them.
    public Destination list() {
        return Destination.ofAll(
                        PageName.SESSIONS,
                        _ -> new SessionsPage(
                                new SessionsViewModel(sources, shown, bench),
                                acts,
                                new SessionPeek(sources, bench),
                                bench))
                .offering(
                        List.of(
                                PageCommand.going("session.command.add").changing(),
                                PageCommand.going("session.command.filter"),
                                PageCommand.going("session.command.active-project")),
                        "session.command.edit",
                        "session.command.delete")
                .finding(this::latest);
    }

    /// The page of one.
    public Destination one() {
        return Destination.ofOne(
                        PageName.SESSION,
                        _ -> new SessionPage(new SessionViewModel(sources, shown, acts, bench), acts, links, bench))
                .offering(
                        List.of(
                                PageCommand.ofSelected("session.command.file"),
                                PageCommand.ofSelected("session.command.newer"),
                                PageCommand.ofSelected("session.command.older"),
                                PageCommand.ofSelected("session.command.list")),
                        "session.command.task",
                        "session.command.decision",
                        "session.command.learning");
    }

    private List<Findable> latest() {
        return sources.lists().page(SessionFilter.ALL, null, FINDABLE).rows().stream()
                .map(row -> new Findable(
                        row.session().title(),
                        row.projectName(),
                        bench.text().get("palette.kind.session"),
                        Route.to(PageName.SESSION).at(row.session().id().value())))
                .toList();
    }
}
