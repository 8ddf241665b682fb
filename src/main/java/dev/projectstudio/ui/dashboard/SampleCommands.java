package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.ui.common.Command;
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
        return Command.of("sample.command.fill", this::fillNow).on("3");
    }

    Command delete() {
        return Command.of("sample.command.delete", this::deleteNow);
    }

    /// Whether there is anything of it. Asks the database.
    boolean isPresent() {
        return !sample.projects().isEmpty();
    }

    private void fillNow() {
        bench.background()
                .run(sample::fill, made -> bench.notices().done(bench.text().get("sample.done.fill", made.size())));
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
