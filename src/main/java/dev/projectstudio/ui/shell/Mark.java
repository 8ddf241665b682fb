package dev.projectstudio.ui.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The application's mark at the size of a line of text: two brackets that face each other, and what they hold.
final class Mark extends StackPane {

    Mark() {
        getStyleClass().add("mark");
        var brackets = new SVGPath();
        brackets.setContent("M8 2 L2 10 L8 18 M12 2 L18 10 L12 18");
        brackets.getStyleClass().add("mark-brackets");
        var core = new SVGPath();
        core.setContent("M10 6.8 L12.4 10 L10 13.2 L7.6 10 Z");
        core.getStyleClass().add("mark-core");
        getChildren().add(new Group(brackets, core));
    }
}
