package dev.projectstudio.ui.drift;

import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.SafeDefault;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The drift inbox in the window.
final class DriftPage implements Page {

    private final Workbench bench;
    private final Merging merging;
    private final DriftViewModel model;
    private final DriftCommands commands;
    private final DriftDetailView detail;
    private final DriftView view;

    DriftPage(DriftService drift, ResolutionService resolutions, ManyResolutions many, DiffForm form, Workbench bench) {
        this.bench = bench;
        this.merging = new Merging(drift, resolutions, bench, this::answered);
        this.model = new DriftViewModel(drift, resolutions, many, form, bench, merging::open);
        this.commands = DriftCommands.of(
                model, new DriftCommands.Ways(this::goToChange, this::focusFilter, this::openRemedy), bench.edits());
        this.detail = new DriftDetailView(model, commands, bench.text());
        this.view = new DriftView(model, detail, commands.remedy(), bench);
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
        return PageHead.of(bench.text().get("page.drift"), model.countProperty());
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }

    @Override
    public void show(Route route) {
        if (route.item() != null) {
            model.goTo(new TargetId(route.item()));
        } else {
            model.load();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private void goToChange(boolean isNext) {
        if (isNext) {
            detail.diff().nextChange();
        } else {
            detail.diff().previousChange();
        }
    }

    private void answered(String step, TargetId alert) {
        model.answered(step, alert);
    }

    private void focusFilter() {
        view.filter().requestFocus();
    }

    private void openRemedy(DriftDetail detail) {
        var place = detail.place();
        var project = place.project().value();
        bench.navigator()
                .open(
                        detail.safeDefault() == SafeDefault.RELOCATE
                                ? Route.to(PageName.PROJECTS).at(project)
                                : Route.toProject(PageName.CONTEXT, project)
                                        .at(place.file().value()));
    }
}
