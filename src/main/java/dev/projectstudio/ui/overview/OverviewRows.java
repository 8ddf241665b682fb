package dev.projectstudio.ui.overview;

import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.ActivityWords;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Builds the rows of the overview, with columns that line up.
final class OverviewRows {

    private static final double FIRST = 144;
    private static final double MOST_FIRST = 264;
    private static final double LETTER = 7;
    private static final double SECOND = 136;
    private static final double MOST_SECOND = 184;
    private static final double SIGN = 20;
    private static final double TIME = 80;

    private final Workbench bench;
    private final Messages text;

    OverviewRows(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    /// A row for each file; its name and how it stands have as much room as the longest want, if there is any.
    Function<ContextLine, Node> files(List<ContextLine> files) {
        int longest = files.stream()
                .mapToInt(line -> line.file().filename().length())
                .max()
                .orElse(0);
        double width = Math.clamp(longest * LETTER, FIRST, MOST_FIRST);
        int wordiest = files.stream()
                .mapToInt(line -> line.label(text).getText().length())
                .max()
                .orElse(0);
        double standing = Math.clamp(SIGN + wordiest * LETTER, SECOND, MOST_SECOND);
        return line -> file(line, width, standing);
    }

    private Node file(ContextLine line, double width, double standing) {
        var places = line.targets().stream().map(ContextTarget::repoPath).collect(Collectors.joining("  "));
        var path = styled(places, "mono");
        path.getStyleClass().add("muted");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setPrefWidth(0); // so that the columns of all rows give way alike
        var name = fixed(styled(line.file().filename(), "strong"), width);
        name.setMinWidth(FIRST);
        return row(name, fixed(line.label(text), standing), grow(path));
    }

    Node activity(ActivityLine line) {
        var at = line.newest().createdAt();
        var what = styled(ActivityWords.of(line, text), "muted");
        what.setMinWidth(Region.USE_PREF_SIZE);
        var act = new HBox(8, new Label(ActivityWords.title(line.newest(), text)), what);
        act.setAlignment(Pos.CENTER_LEFT);
        return row(fixed(styled(at == null ? "—" : bench.time().timeOrDay(at), "caption"), TIME), grow(act));
    }

    private static HBox row(Node... cells) {
        var row = new HBox(cells);
        row.getStyleClass().add("overview-row");
        return row;
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region grow(Region cell) {
        cell.setMinWidth(0);
        cell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private static Region fixed(Region cell, double width) {
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        return cell;
    }
}
