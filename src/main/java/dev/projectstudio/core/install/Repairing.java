package dev.projectstudio.core.install;

import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.undo.UndoBatch;
import java.util.List;
import java.util.stream.Collectors;

/// Carries a plan to install out where some of the item's files are installed already, and were changed or deleted in
/// the repository since: what Studio holds is written over these.
final class Repairing {

    private static final String LABEL = "undo.install.install";

    private final InstallWriter writer;
    private final Renewal renewal;

    Repairing(InstallWriter writer, Renewal renewal) {
        this.writer = writer;
        this.renewal = renewal;
    }

    /// All of it is one change.
    void install(InstallPlan plan, boolean replaces) {
        var parts = plan.chosen(replaces).stream().collect(Collectors.partitioningBy(PlannedFile::isDrifting));
        var drifting = List.copyOf(parts.getOrDefault(true, List.of()));
        var fresh = List.copyOf(parts.getOrDefault(false, List.of()));
        var project = plan.project();
        var item = plan.item();
        if (drifting.isEmpty()) {
            writer.install(project, item, fresh, plan.consumers(), Telling.installed(null));
            return;
        }
        var batch = UndoBatch.of(LABEL, item.name(), project.name());
        var told = Telling.updated(batch, true);
        var step = new Renewal.Step(project.id(), LABEL, batch.labelArgs(), batch);
        renewal.keepStudio(
                step,
                drifting.stream().map(PlannedFile::spot).toList(),
                drifting.getFirst().wanted().text().definitions(),
                (tx, inputs) -> writer.renew(tx, told, project.id(), item, List.of(), inputs));
        writer.install(project, item, fresh, plan.consumers(), Telling.installed(batch));
    }
}
