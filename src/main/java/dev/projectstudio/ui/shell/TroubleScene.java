package dev.projectstudio.ui.shell;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What is shown where there is no home to open a window over, with the looks of the window.
public final class TroubleScene {

    private TroubleScene() {}

    public static Scene of(Parent trouble, double width, double height, Theme theme) {
        Fonts.load();
        var scene = new Scene(trouble, width, height);
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getStylesheets()
                .add(Objects.requireNonNull(TroubleScene.class.getResource("shell.css"))
                        .toExternalForm());
        return scene;
    }
}
