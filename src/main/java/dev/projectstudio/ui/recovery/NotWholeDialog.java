package dev.projectstudio.ui.recovery;

import dev.projectstudio.core.context.HomeFinding;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.DialogCard;
import dev.projectstudio.ui.common.Overlays;
import dev.projectstudio.ui.common.RowList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What a rebuild could not bring back whole, each with its place in the home and what is the matter with it.
public final class NotWholeDialog {

    /// @param path relative to the home
    private record Line(String path, String what) {}

    private static final String ID = "not-whole-dialog";
    private static final double HEIGHT = 320;

    private NotWholeDialog() {}

    /// @param home where it lies
    public static void open(Overlays overlays, Path home, Rebuilt rebuilt, Messages text) {
        var lines = lines(home, rebuilt, text);
        var list = new RowList<Line>(NotWholeDialog::row).comfortable();
        list.setId("not-whole-list");
        list.setAccessibleText(text.get("recovery.not-whole"));
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.min(HEIGHT, lines.size() * RowList.COMFORTABLE + 2));
        var what = new Label(text.get("recovery.not-whole.what"));
        what.getStyleClass().add("dialog-text");
        what.setWrapText(true);
        var body = new VBox(what, list);
        body.getStyleClass().add("dialog-body");
        var close = new Button(text.get("dialog.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> overlays.close(ID));
        var card = new DialogCard(text.get("recovery.not-whole"), body, List.of(close));
        card.getStyleClass().add("wide");
        overlays.open(new Overlays.Overlay(ID, card, list, Overlays.Place.CENTRE));
    }

    private static List<Line> lines(Path home, Rebuilt rebuilt, Messages text) {
        var unnamed = rebuilt.unnamed().stream()
                .map(folder -> new Line(home.relativize(folder).toString(), text.get("recovery.not-whole.unnamed")));
        var findings = rebuilt.attention().stream().map(finding -> new Line(finding.path(), words(finding, text)));
        return Stream.concat(unnamed, findings).toList();
    }

    private static String words(HomeFinding finding, Messages text) {
        var kind = text.get("recover.finding." + finding.word());
        return finding.cause()
                .map(why -> text.find("cli.reason." + why).orElse(why))
                .map(why -> text.get("recover.finding.with-reason", kind, why))
                .orElse(kind);
    }

    private static Node row(Line line) {
        var path = new Label(line.path());
        path.getStyleClass().add("mono");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(line.path()));
        path.setMinWidth(0);
        var what = new Label(line.what());
        what.getStyleClass().add("caption");
        what.setMinWidth(0);
        var row = new VBox(path, what);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
