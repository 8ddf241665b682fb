package dev.projectstudio.ui.project;

import dev.projectstudio.core.project.RelocationOffer;
import dev.projectstudio.ui.common.ShownPath;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The projects that moved along, each with the place it was found at.
final class MovedProjects extends ScrollPane {

    private static final double HEIGHT = 240;

    MovedProjects(List<RelocationOffer> offers) {
        setId("moved-projects");
        getStyleClass().add("moved-projects");
        var rows = new VBox(8);
        offers.forEach(offer -> rows.getChildren().add(row(offer)));
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(HEIGHT);
        setFocusTraversable(false);
    }

    private static Node row(RelocationOffer offer) {
        var name = new Label(offer.project().name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        var path = new Label(ShownPath.of(offer.directory()));
        path.getStyleClass().addAll("mono", "muted");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(path.getText()));
        path.setMinWidth(0);
        return new VBox(2, name, path);
    }
}
