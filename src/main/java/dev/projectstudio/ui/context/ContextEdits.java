package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.Adoption;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.SyncReport;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to context files, in the background, each with the sentence that says it was done. A check for
/// drift follows each, so that what is shown is how things stand.
final class ContextEdits {

    private final ProjectId project;
    private final ContextSources sources;
    private final Workbench bench;
    private final Messages text;

    ContextEdits(ProjectId project, ContextSources sources, Workbench bench) {
        this.project = project;
        this.sources = sources;
        this.bench = bench;
        this.text = bench.text();
    }

    /// @param then gets what adopting would do
    void preview(Consumer<Adoption> then) {
        bench.background().run(() -> sources.adoption().preview(project, List.of(), false), then);
    }

    /// The same for other paths, with what cannot be looked at said in the dialog.
    void preview(List<String> paths, boolean separate, InputDialog asked, Consumer<Adoption> then) {
        bench.background().run(() -> sources.adoption().preview(project, paths, separate), then, asked::tell);
    }

    void adopt(List<String> paths, boolean separate, InputDialog asked, Consumer<Adoption> then) {
        run(
                asked,
                () -> sources.adoption().adopt(project, paths, separate),
                done -> text.get("context.done.adopt", done.adopted().size()),
                then);
    }

    /// @param place where it goes in the repository; empty for the usual place
    void add(String name, String place, InputDialog asked, Consumer<ContextFile> then) {
        var places = place.isBlank() ? List.<String>of() : List.of(place.strip());
        run(
                asked,
                () -> sources.contexts().add(project, name, ContextText.of(""), places),
                added -> text.get("context.done.add", added.filename()),
                then);
    }

    void rename(ContextFile file, String name, InputDialog asked) {
        run(
                asked,
                () -> sources.contexts().rename(file.id(), name),
                now -> text.get("context.done.rename", file.filename(), now.filename()),
                _ -> {});
    }

    void delete(ContextFile file) {
        run(
                () -> {
                    sources.contexts().delete(file.id());
                    return file;
                },
                gone -> text.get("context.done.delete", gone.filename()),
                _ -> {});
    }

    void addTarget(ContextFile file, String path, InputDialog asked) {
        run(
                asked,
                () -> sources.contexts().addTarget(file.id(), path.strip()),
                target -> text.get("context.done.target-add", file.filename(), target.repoPath()),
                _ -> {});
    }

    void removeTarget(ContextFile file, String path) {
        run(
                () -> {
                    sources.contexts().removeTarget(file.id(), path);
                    return path;
                },
                gone -> text.get("context.done.target-remove", file.filename(), gone),
                _ -> {});
    }

    /// Says that nothing was done where the version is the text of now.
    void restore(ContextFile file, int number) {
        bench.edits()
                .runIfAny(
                        () -> sources.contexts().restore(file.id(), number),
                        now -> text.get("context.done.restore", now.filename(), number),
                        text.get("context.done.restore.already", number),
                        _ -> check());
    }

    /// Writes every place of the project that is merely behind.
    void sync() {
        bench.edits().run(() -> sources.sync().sync(project, List.of(), false), this::synced);
    }

    /// Looks at both sides of every target of the project.
    void check() {
        bench.background().run(() -> sources.drift().check(project, CheckOptions.NORMAL), _ -> {});
    }

    private String synced(SyncReport report) {
        return text.get(
                "context.done.sync", report.written().size(), report.left().size());
    }

    private <T> void run(
            InputDialog asked, Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        bench.edits().run(asked, edit, sentence, result -> {
            then.accept(result);
            check();
        });
    }

    private <T> void run(Callable<T> edit, Function<? super T, String> sentence, Consumer<? super T> then) {
        bench.edits().run(edit, sentence, result -> {
            then.accept(result);
            check();
        });
    }
}
