package dev.projectstudio.cli;

import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.home.Doctor;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.overview.ActivityFeed;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.search.SearchFilters;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.core.session.RepositoryChanges;
import dev.projectstudio.core.session.SessionImport;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.template.Templates;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.watch.WatchEvent;
import dev.projectstudio.core.watch.WatchStatus;
import java.util.function.Consumer;

/// What commands work with. Each part is built when it is first asked for, so that a command starts no more than it
/// needs.
public interface Services extends AutoCloseable {

    ProjectService projects();

    ProjectScanner scanner();

    ProjectRemoval removal();

    /// Reads a project's canonical files again, for what was done to them by hand.
    void reread(ProjectId project);

    /// Those of every project.
    void reread();

    ContextService context();

    ContextVersions versions();

    AdoptionService adoption();

    DriftService drift();

    ResolutionService resolution();

    SyncService sync();

    CycleService cycles();

    CycleRemoval cycleRemoval();

    TaskService tasks();

    SessionService sessions();

    SessionImport sessionImport();

    DecisionService decisions();

    PromotionService promotions();

    RepositoryChanges repositoryChanges();

    SearchService search();

    SearchIndex searchIndex();

    SearchFilters searchFilters();

    DecisionRecords decisionRecords();

    LearningService learnings();

    /// Those for the registry, for what comes of it in projects, and for what these are built with.
    ItemServices items();

    default RegistryService registry() {
        return items().registry();
    }

    default Exchange exchange() {
        return items().exchange();
    }

    default InstallService installs() {
        return items().installs();
    }

    default StackService stack() {
        return items().stack();
    }

    default MappingService mappings() {
        return items().mappings();
    }

    default Templates templates() {
        return items().templates();
    }

    default Dependencies dependencies() {
        return items().dependencies();
    }

    ActivityFeed activityFeed();

    ActivityPruning activityPruning();

    UndoJournal undo();

    SampleHome sample();

    Doctor doctor();

    /// Fills a new database from the files of the home.
    Rebuilt rebuild();

    /// Watches everything until this is closed. Returns when it does; what happens from now on goes to the listener,
    /// one call at a time.
    ///
    /// @param standing hears when the watcher's status is another one
    WatchStatus watch(Consumer<WatchEvent> listener, Consumer<WatchStatus> standing);

    @Override
    void close();
}
