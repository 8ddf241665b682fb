package dev.projectstudio.boot;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Route;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window over a home, and what somebody sees who looks at it.
final class WholeWindow implements AutoCloseable {

    private static final int PATIENCE = 20;
    private static final int MOST_TABS = 60;

    private final FxRobot robot;
    private final WindowSession session;

    private WholeWindow(FxRobot robot, WindowSession session) {
        this.robot = robot;
        this.session = session;
    }

    static WholeWindow show(FxRobot robot, Studio studio, Stage stage) {
        var shown = new WindowSession[1];
        robot.interact(() -> {
            shown[0] = new WindowSession(
                    studio, new DatabaseWait(Platform::runLater), new Messages(Locale.ENGLISH), Platform::runLater);
            shown[0].showOn(stage);
        });
        return new WholeWindow(robot, shown[0]);
    }

    WindowSession session() {
        return session;
    }

    void go(Route route) {
        robot.interact(() -> session.bench().navigator().open(route));
    }

    boolean isFocused(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Node::isFocused);
    }

    /// Goes there as somebody does who has no mouse: by Tab, from one thing to the next.
    void tabTo(String query) throws Exception {
        tabUntil(query, () -> isFocused(query));
    }

    /// @param what is written where it does not come there
    void tabUntil(String what, Callable<Boolean> isThere) throws Exception {
        for (int i = 0; i < MOST_TABS && !asSeen(isThere); i++) {
            robot.push(KeyCode.TAB);
        }
        if (!asSeen(isThere)) {
            throw new AssertionError("No Tab leads to " + what + ": " + shown());
        }
    }

    boolean isThere(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    int rows(String list) {
        return robot.lookup(list)
                .<ListView<?>>tryQuery()
                .map(found -> found.getItems().size())
                .orElse(0);
    }

    /// -1 for none.
    int selectedRow(String list) {
        return robot.lookup(list)
                .<ListView<?>>tryQuery()
                .map(found -> found.getSelectionModel().getSelectedIndex())
                .orElse(-1);
    }

    String label(String query) {
        return robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    static void until(Callable<Boolean> outcome) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> asSeen(outcome));
        } catch (TimeoutException late) {
            var told = new TimeoutException("After " + PATIENCE + " s " + shown());
            told.initCause(late);
            throw told;
        }
    }

    /// What has focus, and what is written on the buttons and labels of a dialog or a toast, to tell why it waits.
    private static String shown() {
        return CompletableFuture.supplyAsync(
                        () -> Window.getWindows().stream()
                                .map(Window::getScene)
                                .filter(Objects::nonNull)
                                .map(WholeWindow::shown)
                                .collect(Collectors.joining("; ")),
                        Platform::runLater)
                .completeOnTimeout("the window does not answer", PATIENCE, TimeUnit.SECONDS)
                .join();
    }

    private static String shown(Scene scene) {
        var over = Stream.of(".overlay-panel", ".toasts")
                .flatMap(layer -> scene.getRoot().lookupAll(layer).stream())
                .flatMap(layer -> layer.lookupAll("*").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
        return "focus is on " + scene.getFocusOwner() + ", over the page stands " + over;
    }

    /// Asks between two events of the window: in the middle of one, a page may be half built.
    static <T> T asSeen(Callable<T> ask) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return ask.call();
        }
        var asked = new FutureTask<>(ask);
        Platform.runLater(asked);
        return asked.get();
    }

    @Override
    public void close() {
        robot.interact(session::close);
    }
}
