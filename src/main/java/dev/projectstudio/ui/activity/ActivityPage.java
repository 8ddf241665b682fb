package dev.projectstudio.ui.activity;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What was done, in the window.
final class ActivityPage implements Page {

    private final ActivityViewModel model;
    private final ActivityView view;
    private final Command keep;
    private final Workbench bench;

    ActivityPage(ActivityViewModel model, KeepActs acts, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.keep = bench.edits().changing(Command.of("activity.command.keep", acts::ask));
        this.view = new ActivityView(model, bench);
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
        return PageHead.of(bench.text().get("page.activity"), model.countProperty());
    }

    @Override
    public List<Command> commands() {
        return List.of(keep);
    }

    @Override
    public void show(Route route) {
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }
}
