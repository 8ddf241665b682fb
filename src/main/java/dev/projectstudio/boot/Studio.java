package dev.projectstudio.boot;

import dev.projectstudio.cli.Services;
import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.activity.ActivityPruning;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.home.Doctor;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Notice;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.core.learning.LearnedPassages;
import dev.projectstudio.core.learning.LearningId;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.overview.ActivityFeed;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.search.SearchFilters;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.core.session.PromotionService;
import dev.projectstudio.core.session.RepositoryChanges;
import dev.projectstudio.core.session.SessionImport;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.unsaved.GoneDrafts;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.core.watch.WatchEvent;
import dev.projectstudio.core.watch.WatchStatus;
import dev.projectstudio.platform.db.Companion.Joined;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.process.ProcessRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An open home and all that works on it. Each part is built when it is first used.
final class Studio implements Services {

    private final HomeSession session;
    private final ChangeBus bus;
    private final FileStore files;
    private final Clock clock;
    private final Threads threads = new Threads();
    private final ActivityLog activity;
    private final Lazy<Settings> settings;
    private final Lazy<Filing> filing;
    private final Lazy<UndoJournal> undo;
    private final Lazy<ProjectParts> projects;
    private final Lazy<ContextParts> context;
    private final Lazy<DriftParts> drift;
    private final Lazy<CycleParts> cycles;
    private final Lazy<SessionParts> sessions;
    private final Lazy<DecisionParts> decisions;
    private final Lazy<SearchParts> search;
    private final Lazy<LearningParts> learnings;
    private final ItemParts items;
    private @Nullable Watching watching;

    /// @param bus where the session's database publishes
    /// @param environment in which programs are looked for
    Studio(HomeSession session, ChangeBus bus, FileStore files, Clock clock, Map<String, String> environment) {
        this.session = session;
        this.bus = bus;
        this.files = files.apartFrom(session.home().root());
        this.clock = clock;
        this.activity = new ActivityLog(clock);
        this.settings = new Lazy<>(() -> new Settings(database(), clock));
        this.filing = new Lazy<>(() -> new Filing(database(), files(), home(), clock));
        this.undo = new Lazy<>(() -> new UndoJournal(database(), filing(), activity, clock));
        this.projects = new Lazy<>(() -> ProjectParts.of(this));
        this.context = new Lazy<>(() -> ContextParts.of(this));
        this.drift = new Lazy<>(() -> DriftParts.of(this));
        this.cycles = new Lazy<>(() -> CycleParts.of(this));
        this.sessions = new Lazy<>(() -> SessionParts.of(this));
        this.decisions = new Lazy<>(() -> DecisionParts.of(this));
        this.search = new Lazy<>(() -> SearchParts.of(this));
        this.learnings = new Lazy<>(() -> LearningParts.of(this));
        this.items = new ItemParts(this, environment);
        database()
                .accompany(tx -> tx.changes().isEmpty()
                        ? Joined.NOTHING
                        : projects.get().mirror().join(tx));
    }

    /// Takes up what the opening of the home came upon, before anything else is done with it.
    Studio takingUp() {
        if (!session.replayed().conflicts().isEmpty()) {
            drift.get().conflicts().settle();
        }
        return this;
    }

    StudioHome home() {
        return session.home();
    }

    /// How the home was found.
    Set<Notice> notices() {
        return session.notices();
    }

    Database database() {
        return session.database();
    }

    ChangeBus bus() {
        return bus;
    }

    FileStore files() {
        return files;
    }

    Clock clock() {
        return clock;
    }

    Threads threads() {
        return threads;
    }

    ActivityLog activity() {
        return activity;
    }

    Settings settings() {
        return settings.get();
    }

    Filing filing() {
        return filing.get();
    }

    /// Where changes are recorded; to take them back, [#undo] is needed.
    UndoJournal journal() {
        return undo.get();
    }

    ContextParts contextParts() {
        return context.get();
    }

    SessionParts sessionParts() {
        return sessions.get();
    }

    RegistryParts registryParts() {
        return items.registryParts();
    }

    DriftParts driftParts() {
        return drift.get();
    }

    BackupService backups() {
        return new BackupService(home().database(), home().backups(), clock);
    }

    @Override
    public ProjectService projects() {
        return projects.get().service();
    }

    @Override
    public ProjectScanner scanner() {
        return new ProjectScanner(projects(), home().root());
    }

    @Override
    public ProjectRemoval removal() {
        return new ProjectRemoval(home(), projects(), settings(), backups(), files, filing(), undo());
    }

    @Override
    public void reread(ProjectId project) {
        if (!database().isReadOnly()) {
            contextParts().content().reread(project);
        }
    }

    @Override
    public void reread() {
        if (!database().isReadOnly()) {
            contextParts().content().reread();
        }
    }

    @Override
    public ContextService context() {
        return contextParts().service();
    }

    @Override
    public ContextVersions versions() {
        return contextParts().versions();
    }

    @Override
    public AdoptionService adoption() {
        return contextParts().adoption();
    }

    @Override
    public DriftService drift() {
        return drift.get().service();
    }

    @Override
    public ResolutionService resolution() {
        return drift.get().resolution();
    }

    @Override
    public SyncService sync() {
        return drift.get().sync();
    }

    @Override
    public CycleService cycles() {
        return cycles.get().service();
    }

    @Override
    public CycleRemoval cycleRemoval() {
        return cycles.get().removal();
    }

    @Override
    public TaskService tasks() {
        return cycles.get().tasks();
    }

    @Override
    public SessionService sessions() {
        return sessions.get().service();
    }

    @Override
    public SessionImport sessionImport() {
        return sessions.get().imports();
    }

    @Override
    public DecisionService decisions() {
        return decisions.get().service();
    }

    @Override
    public PromotionService promotions() {
        return new PromotionService(
                database(),
                sessions(),
                tasks(),
                decisions(),
                id -> learnings().find(new LearningId(id)).isPresent(),
                clock);
    }

    GoneDrafts goneDrafts() {
        return new GoneDrafts(database(), undo(), clock);
    }

    UnsavedTexts unsaved() {
        return new UnsavedTexts(database(), clock);
    }

    LearnedPassages learnedPassages() {
        return new LearnedPassages(promotions(), sessions(), learnings());
    }

    @Override
    public RepositoryChanges repositoryChanges() {
        var git = new Git(new ProcessRunner(), System.getenv(), Path.of("").toAbsolutePath());
        return new RepositoryChanges(projects(), sessions(), git);
    }

    @Override
    public SearchService search() {
        return search.get().service();
    }

    @Override
    public SearchIndex searchIndex() {
        return search.get().index();
    }

    @Override
    public SearchFilters searchFilters() {
        return search.get().filters();
    }

    @Override
    public DecisionRecords decisionRecords() {
        return decisions.get().records().get();
    }

    @Override
    public LearningService learnings() {
        return learnings.get().service();
    }

    @Override
    public ItemParts items() {
        return items;
    }

    @Override
    public ActivityFeed activityFeed() {
        return new ActivityFeed(database());
    }

    @Override
    public ActivityPruning activityPruning() {
        return new ActivityPruning(database(), settings(), clock);
    }

    @Override
    public UndoJournal undo() {
        contextParts(); // hear, as the projects do, what an undo does to their rows
        drift.get();
        cycles.get();
        sessions.get();
        decisions.get();
        learnings.get();
        items.hearUndo();
        return undo.get();
    }

    @Override
    public SampleHome sample() {
        return new HomeParts(this, session).sample();
    }

    @Override
    public Doctor doctor() {
        return new HomeParts(this, session).doctor();
    }

    @Override
    public Rebuilt rebuild() {
        return new HomeParts(this, session).rebuild().run();
    }

    @Override
    public WatchStatus watch(Consumer<WatchEvent> listener, Consumer<WatchStatus> standing) {
        var started = Watching.start(this, listener, standing);
        watching = started;
        return started.status();
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.close();
        }
        threads.close();
        session.close();
    }
}
