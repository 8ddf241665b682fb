package dev.projectstudio.ui.common;

import dev.projectstudio.core.activity.ActivityLog;
import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.context.AdoptionPlanner;
import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.ContextWriter;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.DecisionWriter;
import dev.projectstudio.core.decision.DecisionsOfCycle;
import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.dependency.DependencyChecks;
import dev.projectstudio.core.dependency.DependencyService;
import dev.projectstudio.core.dependency.DependencyWriter;
import dev.projectstudio.core.dependency.ProgramProbe;
import dev.projectstudio.core.drift.DriftDependents;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.exchange.ExportService;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.home.ProjectRemoval;
import dev.projectstudio.core.image.ProjectImages;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.learning.LearningWriter;
import dev.projectstudio.core.learning.LearningsOfCycle;
import dev.projectstudio.core.overview.OverviewService;
import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.MappedTechnologies;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.MappingWriter;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryEdits;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.RegistryWriter;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.sample.SampleRegistry;
import dev.projectstudio.core.sample.SampleRows;
import dev.projectstudio.core.search.ListSearch;
import dev.projectstudio.core.search.SearchFilters;
import dev.projectstudio.core.search.SearchIndex;
import dev.projectstudio.core.search.SearchService;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionsOfCycle;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.StackWriter;
import dev.projectstudio.core.template.ProjectsOfTemplates;
import dev.projectstudio.core.template.TemplateCreation;
import dev.projectstudio.core.template.TemplateService;
import dev.projectstudio.core.template.TemplateWriting;
import dev.projectstudio.core.template.Templates;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.git.Git;
import dev.projectstudio.platform.process.ProcessRunner;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.registry.RegistrySources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// A home, repositories and every service a page may need, all on the calling thread.
public final class PageWorld {

    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    public final Messages text = new Messages(Locale.ENGLISH);
    public final Notices notices = new Notices(text);
    public final Path folder;
    public final StudioHome home;
    public final Settings settings;
    public final ProjectService projects;
    public final OverviewService overview;
    public final GitStatusService git;
    public final ContextService contexts;
    public final ContextTargets targets;
    public final ContextVersions versions;
    public final AdoptionService adoption;
    public final DriftService drift;
    public final SyncService sync;
    public final UndoJournal journal;
    public final ResolutionService resolutions;
    public final ManyResolutions many;
    public final ProjectScanner scanner;
    public final ProjectRemoval removal;
    public final SampleHome sample;
    public final CycleService cycles;
    public final TaskService tasks;
    public final CycleRemoval cycleRemoval;
    public final DecisionService decisions;
    public final LearningService learnings;
    public final StackService stack;
    public final Templates templates;
    public final Dependencies dependencies;
    public final SearchService search;
    public final SearchIndex searchIndex;
    public final SearchFilters searchFilters;
    public final ListSearch listSearch;
    public final DecisionRecords records;
    public final UnsavedTexts unsaved;
    public final RegistryService registry;
    public final MappingService mappings;
    public final InstallService installs;
    public final Exchange exchange;
    public final Workbench bench;

    public PageWorld(TestDatabase test, Path folder) {
        this(test.get(), test.bus(), folder);
    }

    /// @param bus where the database publishes
    public PageWorld(Database database, ChangeBus bus, Path folder) {
        this.folder = real(folder);
        home = new StudioHome(this.folder.resolve("home")).create();
        settings = new Settings(database, NOON);
        var files = new FileStore();
        var activity = new ActivityLog(NOON);
        var filing = new Filing(database, files, home, NOON);
        journal = new UndoJournal(database, filing, activity, NOON);
        var contents = new Contents(NOON);
        var copies = new StudioCopies(files, home);
        var sides = new Sides(home, files, NOON);
        projects = new ProjectService(database, activity, settings, journal, NOON, home.root());
        overview = new OverviewService(database, new SessionFiles(new FileStore(), home, ZoneOffset.UTC), NOON);
        git = new GitStatusService(
                projects, new Git(new ProcessRunner(), Map.of(), this.folder), bus, Runnable::run, NOON);
        targets = new ContextTargets(database, NOON);
        versions = new ContextVersions(database, contents, NOON);
        var writer = new ContextWriter(filing, copies, contents, activity, journal, NOON);
        contexts = new ContextService(database, projects, copies, targets, versions, writer, new DriftDependents());
        adoption = new AdoptionService(projects, new AdoptionPlanner(database, files), targets, versions, writer);
        drift = new DriftService(database, bus, sides, activity, Runnable::run, Pause.real(), NOON);
        sync = new SyncService(database, drift, sides, versions, filing, journal, NOON);
        resolutions = new ResolutionService(database, drift, sides, versions, filing, journal, NOON);
        many = new ManyResolutions(resolutions);
        scanner = new ProjectScanner(projects, home.root());
        var backups = new BackupService(database.file(), home.backups(), NOON);
        removal = new ProjectRemoval(home, projects, settings, backups, files, filing, journal);
        registry = registry(database, bus, filing, activity);
        var placements = new Placements(database, copies, targets, versions, writer, new DriftDependents());
        var renewal = new Renewal(database, drift, sides, versions, filing, journal, NOON);
        var batch =
                new RegistryBatch(new RegistryWriter(filing, new RegistryFolder(files, home), activity, journal, NOON));
        exchange = new Exchange(new ImportService(registry, batch), new ExportService(filing, files, home.root()));
        var installing = new InstallService.Copies(placements, renewal, drift, batch, journal);
        installs = new InstallService(database, projects, registry, installing, activity, NOON);
        var rows =
                new SampleRows(database, filing, journal, home, new SampleRegistry(database, registry, journal), NOON);
        sample = new SampleHome(home, projects, adoption, contexts, drift, removal, journal, rows);
        var cycleWriter = new CycleWriter(database, activity, journal, NOON);
        cycleWriter.follow(bus);
        cycles = new CycleService(database, projects, activity, cycleWriter);
        tasks = new TaskService(database, cycleWriter);
        cycleRemoval = new CycleRemoval(
                database, cycleWriter, new SessionsOfCycle(), new DecisionsOfCycle(), new LearningsOfCycle());
        var decisionWriter = new DecisionWriter(database, activity, journal, NOON);
        decisionWriter.follow(bus);
        decisions = new DecisionService(database, projects, cycles, decisionWriter);
        var learningWriter = new LearningWriter(database, activity, journal, NOON);
        learningWriter.follow(bus);
        learnings = new LearningService(database, projects, cycles, learningWriter);
        var stackWriter = new StackWriter(database, activity, journal, new MappedTechnologies(), NOON);
        stackWriter.follow(bus);
        stack = new StackService(database, projects, () -> new StackDetector(files), stackWriter);
        var mappingWriter = new MappingWriter(database, activity, journal, NOON);
        mappingWriter.follow(bus);
        mappings = new MappingService(database, stack, new RegistryFolder(files, home), mappingWriter);
        var templateWriting = new TemplateWriting(filing, activity, journal, NOON);
        templates = new Templates(
                new TemplateService(projects, cycles, contexts, files.apartFrom(home.root()), templateWriting, NOON),
                new TemplateCreation(registry, files.apartFrom(home.root())));
        dependencies = dependencies(database, bus, activity);
        search = new SearchService(database, files, home);
        searchIndex = new SearchIndex(database, files, home);
        searchFilters = new SearchFilters(projects, cycles, ZoneOffset.UTC);
        listSearch = new ListSearch(search, searchFilters);
        unsaved = new UnsavedTexts(database, NOON);
        records = new DecisionRecords(
                database,
                projects,
                new DecisionRecords.ContextParts(contexts, adoption),
                drift,
                sync,
                decisionWriter,
                ZoneOffset.UTC);
        var background = new Background(Runnable::run, Runnable::run, notices::failed);
        bench = new Workbench(
                new Navigator(),
                new Overlays(),
                notices,
                new Jobs(Runnable::run, text),
                new Edits(background, notices, journal, projects, text, false),
                new ChangeFeed(bus, Runnable::run),
                background,
                new RelativeTime(NOON, text),
                text);
        bench.edits().follow(bench.feed());
    }

    /// Reads context files as the pages of the window do.
    public ContextReading reading() {
        return new ContextReading(
                id -> ContextLine.of(contexts.list(id), targets.ofProject(id)),
                line -> contexts.open(line.file().id()).text().text().orElse(""));
    }

    /// What texts lead to that are read out.
    public TextLinks links(Consumer<String> open) {
        var images = new ProjectImages(projects, targets, new FileStore());
        return new TextLinks(open, new Pictures(images, bench.background(), text));
    }

    /// How diffs are shown, as a new window finds it.
    public DiffForm form() {
        var form = new DiffForm(settings, bench);
        form.load();
        return form;
    }

    /// A registered project of this name, with a directory of its own.
    public ProjectId project(String name) {
        try {
            return projects.register(Files.createDirectories(repo(name)), name, null)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path repo(String name) {
        return folder.resolve("code").resolve(name);
    }

    public static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the registry's page reads and writes.
    public RegistrySources registrySources() {
        return new RegistrySources(registry, mappings, exchange, installs, templates, projects, unsaved);
    }

    /// With a PATH of its own, `bin` of the folder, for programs that a test makes up.
    private Dependencies dependencies(Database database, ChangeBus bus, ActivityLog activity) {
        var writer = new DependencyWriter(database, activity, journal, NOON);
        writer.follow(bus);
        var service = new DependencyService(database, projects, () -> new StackDetector(new FileStore()), writer);
        var path = folder.resolve("bin") + ":/usr/bin:/bin";
        var probe = new ProgramProbe(new ProcessRunner(), Map.of("PATH", path), folder);
        return new Dependencies(service, new DependencyChecks(database, projects, registry, service, writer, probe));
    }

    private RegistryService registry(Database database, ChangeBus bus, Filing filing, ActivityLog activity) {
        var items = new RegistryFolder(new FileStore(), home);
        var writer = new RegistryWriter(filing, items, activity, journal, NOON);
        writer.follow(bus);
        var edits = new RegistryEdits(database, items, activity, NOON);
        return new RegistryService(database, items, writer, edits, List.of(new ProjectsOfTemplates()), NOON);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
