package dev.projectstudio.boot;

import com.sun.javafx.scene.SceneHelper;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.testfx.api.FxRobot;

/// Drags a node to another with the events that a mouse makes: the robot of the headless platform moves without the
/// button that it holds.
final class MouseDrag {

    private MouseDrag() {}

    static void drag(FxRobot robot, Node from, Node to) {
        var start = middle(from);
        var end = middle(to);
        send(robot, from, MouseEvent.MOUSE_MOVED, start);
        send(robot, from, MouseEvent.MOUSE_PRESSED, start);
        for (var share : List.of(0.1, 0.5, 0.9, 1.0)) {
            send(robot, from, MouseEvent.MOUSE_DRAGGED, start.interpolate(end, share));
        }
        send(robot, from, MouseEvent.MOUSE_RELEASED, end);
    }

    private static Point2D middle(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void send(FxRobot robot, Node in, EventType<MouseEvent> type, Point2D at) {
        var scene = in.getScene();
        boolean isHeld = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        var button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
        robot.interact(() -> SceneHelper.processMouseEvent(
                scene,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        scene.getWindow().getX() + scene.getX() + at.getX(),
                        scene.getWindow().getY() + scene.getY() + at.getY(),
                        button,
                        button == MouseButton.NONE ? 0 : 1,
                        false,
                        false,
                        false,
                        false,
                        isHeld,
                        false,
                        false,
                        false,
                        false,
                        !isHeld,
                        new PickResult(scene, at.getX(), at.getY()))));
    }
}
