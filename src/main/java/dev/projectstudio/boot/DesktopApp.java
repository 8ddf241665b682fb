package dev.projectstudio.boot;

import atlantafx.base.theme.PrimerDark;
import dev.projectstudio.platform.file.StudioHome;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window as a process: starts the toolkit and opens the home beside it.
public final class DesktopApp extends Application {

    /// Returns once the window is closed.
    static int launch(StudioHome home) {
        Application.launch(DesktopApp.class, "--home=" + home.root());
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setTitle("Project Studio");
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
    }
}
