package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.context.Adoption;
import dev.projectstudio.core.context.Adoption.Adopted;
import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// Takes the well-known files of all projects into Studio, with one key, and says which came.
final class AdoptCommand {

    private final AdoptionService adoption;
    private final Workbench bench;

    AdoptCommand(AdoptionService adoption, Workbench bench) {
        this.adoption = adoption;
        this.bench = bench;
    }

    Command command() {
        return bench.edits()
                .changing(Command.of("dashboard.command.adopt", this::adopt).on("a"));
    }

    private void adopt() {
        bench.edits().run(() -> adoption.adoptAll(false), this::said);
    }

    private String said(List<Adoption> adoptions) {
        var taken = adoptions.stream().flatMap(each -> each.adopted().stream()).toList();
        long owners =
                adoptions.stream().filter(each -> !each.adopted().isEmpty()).count();
        var names = taken.stream().map(Adopted::filename).distinct().sorted().toList();
        return bench.text().get("dashboard.done.adopt", taken.size(), owners, String.join(", ", names));
    }
}
