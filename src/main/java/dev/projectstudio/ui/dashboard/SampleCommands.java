package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Workbench;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Fills an empty home with the sample, and takes it away again.
final class SampleCommands {

    private final SampleHome sample;
    private final Workbench bench;

    private final ReadOnlyStringWrapper whyNotFill = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotDelete = new ReadOnlyStringWrapper("");

    SampleCommands(SampleHome sample, Workbench bench) {
        this.sample = sample;
        this.bench = bench;
    }

    Command fill() {
        return bench.edits()
                .changing(
                        Command.of("sample.command.fill", this::fillNow).on("3").unless(whyNotFill));
    }

    Command delete() {
        return bench.edits()
                .changing(Command.of("sample.command.delete", this::askToDelete).unless(whyNotDelete));
    }

    /// Whether there is anything of it. Asks the database and the disk.
    boolean isPresent() {
        return sample.isPresent();
    }

    /// Takes over what the dashboard has found.
    ///
    /// @param isNew whether the home holds no project
    void know(boolean isNew, boolean hasSample) {
        whyNotFill.set(isNew ? "" : bench.text().get("sample.blocked.projects"));
        whyNotDelete.set(hasSample ? "" : bench.text().get("sample.blocked.none"));
    }

    private void fillNow() {
        bench.background()
                .run(sample::fill, made -> bench.notices().done(bench.text().get("sample.done.fill", made.size())));
    }

    /// What was done to its repositories goes with them, and cannot be taken back.
    private void askToDelete() {
        var text = bench.text();
        new Confirmation(
                        text.get("sample.delete.ask"),
                        text.get("sample.delete.what"),
                        text.get("sample.command.delete"),
                        null,
                        this::deleteNow)
                .ask(bench.overlays(), text);
    }

    private void deleteNow() {
        bench.background()
                .run(
                        () -> {
                            sample.delete();
                            return sample;
                        },
                        _ -> bench.notices().done(bench.text().get("sample.done.delete")));
    }
}
