package dev.projectstudio.boot;

import dev.projectstudio.core.cycle.Completion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleEdit;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The pictures of the cycles: list and board, the page of one, and the questions about them.
final class CyclePictures {

    private final DrawnWindow window;

    private static final String INTENT = """
            Replace the shared desk password with a **token per person**, without a sign-in in the middle of a trading day.

            - rotated every night with `keytool`
            - revoked at once
            """;
    private static final String NOTE = "The rest goes into the next cycle: the desk wants it before the audit.";

    CyclePictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(Studio studio, String name) throws IOException {
        var auth = studio.cycles().list(CycleFilter.active()).getFirst();
        studio.cycles().edit(auth, CycleEdit.of(auth).intending(INTENT));
        window.open(Route.to(PageName.CYCLES));
        window.run("cycle.completed-too");
        window.save("cycles-all-" + name);
        window.run("cycle.completed-too");
        window.act(() -> press("#cycles-list", KeyCode.SPACE));
        window.save("peek-cycles-list-" + name);
        window.closeTop();
        window.run("cycle.board");
        window.save("cycles-board-" + name);
        window.run("cycle.board");
        studio.settings().put(Settings.CYCLES_BOARD, false);
        for (var question : List.of("add", "edit", "delete")) {
            window.run("cycle." + question);
            window.save("cycle-" + question + "-" + name);
            window.closeTop();
        }
        for (var cycle : studio.cycles().list(CycleFilter.active().withCompleted(true))) {
            drawPage(cycle, name);
        }
        var completed = studio.cycles().complete(auth.id(), new Completion(Completion.Answer.LEAVE_OPEN, NOTE));
        window.open(Route.to(PageName.CYCLE).at(auth.id().value()));
        window.save("cycle-completed-" + name);
        studio.cycles().edit(completed, CycleEdit.of(completed).intending(null).described(null));
        window.open(Route.to(PageName.CYCLES));
        window.open(Route.to(PageName.CYCLE).at(auth.id().value()));
        window.save("cycle-without-intent-" + name);
        for (int i = 0; i < 3; i++) {
            studio.undo().undoLast();
        }
    }

    private void drawPage(Cycle cycle, String name) throws IOException {
        window.open(Route.to(PageName.CYCLE).at(cycle.id().value()));
        window.save("cycle-" + cycle.number() + "-" + name);
        if (!cycle.openCriteria().isEmpty()) {
            window.run("task.mark");
            window.save("cycle-marked-" + name);
            window.run("task.mark");
            window.run("task.move");
            window.save("cycle-move-" + name);
            window.closeTop();
            window.run("cycle.complete");
            window.save("cycle-complete-" + name);
            window.closeTop();
        }
    }

    private void press(String query, KeyCode key) {
        Node node = window.scene().lookup(query);
        node.requestFocus();
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
