package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.ManyResolutions;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The screens about drift.
public final class DriftScreens {

    private final DriftService drift;
    private final ResolutionService resolutions;
    private final ManyResolutions many;
    private final DiffForm form;
    private final Workbench bench;

    public DriftScreens(
            DriftService drift, ResolutionService resolutions, ManyResolutions many, DiffForm form, Workbench bench) {
        this.drift = drift;
        this.resolutions = resolutions;
        this.many = many;
        this.form = form;
        this.bench = bench;
    }

    /// The inbox.
    ///
    /// @param badge how many alerts there are
    public Destination destination(ObservableValue<? extends Number> badge) {
        return Destination.ofAll(PageName.DRIFT, _ -> new DriftPage(drift, resolutions, many, form, bench))
                .counting(badge)
                .offering(
                        List.of(
                                PageCommand.going("drift.command.unified"),
                                PageCommand.going("drift.command.filter"),
                                PageCommand.going("drift.command.mark-all").changing(),
                                PageCommand.ofSelected("drift.command.remedy"),
                                PageCommand.ofSelected("drift.command.next"),
                                PageCommand.ofSelected("drift.command.previous")),
                        "drift.command.mark",
                        "drift.command.accept",
                        "drift.command.keep",
                        "drift.command.merge",
                        "drift.command.dismiss");
    }
}
