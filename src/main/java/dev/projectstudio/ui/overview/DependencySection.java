package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.dependency.DependencyStatus;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What a project needs, one line each: how it stands, which versions will do, what is there and where. Enter and a
/// click open it, Delete takes it away.
final class DependencySection {

    private static final double NAME = 112;
    private static final double REQUIRED = 88;
    private static final double STANDING = 152;
    /// A narrower path says nothing; the tooltip and the dialog have it.
    private static final double LEAST_PATH = 88;

    private final Workbench bench;
    private final Messages text;
    private final Consumer<Dependency> open;
    private final Consumer<Dependency> remove;

    DependencySection(Workbench bench, Consumer<Dependency> open, Consumer<Dependency> remove) {
        this.bench = bench;
        this.text = bench.text();
        this.open = open;
        this.remove = remove;
    }

    Node row(Dependency dependency) {
        var standing = dependency.standing();
        var path = styled(Objects.requireNonNullElse(standing.path(), ""), "muted");
        path.getStyleClass().add("mono");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        path.visibleProperty().bind(path.widthProperty().greaterThan(LEAST_PATH));
        var required = dependency.requiredVersion();
        var cells = new HBox(
                fixed(status(dependency, dependency.name()), NAME),
                fixed(styled(required == null ? text.get("overview.dependency.any") : required, "muted"), REQUIRED),
                fixed(new Label(found(dependency, text)), STANDING),
                path);
        cells.getStyleClass().add("overview-row");
        cells.setMouseTransparent(true);
        var row = new Button();
        row.setId(StackSection.id("dependency", dependency.id().value()));
        row.setGraphic(cells);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("dependency-row");
        row.setMinWidth(0);
        row.setMaxWidth(Double.MAX_VALUE);
        cells.prefWidthProperty().bind(row.widthProperty().subtract(12));
        row.setTooltip(new Tooltip(about(dependency)));
        row.setAccessibleText(dependency.title() + ", " + found(dependency, text));
        row.setAccessibleHelp(about(dependency));
        row.setOnAction(_ -> open.accept(dependency));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove.accept(dependency);
                event.consume();
            }
        });
        return row;
    }

    /// How it stands, in words: `another version: 20.11.0`.
    static String found(Dependency dependency, Messages text) {
        var standing = dependency.standing();
        var word = standing.checkedAt() == null
                ? text.get("dependency.never")
                : standing.known()
                        .map(status ->
                                text.get("dependency.status." + status.word().replace('_', '-')))
                        .orElse(standing.status());
        return standing.version() == null ? word : text.get("overview.dependency.version", word, standing.version());
    }

    /// Why it is needed, why it is not known how it stands, and when it was looked for.
    private String about(Dependency dependency) {
        var lines = new StringBuilder(reason(dependency, text));
        var why = dependency.standing().reason();
        if (why != null) {
            lines.append('\n').append(text.find("dependency.reason." + why).orElse(why));
        }
        if (dependency.standing().path() != null) {
            lines.append('\n').append(dependency.standing().path());
        }
        var checked = dependency.standing().checkedAt();
        if (checked != null) {
            lines.append('\n')
                    .append(text.get(
                            "overview.dependencies.checked", bench.time().ago(checked)));
        }
        return lines.toString();
    }

    /// The line that needs it, or that somebody said so.
    static String reason(Dependency dependency, Messages text) {
        var evidence = dependency.evidence();
        return evidence == null
                ? text.get("overview.tech.by-hand")
                : text.get(evidence.words().key(), evidence.words().args().toArray());
    }

    /// How it stands, as a sign beside a word.
    static StatusLabel status(Dependency dependency, String word) {
        var label = new StatusLabel();
        var status = dependency.standing().known().orElse(DependencyStatus.UNKNOWN);
        switch (status) {
            case INSTALLED -> label.show(Tone.GOOD, word);
            case NOT_INSTALLED -> label.show(Tone.DANGER, Feather.X, word);
            case VERSION_MISMATCH -> label.show(Tone.WARNING, word);
            case UNKNOWN -> label.show(Tone.QUIET, word);
        }
        return label;
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region fixed(Region cell, double width) {
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        return cell;
    }
}
