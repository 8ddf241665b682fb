package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class ListBindingTest {

    private ListView<String> list;
    private final ObjectProperty<List<String>> rows = new SimpleObjectProperty<>(List.of("a", "b"));
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>("a");

    @Start
    void show(Stage stage) {
        list = new ListView<>();
        ListBinding.bind(list, rows, selected, Function.identity());
        stage.setScene(new Scene(list, 200, 200));
        stage.show();
    }

    @Test
    void keepsWhatIsSelectedUntilItsRowIsThere(FxRobot robot) {
        robot.interact(() -> selected.set("c"));
        assertThat(selected.get()).isEqualTo("c");
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();

        robot.interact(() -> rows.set(List.of("a", "b", "c")));

        assertThat(selected.get()).isEqualTo("c");
        assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo("c");
    }

    @Test
    void takesWhatIsPicked(FxRobot robot) {
        robot.interact(() -> list.getSelectionModel().select("b"));

        assertThat(selected.get()).isEqualTo("b");
    }
}
