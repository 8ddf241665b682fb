package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What stands beside the lines of texts can be read as well as the lines.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LineContrastTest {

    private Scene scene;

    @Start
    void show(Stage stage) {
        var rows = TextDiff.of("one\ntwo\nthree\n", "one\n2\nthree\nfour\n").rows();
        var lines = new ReadOnlyObjectWrapper<>(new DiffLayout(rows, Set.of("two"), Set.of()).unified());
        var editor = new MarkdownEditor();
        editor.show("# One\n\nTwo\n");
        var behind = new StackPane(new HBox(new DiffPane(lines, new Messages(Locale.ENGLISH), _ -> {}), editor));
        behind.getStyleClass().add("page");
        scene = new Scene(behind, 900, 400);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyNumberOfALineCanBeRead(boolean isDark, FxRobot robot) {
        robot.interact(() -> {
            scene.setUserAgentStylesheet((isDark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        for (var kind : List.of(".diff-number", ".diff-sign", ".gutter-number")) {
            assertThat(robot.lookup(kind).queryAllAs(Labeled.class))
                    .as(kind)
                    .isNotEmpty()
                    .filteredOn(label -> !label.getText().isBlank())
                    .allSatisfy(label ->
                            assertThat(Contrast.of(label)).as(label.getText()).isGreaterThanOrEqualTo(Contrast.BODY));
        }
    }
}
