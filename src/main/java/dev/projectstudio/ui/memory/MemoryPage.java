package dev.projectstudio.ui.memory;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The search over everything in the window.
final class MemoryPage implements Page {

    private final MemoryViewModel model;
    private final MemoryView view;
    private final Workbench bench;

    MemoryPage(MemoryViewModel model, TextLinks links, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.view = new MemoryView(model, links, bench);
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
        return PageHead.of(bench.text().get("page.memory"), model.countProperty());
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("memory.command.box", view::focusBox).on("Mod+F", "/"));
    }

    /// An item is what is to be asked.
    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.typedProperty().set(route.item());
            view.endOfBox();
        }
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
