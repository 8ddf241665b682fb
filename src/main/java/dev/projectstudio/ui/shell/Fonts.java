package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typefaces that come with the application, so that it reads the same on a machine that has none.
/// Their outlines are without overlaps: JavaFX leaves holes where two contours of a letter that it draws as a shape
/// cross.
final class Fonts {

    private static final List<String> FILES = List.of(
            "Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf", "JetBrainsMono_400Regular.ttf");
    private static final String LAST_FAMILY = "JetBrains Mono";

    private Fonts() {}

    /// Makes them known to the stylesheets; once is enough.
    static void load() {
        if (Font.getFamilies().contains(LAST_FAMILY)) {
            return;
        }
        for (var file : FILES) {
            try (var bytes = Fonts.class.getResourceAsStream("fonts/" + file)) {
                Font.loadFont(bytes, 13);
            } catch (IOException e) {
                throw new StorageFailure("file-not-read", e, file);
            }
        }
    }
}
