package dev.projectstudio.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PickerViewModelTest {

    private final PickerViewModel model = new PickerViewModel();

    @BeforeEach
    void offer() {
        model.offer(List.of(
                item("Go to Drift", ""), item("Accept repo", "Nothing is selected"), item("Switch project", "")));
    }

    @Test
    void keepsTheOrderWhileNothingIsTyped() {
        assertThat(titles()).containsExactly("Go to Drift", "Accept repo", "Switch project");
    }

    @Test
    void putsWhatCannotBePickedLast() {
        model.queryProperty().set("p");

        assertThat(titles()).containsExactly("Switch project", "Accept repo");
    }

    @Test
    void putsWhatIsMeantLiterallyBeforeLettersThatLieApart() {
        model.offer(List.of(
                item("Rename or describe the project", ""),
                item("Search", ""),
                item("Archive the project", "Nothing is selected")));

        model.queryProperty().set("arch");

        assertThat(titles()).containsExactly("Archive the project", "Search", "Rename or describe the project");
    }

    @Test
    void picksNothingThatIsBlocked() {
        model.move(1);
        assertThat(model.choice()).isEmpty();

        model.move(1);
        assertThat(model.choice()).map(PickItem::title).contains("Switch project");
    }

    @Test
    void movesAroundTheEnds() {
        model.move(-1);
        assertThat(model.selectedProperty().get()).isEqualTo(2);

        model.move(1);
        assertThat(model.selectedProperty().get()).isZero();

        model.moveFar(10);
        assertThat(model.selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void selectsTheBestFitWhenMoreIsTyped() {
        model.move(2);
        model.queryProperty().set("drift");

        assertThat(model.choice()).map(PickItem::title).contains("Go to Drift");
    }

    @Test
    void picksNothingWhereNothingFits() {
        model.queryProperty().set("zzz");

        assertThat(model.choice()).isEmpty();
    }

    @Test
    void namesACommandOnceThatTwoPagesHave() {
        var here = List.of(item("Locate the directory", ""));
        var elsewhere = List.of(
                item("Locate the directory", ""),
                item("Rename or describe the project", "Select a project on Projects first"),
                item("Rename or describe the project", ""),
                item("Archive the project", "Select a project on Projects first"));

        var added = PickItem.adding(here, elsewhere);

        assertThat(added)
                .extracting(PickItem::title)
                .containsExactly("Rename or describe the project", "Archive the project");
        assertThat(added.getFirst().blocked()).isEmpty();
    }

    private List<String> titles() {
        return model.rowsProperty().get().stream().map(PickItem::title).toList();
    }

    private static PickItem item(String title, String blocked) {
        return new PickItem(title, "", "", null, blocked, () -> {});
    }
}
