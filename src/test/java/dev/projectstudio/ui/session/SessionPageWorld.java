package dev.projectstudio.ui.session;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.DecisionWriter;
import dev.projectstudio.core.learning.LearnedPassages;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.learning.LearningWriter;
import dev.projectstudio.core.learning.LearningsOfSession;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.core.session.RepositoryChanges;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.session.SessionText;
import dev.projectstudio.core.session.SessionWriter;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.desktop.DesktopSystem;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.ui.common.PageWorld;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;

/// The home of [PageWorld] with what the pages of sessions need besides.
final class SessionPageWorld {

    final PageWorld pages;
    final ProjectId atlas;
    final LearningService learnings;
    final DecisionService decisions;
    final SessionSources sources;
    final SessionsShown shown = new SessionsShown();
    final SessionForms forms;
    final SessionActs acts;

    SessionPageWorld(TestDatabase test, Path folder) {
        this(test.get(), test.bus(), folder);
    }

    /// The same in a process of its own, which may find the project there.
    ///
    /// @param bus where the database publishes
    SessionPageWorld(Database database, ChangeBus bus, Path folder) {
        pages = new PageWorld(database, bus, folder);
        atlas = pages.projects.list(false).stream()
                .findFirst()
                .map(Project::id)
                .orElseGet(() -> pages.project("atlas"));
        var activity = new ActivityLog(PageWorld.NOON);
        var store = new FileStore();
        var files = new SessionFiles(store, pages.home, ZoneOffset.UTC);
        var filing = new Filing(database, store, pages.home, PageWorld.NOON);
        var writer = new SessionWriter(filing, files, activity, pages.journal, PageWorld.NOON);
        writer.follow(bus);
        var sessions = new SessionService(
                database, pages.projects, pages.cycles, files, writer, new LearningsOfSession(), PageWorld.NOON);
        var learningWriter = new LearningWriter(database, activity, pages.journal, PageWorld.NOON);
        learningWriter.follow(bus);
        learnings = new LearningService(database, pages.projects, pages.cycles, learningWriter);
        var decisionWriter = new DecisionWriter(database, activity, pages.journal, PageWorld.NOON);
        decisions = new DecisionService(database, pages.projects, pages.cycles, decisionWriter);
        var promotions = new PromotionService(
                database,
                sessions,
                pages.tasks,
                decisions,
                id -> learnings.find(new LearningId(id)).isPresent(),
                PageWorld.NOON);
        sources = new SessionSources(
                sessions,
                new SessionLists(database),
                files,
                promotions,
                new LearnedPassages(promotions, sessions, learnings),
                new RepositoryChanges(pages.projects, sessions, new Git(new ProcessRunner(), Map.of(), pages.folder)),
                pages.cycles,
                pages.tasks,
                pages.projects,
                pages.listSearch,
                pages.unsaved);
        forms = new SessionForms(sources, pages.links(_ -> {}), pages.form(), ZoneOffset.UTC, pages.bench);
        var programs = new DesktopPrograms(Map.of(), DesktopSystem.LINUX);
        acts = new SessionActs(sources, programs, forms, pages.bench);
    }

    Cycle cycle(String name) {
        return pages.cycles.add(NewCycle.named(atlas, name, CycleType.FEATURE));
    }

    Session capture(String text) {
        return sources.sessions().capture(atlas, SessionText.of(text)).session();
    }

    /// One of a day, such as `2026-11-18`.
    Session captureOn(String day, String title) {
        return capture("# " + title + "\n\n**Date:** " + day + " 09:00 AM UTC\n");
    }
}
