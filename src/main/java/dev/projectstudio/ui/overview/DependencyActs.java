package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyEdit;
import dev.projectstudio.core.dependency.DependencyStatus;
import dev.projectstudio.core.dependency.ToolOffer;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// What can be done with what a project needs, each with the sentence that says it was done.
final class DependencyActs {

    private static final double UNKNOWN = -1;

    private final ProjectId project;
    private final Dependencies dependencies;
    private final Workbench bench;

    DependencyActs(ProjectId project, Dependencies dependencies, Workbench bench) {
        this.project = project;
        this.dependencies = dependencies;
        this.bench = bench;
    }

    /// Finds what the files need, and looks for it on this machine.
    void check() {
        var isCancelled = new AtomicBoolean();
        var job = bench.jobs().start(bench.text().get("overview.dependencies.checking"), () -> isCancelled.set(true));
        bench.edits()
                .run(
                        () -> {
                            dependencies.service().detect(project, null, isCancelled::get);
                            return dependencies
                                    .checks()
                                    .check(project, isCancelled::get, name -> job.report(UNKNOWN, name));
                        },
                        this::sentence,
                        all -> all.stream().anyMatch(each -> each.isUnmet() || isUnclear(each)),
                        _ -> job.finish(),
                        failure -> {
                            job.finish();
                            bench.notices().failed(failure);
                        });
    }

    /// Looks for what was not looked for within the last day, and says nothing of it.
    void refresh() {
        bench.background()
                .run(
                        () -> {
                            dependencies.checks().refresh(project);
                            return project;
                        },
                        _ -> {});
    }

    void add() {
        DependencyDialog.add(bench, this::added);
    }

    void open(Dependency dependency) {
        bench.background()
                .run(
                        () -> dependencies.checks().offer(dependency),
                        offer -> DependencyDialog.of(bench, dependency)
                                .allowing(offer, () -> allow(offer))
                                .installing(offer.install())
                                .removing(() -> remove(dependency))
                                .open((edit, asked) -> edited(dependency, edit, asked)));
    }

    /// Lets exactly these words be run, and looks again.
    private void allow(ToolOffer offer) {
        bench.edits()
                .run(
                        () -> {
                            dependencies.checks().allow(offer.slug(), offer.words());
                            return dependencies.checks().check(project, () -> false, _ -> {});
                        },
                        _ -> bench.text().get("undo.dependency.allow", String.join(" ", offer.words())));
    }

    void remove(Dependency dependency) {
        bench.edits()
                .run(
                        () -> {
                            dependencies.service().remove(dependency);
                            return dependency;
                        },
                        gone -> bench.text().get("undo.dependency.remove", gone.name()));
    }

    private void added(DependencyEdit edit, InputDialog asked) {
        bench.edits()
                .run(
                        asked,
                        () -> dependencies.service().add(project, edit),
                        added -> bench.text().get("undo.dependency.add", added.name()),
                        _ -> refresh());
    }

    private void edited(Dependency seen, DependencyEdit edit, InputDialog asked) {
        bench.edits()
                .run(
                        asked,
                        () -> dependencies.service().edit(seen, edit),
                        next -> bench.text().get("undo.dependency.edit", next.name()),
                        _ -> refresh());
    }

    private String sentence(List<Dependency> all) {
        var text = bench.text();
        var unmet = all.stream().filter(Dependency::isUnmet).toList();
        if (!unmet.isEmpty()) {
            return text.get(
                    "overview.dependencies.unmet",
                    unmet.size(),
                    unmet.getFirst().name());
        }
        var unclear = all.stream().filter(DependencyActs::isUnclear).toList();
        return unclear.isEmpty()
                ? text.get("overview.dependencies.fine", all.size())
                : text.get(
                        "overview.dependencies.unclear",
                        unclear.size(),
                        unclear.getFirst().name());
    }

    private static boolean isUnclear(Dependency dependency) {
        return dependency.standing().known().orElse(DependencyStatus.UNKNOWN) == DependencyStatus.UNKNOWN;
    }
}
