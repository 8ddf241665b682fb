package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.platform.text.Phrase;
import dev.projectstudio.ui.common.OneLine;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Words and rows of an import.
final class ImportRows {

    private static final double NAME = 224;

    private final Messages text;

    ImportRows(Messages text) {
        this.text = text;
    }

    HBox row(ImportRow row) {
        var line = row.line();
        var left = row.left();
        var name = new Label(line != null ? line.id().text() : left != null ? OneLine.of(left.path()) : "");
        name.getStyleClass().add(line == null || line.state() == ImportLine.State.IDENTICAL ? "muted" : "strong");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMaxWidth(NAME);
        var from = new Label(line == null ? "" : OneLine.of(line.origin().path()));
        from.getStyleClass().addAll("mono", "muted");
        from.setMinWidth(0);
        from.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(from, Priority.ALWAYS);
        var state = line == null ? new StatusLabel(Tone.QUIET, text.get("registry.import.state.left")) : state(line);
        state.setMinWidth(Region.USE_PREF_SIZE);
        var shown = new HBox(12, name, from, state);
        shown.getStyleClass().add("import-row");
        return shown;
    }

    private StatusLabel state(ImportLine line) {
        if (line.isDangerous()) {
            return new StatusLabel(Tone.DANGER, text.get("registry.import.state.dangerous"));
        }
        return switch (line.state()) {
            case NEW -> StatusLabel.added(text.get("registry.import.state.new"));
            case IDENTICAL -> new StatusLabel(Tone.QUIET, text.get("registry.import.state.identical"));
            case DIFFERS -> new StatusLabel(Tone.WARNING, text.get("registry.import.state.differs"));
        };
    }

    /// What is to be known of a row, the most pressing first.
    List<Node> detail(ImportRow row) {
        var nodes = new ArrayList<Node>();
        var line = row.line();
        if (line != null) {
            line.look().dangers().forEach(danger -> nodes.add(of(Tone.DANGER, danger)));
            if (line.state() == ImportLine.State.DIFFERS) {
                nodes.add(said(Tone.WARNING, text.get("registry.import.differs")));
            }
            line.look()
                    .findings()
                    .forEach(
                            finding -> nodes.add(said(finding.isError() ? Tone.DANGER : Tone.WARNING, words(finding))));
            line.look().commands().forEach(command -> nodes.add(plain(text.get("registry.import.command", command))));
            if (line.isRenamed()) {
                nodes.add(plain(text.get(
                        "registry.import.renamed",
                        line.origin().name(),
                        line.id().value())));
            }
        }
        var left = row.left();
        if (left != null) {
            nodes.add(said(Tone.QUIET, words(left)));
        }
        return nodes;
    }

    private StatusLabel of(Tone tone, Danger danger) {
        var place = danger.line() == 0 ? danger.file() : danger.file() + ":" + danger.line();
        var kind = text.get("exchange.danger." + danger.kind().word());
        return said(tone, place + ": " + kind + (danger.excerpt().isEmpty() ? "" : ": " + danger.excerpt()));
    }

    private String words(ItemFinding finding) {
        var words = words(finding.words());
        return finding.line() == 0 ? words : text.get("registry.at-line", finding.line(), words);
    }

    private String words(Left left) {
        var words = words(left.words());
        return left.line() == 0 ? words : text.get("registry.at-line", left.line(), words);
    }

    private String words(Phrase phrase) {
        return text.get(phrase.key(), phrase.args().toArray());
    }

    private static StatusLabel said(Tone tone, String words) {
        var label = new StatusLabel(tone, DeceptiveCharacters.spelledOut(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label plain(String words) {
        var label = new Label(DeceptiveCharacters.spelledOut(words));
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
