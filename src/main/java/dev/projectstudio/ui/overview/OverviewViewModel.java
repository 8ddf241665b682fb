package dev.projectstudio.ui.overview;

import dev.projectstudio.core.activity.ActivityRecorded;
import dev.projectstudio.core.context.ContextChanged;
import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyChanged;
import dev.projectstudio.core.drift.DriftChanged;
import dev.projectstudio.core.install.InstallationsChanged;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.project.GitStateChanged;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.MappedItem;
import dev.projectstudio.core.registry.MappingsChanged;
import dev.projectstudio.core.registry.RegistryChanged;
import dev.projectstudio.core.registry.Suggestion;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechChanged;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.process.ProgramStart;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.ProjectActs;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Where one was in a project, and the ways on from there.
final class OverviewViewModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<@Nullable OverviewState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ProjectId id;
    private final OverviewSources sources;
    private final ProjectActs acts;
    private final Consumer<InstalledCopy> take;
    private final DesktopPrograms programs;
    private final Workbench bench;
    private final StackActs stack;
    private final MappingActs mappings;
    private final DependencyActs dependencies;
    private final PageLoad loads;
    private final Subscription changes;

    /// @param take asks whether the text of a copy becomes the item's
    OverviewViewModel(
            ProjectId id,
            OverviewSources sources,
            ProjectActs acts,
            Consumer<InstalledCopy> take,
            DesktopPrograms programs,
            Workbench bench) {
        this.id = id;
        this.sources = sources;
        this.acts = acts;
        this.take = take;
        this.programs = programs;
        this.bench = bench;
        this.stack = new StackActs(id, sources.stack(), this::load, bench);
        this.mappings = new MappingActs(id, sources.mappings(), bench);
        this.dependencies = new DependencyActs(id, sources.dependencies(), bench);
        this.loads = bench.load();
        this.changes = bench.feed()
                .on(
                        List.of(
                                ProjectChanged.class,
                                GitStateChanged.class,
                                ContextChanged.class,
                                DriftChanged.class,
                                TechChanged.class,
                                RegistryChanged.class,
                                MappingsChanged.class,
                                InstallationsChanged.class,
                                DependencyChanged.class,
                                ActivityRecorded.class),
                        this::load);
    }

    void load() {
        loads.run(() -> sources.read(id), this::show);
    }

    /// Looks at the working tree again, as when the page is opened.
    void refreshGit() {
        bench.background()
                .run(
                        () -> {
                            sources.git().refresh(id);
                            return id;
                        },
                        _ -> {});
    }

    /// Goes to an item that is installed here.
    void openItem(ItemId item) {
        bench.navigator().open(Whereabouts.registryItem(item.kind().word(), item.value()));
    }

    /// Goes to the drift of what is installed here.
    void openDrift(InstalledCopy copy) {
        bench.navigator().open(Whereabouts.drift(copy.tracked().target().id().value()));
    }

    /// Asks whether what was edited here becomes the item.
    void take(InstalledCopy copy) {
        take.accept(copy);
    }

    void openEditor() {
        start(programs::editor);
    }

    void openTerminal() {
        start(programs::terminal);
    }

    void openFolder() {
        start(programs::folder);
    }

    void locate() {
        withProject(acts.locate());
    }

    void toggleTrust() {
        withProject(acts.toggleTrust());
    }

    void rename() {
        withProject(acts.rename());
    }

    /// Looks at the project's files for what it is built with.
    void detectStack() {
        stack.detect();
    }

    void addTech() {
        stack.add();
    }

    /// Shows why a technology is in the stack, with what is mapped to it and what can be done about it.
    void openTech(Tech tech) {
        var now = state.get();
        var mapped = now == null ? List.<MappedItem>of() : now.mapped(tech);
        stack.open(tech, MappedSection.of(tech, mapped, mappings, bench));
    }

    /// Shows which items of the registry the project could use, with why.
    void suggest() {
        mappings.suggest();
    }

    /// Maps each to the technology that speaks for it most.
    void map(List<Suggestion> chosen) {
        mappings.map(chosen);
    }

    void unmap(MappedItem mapped) {
        mappings.unmap(mapped);
    }

    void openItem(MappedItem mapped) {
        mappings.open(mapped);
    }

    void removeTech(Tech tech) {
        stack.remove(tech);
    }

    /// Finds what the project's files need, and looks for it on this machine.
    void checkDependencies() {
        dependencies.check();
    }

    /// Looks again for what was not looked for within a day.
    void refreshDependencies() {
        dependencies.refresh();
    }

    void addDependency() {
        dependencies.add();
    }

    /// Shows why a program is needed and how it stands, with what can be done about it.
    void openDependency(Dependency dependency) {
        dependencies.open(dependency);
    }

    void removeDependency(Dependency dependency) {
        dependencies.remove(dependency);
    }

    void openContext() {
        bench.navigator().open(Route.toProject(PageName.CONTEXT, id.value()));
    }

    void openFile(ContextLine line) {
        bench.navigator()
                .open(Route.toProject(PageName.CONTEXT, id.value())
                        .at(line.file().id().value()));
    }

    void openCycle(ActiveCycle cycle) {
        bench.navigator().open(Route.to(PageName.CYCLE).at(cycle.id()));
    }

    void openSession(String session) {
        bench.navigator().open(Route.to(PageName.SESSION).at(session));
    }

    /// What Studio holds of a file. Reads the disk.
    String text(ContextLine line) {
        return sources.contexts().text().apply(line);
    }

    /// Opens what an entry is about, where there is a page for it.
    void openActivity(ActivityEntry entry) {
        Whereabouts.of(entry).ifPresent(bench.navigator()::open);
    }

    ReadOnlyObjectProperty<@Nullable OverviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                () -> {
                    var now = state.get();
                    return now == null
                            ? bench.text().get("page.overview")
                            : now.project().name();
                },
                state);
    }

    /// Why nothing can be opened in the directory; empty while it can.
    ObservableValue<String> whyNotOpenProperty() {
        return Bindings.createStringBinding(
                () -> {
                    var now = state.get();
                    if (now == null || now.isThere()) {
                        return "";
                    }
                    return bench.text()
                            .get(now.isUnreadable() ? "overview.blocked.unreadable" : "overview.blocked.missing");
                },
                state);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
    }

    private void show(OverviewState next) {
        state.set(next);
        loaded.set(true);
    }

    private void withProject(Consumer<Project> act) {
        var now = state.get();
        if (now != null) {
            act.accept(now.project());
        }
    }

    private void start(Function<Path, ProgramStart> choice) {
        var now = state.get();
        var directory = now == null ? null : now.project().repoPath();
        if (directory != null) {
            bench.background()
                    .run(
                            () -> started(choice.apply(directory)),
                            name -> bench.notices().done(bench.text().get("overview.done.open", name)));
        }
    }

    private static String started(ProgramStart start) {
        start.run();
        return start.name();
    }
}
