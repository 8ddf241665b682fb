package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.platform.text.Phrase;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Words and rows of an import.
final class ImportRows {

    private static final double NAME = 224;
    private static final int MOST_LINES = 400;

    private final Messages text;

    ImportRows(Messages text) {
        this.text = text;
    }

    HBox row(ImportRow row) {
        var line = row.line();
        var left = row.left();
        var name = new Label(line != null ? line.id().text() : left != null ? left.path() : "");
        name.getStyleClass().add(line == null || line.state() == ImportLine.State.IDENTICAL ? "muted" : "strong");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setMaxWidth(NAME);
        var from = new Label(line == null ? "" : line.origin().path());
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
            case NEW -> {
                var label = new StatusLabel();
                label.show(Tone.GOOD, Feather.PLUS, text.get("registry.import.state.new"));
                yield label;
            }
            case IDENTICAL -> new StatusLabel(Tone.QUIET, text.get("registry.import.state.identical"));
            case DIFFERS -> new StatusLabel(Tone.WARNING, text.get("registry.import.state.differs"));
        };
    }

    /// How what is in the registry would become another, without secrets, to stand below what [#detail] says; empty
    /// where it would not.
    /// Not on the JavaFX thread.
    static List<String> differences(@Nullable ImportRow row) {
        var line = row == null ? null : row.line();
        return line == null || line.state() != ImportLine.State.DIFFERS
                ? List.of()
                : Secrets.masked(line.diff().lines().limit(MOST_LINES).toList());
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
            if (line.state() != ImportLine.State.DIFFERS) {
                line.taken().files().keySet().forEach(path -> nodes.add(file(path)));
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
        var label = new StatusLabel(tone, words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label plain(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A line of a difference, in the colours of its sign.
    static Label changed(String line) {
        var label = file(line);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        boolean isHead = line.startsWith("--- ") || line.startsWith("+++ ");
        if (!isHead && line.startsWith("+")) {
            label.getStyleClass().add("added");
        } else if (!isHead && line.startsWith("-")) {
            label.getStyleClass().add("removed");
        }
        return label;
    }

    /// A path.
    static Label file(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("mono", "muted", "caption");
        return label;
    }
}
