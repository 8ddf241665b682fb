package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.DiffHeads;
import dev.projectstudio.ui.common.DiffPane;
import dev.projectstudio.ui.common.DriftWords;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.KeyCaps;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One alert: what it is about, the diff, and the four answers, the safe one filled.
final class DriftDetailView extends BorderPane {

    // what is left of long words beside each other
    private static final double NAME = 320;
    private static final double PROJECT = 96;

    private final Command remedy;
    private final Messages text;
    private final DiffPane diff;
    private final VBox header = new VBox();
    private final VBox lines;
    private final AnswerBar answers;
    private final ToggleButton unified = new ToggleButton();

    DriftDetailView(DriftViewModel model, DriftCommands commands, Messages text) {
        this.remedy = commands.remedy();
        this.text = text;
        this.diff = new DiffPane(model.linesProperty(), text, model::unfold);
        getStyleClass().add("drift-detail");
        header.getStyleClass().add("detail-header");
        unified.setText(text.get("drift.unified"));
        commands.toggleUnified().shortcuts().stream()
                .findFirst()
                .ifPresent(key -> unified.setGraphic(new KeyCaps(key, text)));
        unified.setContentDisplay(ContentDisplay.RIGHT);
        unified.setMinWidth(Region.USE_PREF_SIZE);
        unified.setId("drift-unified");
        unified.selectedProperty().bindBidirectional(model.form().unifiedProperty());
        var heads =
                new DiffHeads(text.get("drift.side.studio"), text.get("drift.side.repo"), unified.selectedProperty());
        setTop(header);
        lines = new VBox(heads, diff);
        VBox.setVgrow(diff, Priority.ALWAYS);
        answers = new AnswerBar(model, commands, text);
        setBottom(answers);
        model.shownProperty().subscribe(this::show);
    }

    DiffPane diff() {
        return diff;
    }

    private void show(@Nullable DriftShown shown) {
        header.getChildren().clear();
        setVisible(shown != null);
        if (shown != null) {
            header.getChildren().addAll(title(shown), facts(shown));
            if (shown.detail().status().isDrift()) {
                warnings(shown).forEach(header.getChildren()::add);
            }
            unified.setVisible(shown.isComparable());
            setCenter(body(shown));
        }
    }

    private Node title(DriftShown shown) {
        var place = shown.detail().place();
        var name = new LeastLabel(place.filename(), NAME);
        name.getStyleClass().add("section-title");
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setTooltip(new Tooltip(place.filename()));
        var project = new LeastLabel(shown.detail().projectName(), PROJECT);
        project.getStyleClass().add("detail-project");
        var path = new Label(text.get("drift.goes-to", place.repoPath()));
        path.getStyleClass().addAll("detail-path", "mono");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var line = new HBox(8, name, project, path, grow(), unified);
        line.getStyleClass().add("detail-facts");
        return line;
    }

    private Node facts(DriftShown shown) {
        var status = shown.detail().status();
        var label = DriftWords.label(status.sync(), status.reason(), text);
        var counts = new Label(DriftWords.counts(shown.added(), shown.removed()));
        counts.getStyleClass().add("detail-path");
        counts.setVisible(status.isDrift());
        var line = new HBox(label, counts);
        line.getStyleClass().add("detail-facts");
        return line;
    }

    private Node body(DriftShown shown) {
        if (shown.isComparable()) {
            return lines;
        }
        return shown.detail().status().isDrift() ? notText(shown.detail()) : unreadable(shown.detail());
    }

    private Node notText(DriftDetail detail) {
        var what = DriftWords.noText(detail, text);
        return new StackPane(new EmptyState(Feather.FILE, what, text.get("drift.no-text.how")));
    }

    /// Why nothing can be compared, and what to do.
    private Node unreadable(DriftDetail detail) {
        var kind =
                switch (detail.safeDefault()) {
                    case RELOCATE -> "relocate";
                    case RESTORE -> "restore";
                    default -> "mend";
                };
        var what = text.get("drift.unknown." + kind, detail.place().repoPath());
        var how = kind.equals("mend") ? DriftWords.remedy(detail.status().reason(), text) : "";
        var state =
                new EmptyState(Feather.SLASH, what, how.isEmpty() ? text.get("drift.unknown." + kind + ".how") : how);
        state.with(new CommandButton(remedy, text.get("drift.unknown." + kind + ".go"), text).primary());
        return new StackPane(state);
    }

    private List<Label> warnings(DriftShown shown) {
        List<Label> warnings = new ArrayList<>();
        int added = shown.newRails().size();
        int gone = shown.guardRails().size() - added;
        if (gone > 0) {
            warnings.add(warning(text.get("drift.warning.rails", gone)));
        }
        if (added > 0) {
            warnings.add(warning(text.get("drift.warning.rails.new", added)));
        }
        if (shown.deceptions() > 0) {
            warnings.add(warning(text.get("drift.warning.deception", shown.deceptions())));
        }
        return warnings;
    }

    private static Label warning(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("detail-warning");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Region grow() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// As wide as its words, and never narrower than `least` where they are longer.
    private static final class LeastLabel extends Label {

        private final double least;

        LeastLabel(String words, double least) {
            super(words);
            this.least = least;
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(least, computePrefWidth(height));
        }
    }
}
