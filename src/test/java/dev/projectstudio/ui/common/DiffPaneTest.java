package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.platform.diff.TextDiff;
import dev.projectstudio.platform.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class DiffPaneTest {

    private static final String LONG = "a long line of many words ".repeat(12).strip() + "\n";

    private DiffPane pane;

    @Start
    void show(Stage stage) {
        var rows = TextDiff.of("short\n" + LONG, "short\nother\n").rows();
        var items = new DiffLayout(rows, Set.of(), Set.of()).sideBySide();
        pane = new DiffPane(new SimpleObjectProperty<>(items), new Messages(Locale.ENGLISH), _ -> {});
        stage.setScene(new Scene(pane, 800, 600));
        stage.show();
    }

    @Test
    void givesEachLineTheHeightItNeeds(FxRobot robot) {
        List<ListCell<?>> cells = robot.lookup(".diff-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparing(ListCell::getIndex)) // a list keeps its cells in no order
                .toList();

        assertThat(cells.get(0).getHeight()).as("one line").isBetween(12.0, 30.0);
        assertThat(cells.get(1).getHeight()).as("several lines").isBetween(60.0, 200.0);
    }

    @Test
    void marksEveryLineOfTheChangeThatIsGoneThrough(FxRobot robot) {
        robot.interact(pane::nextChange);

        assertThat(robot.lookup(".diff-cell").<ListCell<?>>queryAll())
                .filteredOn(cell -> cell.getItem() != null)
                .allSatisfy(cell -> assertThat(isCurrent(cell)).isEqualTo(((DiffItem) cell.getItem()).change() == 0))
                .anyMatch(DiffPaneTest::isCurrent);
    }

    private static boolean isCurrent(ListCell<?> cell) {
        return cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current"));
    }
}
