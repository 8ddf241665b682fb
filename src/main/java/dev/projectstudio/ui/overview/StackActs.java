package dev.projectstudio.ui.overview;

import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.stack.StackChanges;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechEdit;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;

/// What can be done with the stack of a project, each with the sentence that says it was done.
final class StackActs {

    private final ProjectId project;
    private final StackService stack;
    private final Workbench bench;
    private final Runnable looked;

    /// @param looked is run after a look at the files, which may have found nothing new and files that cannot be read
    StackActs(ProjectId project, StackService stack, Runnable looked, Workbench bench) {
        this.project = project;
        this.stack = stack;
        this.looked = looked;
        this.bench = bench;
    }

    void detect() {
        var isCancelled = new AtomicBoolean();
        var job = bench.jobs().start(bench.text().get("overview.stack.looking"), () -> isCancelled.set(true));
        bench.edits()
                .run(
                        () -> stack.detect(project, null, isCancelled::get),
                        this::sentence,
                        changes -> !changes.look().unread().isEmpty(),
                        _ -> {
                            job.finish();
                            looked.run();
                        },
                        failure -> {
                            job.finish();
                            bench.notices().failed(failure);
                        });
    }

    void add() {
        TechDialog.add(bench, stack::usualCategory, this::added);
    }

    /// @param mapped what belongs to it, in the dialog
    void open(Tech tech, Node mapped) {
        TechDialog.edit(bench, tech, mapped, (edit, asked) -> edited(tech, edit, asked), () -> remove(tech));
    }

    void remove(Tech tech) {
        bench.edits()
                .run(
                        () -> {
                            stack.remove(tech);
                            return tech;
                        },
                        gone -> bench.text().get("undo.stack.remove", gone.name()));
    }

    private void added(TechEdit edit, InputDialog asked) {
        bench.edits()
                .run(
                        asked,
                        () -> stack.add(project, edit),
                        tech -> bench.text().get("undo.stack.add", tech.name()),
                        _ -> {});
    }

    private void edited(Tech seen, TechEdit edit, InputDialog asked) {
        bench.edits()
                .run(
                        asked,
                        () -> stack.edit(seen, edit),
                        tech -> bench.text().get("undo.stack.edit", tech.name()),
                        _ -> {});
    }

    /// Only of what there is any.
    private String parts(StackChanges changes) {
        var parts = new ArrayList<String>();
        if (!changes.added().isEmpty()) {
            parts.add(bench.text()
                    .get("overview.stack.found.added", changes.added().size()));
        }
        if (!changes.edited().isEmpty()) {
            parts.add(bench.text()
                    .get("overview.stack.found.edited", changes.edited().size()));
        }
        if (!changes.gone().isEmpty()) {
            parts.add(
                    bench.text().get("overview.stack.found.gone", changes.gone().size()));
        }
        return String.join(", ", parts);
    }

    /// What was found and what is another one, and what kept it from seeing more.
    private String sentence(StackChanges changes) {
        var text = bench.text();
        var done = changes.isEmpty()
                ? text.get("overview.stack.same", changes.found())
                : text.get("overview.stack.found", parts(changes));
        var unread = changes.look().unread();
        return unread.isEmpty() ? done : done + " " + UnreadWords.of(unread, text);
    }
}
