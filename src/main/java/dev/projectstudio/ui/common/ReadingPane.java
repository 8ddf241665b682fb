package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.Block;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing, beside the list in which it is selected: its title, what is known of it, where it leads to, and its text.
public final class ReadingPane extends VBox {

    private final Label title = new Label();
    private final FlowPane facts = new FlowPane(16, 2);
    private final VBox relations = new VBox(4);
    private final Label silent;
    private final MarkdownPane reader;

    /// @param id what the nodes are found by, such as `decision`
    /// @param what the reader of the text is called
    /// @param silence in place of a text where there is none
    /// @param onLeave what Esc does: brings focus back to the list
    public ReadingPane(String id, String what, String silence, Runnable onLeave, TextLinks links) {
        this.reader = new MarkdownPane(links);
        this.silent = muted(silence);
        setId(id + "-detail");
        getStyleClass().add("reading-pane");
        title.setId(id + "-heading");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        reader.setId(id + "-text");
        reader.setAccessibleText(what);
        var body = new StackPane(reader, silent);
        body.getStyleClass().add("reading-body");
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(title, facts, relations, body);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onLeave.run();
                event.consume();
            }
        });
    }

    public Node focusTarget() {
        return reader;
    }

    /// Shows another thing; facts and ways of the one before are gone.
    ///
    /// @param place where the text stands
    public void show(String heading, List<Block> text, TextPlace place) {
        title.setText(OneLine.of(heading));
        facts.getChildren().clear();
        relations.getChildren().clear();
        reader.setVisible(!text.isEmpty());
        silent.setVisible(text.isEmpty());
        reader.show(text, place);
    }

    /// Scrolls the text to one of its blocks.
    ///
    /// @param block its number; null stays where it is
    public void goTo(@Nullable Integer block) {
        if (block != null) {
            reader.goTo(block);
        }
    }

    public void addFact(String words) {
        addFact(muted(words));
    }

    public void addFact(Node fact) {
        facts.getChildren().add(fact);
    }

    /// A line of its own.
    public void addLine(Node line) {
        relations.getChildren().add(line);
    }

    /// A line with a way to something else.
    ///
    /// @param how it belongs to that
    public void addWay(String how, String id, String words, Runnable go) {
        var link = new Hyperlink(OneLine.of(words));
        link.setId(id);
        link.setOnAction(_ -> go.run());
        link.setMinWidth(0);
        relations.getChildren().add(new HBox(4, muted(how), link));
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
