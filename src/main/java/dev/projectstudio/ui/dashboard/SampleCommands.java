package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Workbench;

/// Fills an empty home with the sample, and takes it away again.
final class SampleCommands {

    private final SampleHome sample;
    private final Workbench bench;

    SampleCommands(SampleHome sample, Workbench bench) {
        this.sample = sample;
        this.bench = bench;
    }

    Command fill() {
        return bench.edits()
                .changing(Command.of("sample.command.fill", this::fillNow).on("3"));
    }

    Command delete() {
        return bench.edits().changing(Command.of("sample.command.delete", this::askToDelete));
    }

    /// Whether there is anything of it. Asks the database and the disk.
    boolean isPresent() {
        return sample.isPresent();
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
