package dev.projectstudio.boot;

import dev.projectstudio.core.image.TestImages;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The pictures of the sessions: list, reader, and the form, empty and filled.
final class SessionPictures {

    private final DrawnWindow window;

    SessionPictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(Studio studio, String name) throws IOException {
        window.open(Route.to(PageName.SESSIONS));
        window.save("sessions-" + name);
        window.act(() -> press("#sessions-list", KeyCode.SPACE));
        window.save("peek-sessions-list-" + name);
        window.closeTop();
        drawForm("session.add", "session-add-" + name);
        var newest =
                studio.sessions().list(SessionFilter.ALL, null, 1).sessions().getFirst();
        window.open(Route.to(PageName.SESSION).at(newest.id().value()));
        window.save("session-" + name);
        window.act(() -> press("#session-text", KeyCode.DOWN));
        window.act(() -> press("#session-text", KeyCode.DOWN));
        window.save("session-chosen-" + name);
        drawForm("session.edit", "session-edit-" + name);
        drawImages(studio, name);
        window.open(Route.to(PageName.SESSION).at(newest.id().value()));
        window.run("session.edit");
        window.act(() -> type("#session-form-title", "Auth middleware, second thoughts"));
        studio.sessions()
                .edit(
                        studio.sessions().open(newest.id()),
                        studio.sessions().open(newest.id()).content().lasting(90));
        window.settle();
        window.save("session-conflict-" + name);
        window.run("capture.theirs");
        window.closeTop();
        studio.undo().undoLast();
    }

    /// A session whose notes name images: of the project, from elsewhere, and none at all.
    private void drawImages(Studio studio, String name) throws IOException {
        var project = studio.projects().active().orElseThrow();
        TestImages.write(
                Objects.requireNonNull(project.repoPath()).resolve("docs/plan.png"),
                TestImages.image("png", 1400, 500));
        var content = SessionContent.of("Draw the plan")
                .noting(
                        "Before.\n\n![The plan of the service](docs/plan.png)\n\nAfter, with ![a mark](/docs/plan.png) in"
                                + " a line.\n\n- ![Of another host](https://example.org/far.png)\n"
                                + "- ![Not there](docs/none.png)\n\n![](docs/none.png)\n");
        var session = studio.sessions().capture(project.id(), content);
        window.open(Route.to(PageName.SESSION).at(session.session().id().value()));
        window.save("session-images-" + name);
        drawForm("session.edit", "session-images-edit-" + name);
        studio.undo().undoLast();
    }

    private void drawForm(String command, String name) throws IOException {
        window.run(command);
        window.save(name);
        window.closeTop();
    }

    private void type(String query, String words) {
        if (window.scene().lookup(query) instanceof TextInputControl field) {
            field.setText(words);
        }
    }

    private void press(String query, KeyCode key) {
        Node node = window.scene().lookup(query);
        node.requestFocus();
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
