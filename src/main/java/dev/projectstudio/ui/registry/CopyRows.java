package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DiffView.Sides;
import dev.projectstudio.ui.common.KeyWord;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Copies of an item, one line each: where, and how it stands.
final class CopyRows {

    private CopyRows() {}

    /// Says above a list what it comes to, and how a row of it is looked at.
    static Node head(Label summary, Messages text) {
        return new KeyWord("Space", text.get("registry.install.peek"), text).behind(summary);
    }

    /// @param word how it stands, or why it is left
    static Node row(String place, Tone tone, String word) {
        return row(place, new StatusLabel(tone, word));
    }

    /// Of one that is not there yet.
    static Node added(String place, String word) {
        return row(place, StatusLabel.added(word));
    }

    /// Of one to which something is to happen, and has not yet.
    static Node coming(String place, Ikon sign, String word) {
        var state = new StatusLabel();
        state.show(Tone.GOOD, sign, word);
        return row(place, state);
    }

    private static Node row(String place, StatusLabel state) {
        var name = new Label(place);
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the project and the file stay
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(16, name, state);
        row.getStyleClass().add("context-row");
        return row;
    }

    /// Where an item is installed: a line for each project and consumer, with the state that matters most.
    ///
    /// @param way leads on to what can be done about one, if anything
    static List<Node> summary(List<InstalledCopy> copies, Function<InstalledCopy, Optional<Node>> way, Messages text) {
        var groups = new LinkedHashMap<String, InstalledCopy>();
        for (var copy : copies) {
            var consumer = copy.consumer();
            var place = consumer == null ? copy.place() : consumer.place();
            groups.merge(
                    copy.projectName() + "  ·  " + place,
                    copy,
                    (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
        }
        List<Node> lines = new ArrayList<>();
        groups.forEach((where, copy) -> {
            var words = text.get("registry.installed-in", where, word(copy.state(), text));
            var said = new StatusLabel(tone(copy.state()), words);
            said.setWrapText(true);
            said.setMinHeight(Region.USE_PREF_SIZE);
            var line = new HBox(8, said);
            line.setAlignment(Pos.BASELINE_LEFT);
            way.apply(copy).ifPresent(line.getChildren()::add);
            lines.add(line);
        });
        return lines;
    }

    static String word(InstalledCopy.State state, Messages text) {
        return text.get("install.state." + state.word().replace('_', '-'));
    }

    static Tone tone(InstalledCopy.State state) {
        return switch (state) {
            case CURRENT -> Tone.GOOD;
            case BEHIND, INCOMPLETE, DRIFTS, DELETED, AHEAD -> Tone.WARNING;
            case EDITED, UNKNOWN, ITEM_GONE, DISMISSED, LEFT -> Tone.QUIET;
        };
    }

    /// Of copies that become what the item says.
    static Sides toItem(Messages text) {
        return new Sides(text.get("registry.diff.there"), text.get("registry.diff.item"));
    }

    /// What Space shows of a row: what would be another there; of a file that is new, or would go, all of it.
    ///
    /// @param look is called away from the JavaFX thread
    /// @param sides whose the two texts are
    static <T> Peek<T> peek(
            Workbench bench, Function<? super T, String> place, Function<? super T, CopyLook> look, Sides sides) {
        return Peek.<T, CopyLook>reading(bench, place, look, found -> found.peeked(sides, bench.text()))
                .large();
    }

    /// What looks dangerous in what would be written.
    static Node danger(Danger danger, Messages text) {
        var place = danger.line() == 0 ? danger.file() : danger.file() + ":" + danger.line();
        var what = text.get("exchange.danger." + danger.kind().word());
        var tone = danger.kind() == Danger.Kind.SECRET ? Tone.DANGER : Tone.WARNING;
        var label = new StatusLabel(tone, text.get("cli.install.danger", place, what, danger.excerpt()));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
