package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A project's context files in the window.
final class ContextPage implements Page {

    private final ContextViewModel model;
    private final ContextCommands commands;
    private final ContextView view;
    private final Workbench bench;
    private final Optional<ContextFileId> lastOpen;
    private final List<Command> all = new ArrayList<>();

    /// @param lastOpen the file that was selected last in each project, for as long as the window lives
    /// @param links where texts lead to
    ContextPage(
            ProjectId project,
            ContextSources sources,
            Drafts drafts,
            DiffForm form,
            Map<ProjectId, ContextFileId> lastOpen,
            TextLinks links,
            Workbench bench) {
        this.bench = bench;
        this.lastOpen = Optional.ofNullable(lastOpen.get(project));
        this.model = new ContextViewModel(
                project,
                sources,
                new EditorViewModel(sources.contexts(), drafts, links, bench),
                new HistoryViewModel(sources.versions(), form, bench),
                bench);
        model.selectedProperty().subscribe(line -> {
            if (line != null) {
                lastOpen.put(project, line.file().id());
            }
        });
        this.commands = new ContextCommands(model, new ContextEdits(project, sources, bench), bench);
        this.view = new ContextView(model, commands, bench);
        all.addAll(commands.all());
        all.addAll(List.of(
                Command.of("context.command.edit", () -> go(Section.EDIT)).on("e", "Mod+E"),
                Command.of("context.command.preview", () -> go(Section.PREVIEW)).on("p", "Mod+Shift+V"),
                Command.of("context.command.history", () -> go(Section.HISTORY)).on("h", "Mod+Shift+H"),
                Command.of("context.command.next", () -> view.goToChange(true))
                        .on("F7")
                        .unless(commands.whyNotHistory()),
                Command.of("context.command.previous", () -> view.goToChange(false))
                        .on("Shift+F7")
                        .unless(commands.whyNotHistory()),
                Command.of("context.command.filter", view.filter()::requestFocus)
                        .on("Mod+F", "/")));
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public Node focusTarget() {
        return view.focusTarget();
    }

    @Override
    public ObservableValue<Boolean> loaded() {
        return model.loadedProperty();
    }

    @Override
    public PageHead head() {
        return PageHead.of(bench.text().get("page.context"), model.countProperty())
                .action(commands.adopt(), model.emptyProperty().map(isEmpty -> !isEmpty));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(all);
    }

    @Override
    public void show(Route route) {
        var item = route.item();
        var wanted = item == null && !model.loadedProperty().get()
                ? lastOpen
                : Optional.ofNullable(item).map(ContextFileId::new);
        wanted.ifPresentOrElse(id -> model.reveal(file -> file.id().equals(id), Sought.of(route.words())), model::load);
    }

    @Override
    public void close() {
        model.close();
    }

    private void go(Section section) {
        model.sectionProperty().set(section);
        view.focusDetail();
    }
}
