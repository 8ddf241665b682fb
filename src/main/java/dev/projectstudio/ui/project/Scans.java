package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.project.ScanEntry;
import dev.projectstudio.core.project.ScanProgress;
import dev.projectstudio.core.project.ScanReport;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Jobs;
import dev.projectstudio.ui.common.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/// Looks for repositories below a folder, in the background, where the status bar shows it and can stop it.
final class Scans {

    private final ProjectScanner scanner;
    private final ProjectService projects;
    private final Workbench bench;

    Scans(ProjectScanner scanner, ProjectService projects, Workbench bench) {
        this.scanner = scanner;
        this.projects = projects;
        this.bench = bench;
    }

    /// @param asked closes once there is a folder to look through
    /// @param then gets the folder and what was found, also where the scan was stopped half-way
    void start(Path folder, InputDialog asked, BiConsumer<Path, ScanReport> then) {
        bench.background()
                .run(
                        () -> scanner.require(folder),
                        there -> {
                            asked.done();
                            scan(there, then);
                        },
                        asked::refused);
    }

    private void scan(Path folder, BiConsumer<Path, ScanReport> then) {
        var cancelled = new AtomicBoolean();
        var job = bench.jobs().start(bench.text().get("projects.scanning"), () -> cancelled.set(true));
        bench.background().run(() -> scan(folder, job, cancelled), report -> then.accept(folder, report));
    }

    void register(List<ScanEntry> chosen, boolean isTrusted, InputDialog asked) {
        bench.edits()
                .run(
                        asked,
                        () -> projects.registerAll(chosen, isTrusted),
                        added -> bench.text().get("projects.done.scan", added.size()),
                        _ -> {});
    }

    private ScanReport scan(Path folder, Jobs.Job job, AtomicBoolean cancelled) {
        try {
            return scanner.scan(folder, ProjectScanner.DEPTH, new ScanProgress() {
                @Override
                public void at(Path directory, int directories, int repositories) {
                    job.report(-1, directory.toString());
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.get();
                }
            });
        } finally {
            job.finish();
        }
    }
}
