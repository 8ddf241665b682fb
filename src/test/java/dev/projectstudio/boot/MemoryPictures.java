package dev.projectstudio.boot;

import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The pictures of what was remembered: the search over all of it.
final class MemoryPictures {

    private final DrawnWindow window;

    MemoryPictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(String name) throws IOException {
        search("", "memory-newest", name);
        search("token", "memory-found", name);
        search("re kind:decision project:atlas-api since 2026", "memory-none", name);
        search("the kind:session project:atlas-api after:2026-01", "memory-filtered", name);
        search("project:nowhere", "memory-unknown", name);
        search("", "memory-newest", name);
    }

    /// The list with one read beside it, and the questions about them.
    void drawDecisions(String name) throws IOException {
        window.open(Route.to(PageName.DECISIONS));
        window.save("decisions-" + name);
        window.act(() -> space("#decisions-list"));
        window.save("decision-peek-" + name);
        window.closeTop();
        for (var question : List.of("add", "edit", "supersede", "import")) {
            window.run("decision." + question);
            window.save("decision-" + question + "-" + name);
            window.closeTop();
        }
        window.run("decision.add");
        window.act(() -> type("#decision-title", "Rotate the tokens"));
        window.closeTop();
        window.run("decision.add");
        window.save("decision-draft-" + name);
        window.act(() -> press("#dialog-discard"));
        window.act(() -> press(".dialog-card .danger"));
    }

    private void type(String query, String words) {
        if (window.scene().lookup(query) instanceof TextInputControl field) {
            field.setText(words);
        }
    }

    private void space(String query) {
        Event.fireEvent(
                window.scene().lookup(query),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
    }

    private void press(String query) {
        if (window.scene().lookup(query) instanceof Button button) {
            button.fire();
        }
    }

    /// The tags, the list, one that is read; one that is written, with what is like it; a tag that is merged.
    void drawLearnings(Studio studio, String name) throws IOException {
        if (studio.learnings().tags().isEmpty()) {
            keep(studio, "The database is locked under load", "Two processes write at once.", "sqlite", "locking");
            keep(studio, "A locked database after a crash", "The writer of the crashed process.", "sqlite");
            keep(studio, "The first request is slow", "Classes are loaded by it.", "jvm");
        }
        window.open(Route.to(PageName.LEARNINGS));
        window.save("learnings-" + name);
        window.act(() -> space("#learnings-list"));
        window.save("learning-peek-" + name);
        window.closeTop();
        for (var question : List.of("add", "edit")) {
            window.run("learning." + question);
            window.save("learning-" + question + "-" + name);
            window.closeTop();
        }
        drawOvertaken(studio, name);
    }

    /// A draft of a learning that another process changed meanwhile, and the two beside each other.
    private void drawOvertaken(Studio studio, String name) throws IOException {
        window.run("learning.edit");
        window.act(() -> type("#learning-title", "Two windows that renew at once are no theft"));
        window.closeTop();
        var learning = studio.learnings().list(LearningFilter.all()).getFirst();
        studio.learnings().edit(learning, LearningEdit.of(learning).titled("Two windows renew in the same second"));
        window.open(Route.to(PageName.LEARNINGS).at(learning.id().value()));
        window.run("learning.edit");
        window.save("learning-overtaken-" + name);
        window.act(() -> press("#dialog-compare"));
        window.save("learning-compare-" + name);
        window.closeTop();
        window.act(() -> press("#dialog-discard"));
        window.act(() -> press(".dialog-card .danger"));
        studio.undo().undoLast();
    }

    /// What was done, and the question for how long it is kept.
    void drawActivity(String name) throws IOException {
        window.open(Route.to(PageName.ACTIVITY));
        window.save("activity-" + name);
        window.run("activity.keep");
        window.save("activity-keep-" + name);
        window.closeTop();
    }

    private static void keep(Studio studio, String title, String problem, String... tags) {
        var says = new LearningEdit(title, problem, "One of them waits:\n\n- `busy_timeout`\n- a queue", List.of(tags));
        studio.learnings()
                .add(NewLearning.of(says)
                        .in(studio.projects().active().map(Project::id).orElse(null)));
    }

    private void search(String typed, String picture, String name) throws IOException {
        window.open(Route.to(PageName.MEMORY).at(typed));
        window.save(picture + "-" + name);
    }
}
