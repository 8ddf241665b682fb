package dev.projectstudio.boot;

import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.image.ProjectImages;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.desktop.DesktopSystem;
import dev.projectstudio.ui.activity.ActivityScreens;
import dev.projectstudio.ui.activity.ActivitySources;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.LongTexts;
import dev.projectstudio.ui.common.Pictures;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.WebLinks;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.context.ContextScreens;
import dev.projectstudio.ui.context.ContextSources;
import dev.projectstudio.ui.cycle.CycleScreens;
import dev.projectstudio.ui.cycle.CycleSources;
import dev.projectstudio.ui.dashboard.DashboardScreens;
import dev.projectstudio.ui.dashboard.DashboardSources;
import dev.projectstudio.ui.decision.DecisionScreens;
import dev.projectstudio.ui.decision.DecisionSources;
import dev.projectstudio.ui.drift.DriftScreens;
import dev.projectstudio.ui.learning.LearningScreens;
import dev.projectstudio.ui.learning.LearningSources;
import dev.projectstudio.ui.memory.MemoryScreens;
import dev.projectstudio.ui.memory.MemorySources;
import dev.projectstudio.ui.overview.OverviewScreens;
import dev.projectstudio.ui.overview.OverviewSources;
import dev.projectstudio.ui.project.ProjectScreens;
import dev.projectstudio.ui.project.ProjectSources;
import dev.projectstudio.ui.registry.RegistryScreens;
import dev.projectstudio.ui.registry.RegistrySources;
import dev.projectstudio.ui.session.SessionScreens;
import dev.projectstudio.ui.session.SessionSources;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The pages that the window can open, built over the services.
final class Pages {

    private final Studio studio;
    private final GitStatusService git;
    private final Workbench bench;
    private final TextLinks links;

    Pages(Studio studio, GitStatusService git, Workbench bench) {
        this.studio = studio;
        this.git = git;
        this.bench = bench;
        var images = new ProjectImages(studio.projects(), studio.contextParts().targets(), studio.files());
        this.links = new TextLinks(
                new WebLinks(programs(), studio.home().root(), bench),
                new Pictures(images, bench.background(), bench.text()));
    }

    /// @param alerts how many drift alerts there are
    List<Destination> destinations(ObservableValue<? extends Number> alerts) {
        var files = new SessionFiles(studio.files(), studio.home(), ZoneId.systemDefault());
        var overview = new OverviewService(studio.database(), files, studio.clock());
        var form = new DiffForm(studio.settings(), bench);
        form.load();
        var contexts = contexts(form);
        var sources = new ProjectSources(
                studio.projects(), studio.scanner(), studio.removal(), overview, git, studio.drift());
        var projects = new ProjectScreens(sources, studio.settings(), contexts.reading(), bench);
        var dashboard = new DashboardScreens(
                new DashboardSources(overview, studio.drift(), studio.decisions(), studio.projects()),
                projects.acts(),
                studio.adoption(),
                projects.beginning(),
                studio.sample(),
                form,
                bench);
        var drift = new DriftScreens(
                studio.drift(), studio.resolution(), new ManyResolutions(studio.resolution()), form, bench);
        var cycles = cycles(overview);
        var sessions = sessions(files, form);
        var registry = registry();
        return List.of(
                dashboard.destination(),
                drift.destination(alerts),
                projects.destination(),
                cycles.list(),
                sessions.list(),
                decisions().destination(),
                learnings().destination(),
                memory().destination(),
                registry.destination(),
                activity().destination(),
                overview(overview, contexts, projects, registry).destination(),
                contexts.destination(),
                cycles.one(),
                sessions.one());
    }

    private CycleScreens cycles(OverviewService overview) {
        var sources = new CycleSources(
                studio.cycles(),
                studio.tasks(),
                studio.cycleRemoval(),
                studio.projects(),
                overview,
                tasks -> studio.promotions().origins(Target.TASK, tasks),
                studio.unsaved());
        return new CycleScreens(sources, studio.settings(), links, bench);
    }

    private SessionScreens sessions(SessionFiles files, DiffForm form) {
        var sources = new SessionSources(
                studio.sessions(),
                new SessionLists(studio.database()),
                files,
                studio.promotions(),
                studio.learnedPassages(),
                studio.repositoryChanges(),
                studio.cycles(),
                studio.tasks(),
                studio.projects(),
                listSearch(),
                studio.unsaved());
        return new SessionScreens(sources, programs(), links, form, ZoneId.systemDefault(), bench);
    }

    private LongTexts texts() {
        return new LongTexts(studio.unsaved(), links);
    }

    private static DesktopPrograms programs() {
        return new DesktopPrograms(System.getenv(), DesktopSystem.named(System.getProperty("os.name")));
    }

    private DecisionScreens decisions() {
        var sources = new DecisionSources(
                studio.decisions(),
                studio::decisionRecords,
                studio.projects(),
                studio.cycles(),
                listSearch(),
                id -> studio.promotions().origin(Target.DECISION, id.value()),
                studio.unsaved());
        return new DecisionScreens(sources, links, bench);
    }

    private LearningScreens learnings() {
        var sources = new LearningSources(
                studio.learnings(),
                studio.projects(),
                studio.cycles(),
                studio.search(),
                listSearch(),
                id -> studio.learnings().find(id).map(Learning::sessionId).flatMap(studio.sessions()::find),
                studio.unsaved());
        return new LearningScreens(sources, links, bench);
    }

    private ActivityScreens activity() {
        var sources = new ActivitySources(studio.activityFeed(), studio.activityPruning(), studio.projects());
        return new ActivityScreens(sources, bench);
    }

    private ListSearch listSearch() {
        return new ListSearch(studio.search(), studio.searchFilters());
    }

    private MemoryScreens memory() {
        var sources = new MemorySources(
                studio.search(), studio.searchFilters(), studio.projects(), studio.cycles(), studio.learnings());
        return new MemoryScreens(sources, links, bench);
    }

    private RegistryScreens registry() {
        return new RegistryScreens(
                new RegistrySources(
                        studio.registry(),
                        studio.mappings(),
                        studio.exchange(),
                        studio.installs(),
                        studio.templates(),
                        studio.projects(),
                        studio.unsaved()),
                links,
                bench);
    }

    private OverviewScreens overview(
            OverviewService overview, ContextScreens contexts, ProjectScreens projects, RegistryScreens registry) {
        var sources = new OverviewSources(
                studio.projects(),
                overview,
                git,
                studio.stack(),
                studio.mappings(),
                studio.dependencies(),
                contexts.reading(),
                studio.installs()::of);
        return new OverviewScreens(sources, projects.acts(), registry::take, programs(), bench);
    }

    private ContextScreens contexts(DiffForm form) {
        var sources = new ContextSources(
                studio.context(),
                studio.contextParts().targets(),
                studio.versions(),
                studio.adoption(),
                studio.drift(),
                studio.sync());
        return new ContextScreens(sources, form, texts(), bench);
    }
}
