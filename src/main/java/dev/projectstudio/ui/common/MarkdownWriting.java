package dev.projectstudio.ui.common;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.task.Lane;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Where a long text is written, with what it will look like beside it.
public final class MarkdownWriting extends StackPane {

    private static final Duration PAUSE = Duration.millis(150);
    private static final double SHARE = 0.6;

    private final MarkdownEditor editor;
    private final MarkdownPane preview;
    private final PauseTransition beforePreview = new PauseTransition(PAUSE);
    private final Lane renders;
    private TextPlace place = TextPlace.NOWHERE;

    /// @param id of the editor; the preview's ends in `-preview`
    /// @param name what is written, for those who cannot see it
    /// @param links where texts lead to
    public MarkdownWriting(String id, String name, TextLinks links, Workbench bench) {
        this.editor = new MarkdownEditor().leftByTab();
        this.preview = new MarkdownPane(links);
        this.renders = bench.background().lane();
        getStyleClass().add("markdown-writing");
        editor.setId(id);
        editor.focusTarget().setAccessibleText(name);
        editor.setEditable(!bench.edits().isReadOnly());
        preview.setId(id + "-preview");
        preview.setAccessibleText(bench.text().get("context.section.preview"));
        preview.setFocusTraversable(false);
        beforePreview.setOnFinished(_ -> render());
        editor.textProperty().subscribe(_ -> beforePreview.playFromStart());
    }

    /// Shows the preview below while that is wanted.
    public MarkdownWriting previewing(ObservableValue<Boolean> wanted) {
        var split = new SplitPane();
        split.setOrientation(Orientation.VERTICAL);
        wanted.subscribe(isWanted -> {
            split.getItems().setAll(isWanted ? List.of(editor, preview) : List.of(editor));
            split.setDividerPositions(SHARE);
        });
        getChildren().setAll(split);
        return this;
    }

    /// Tells where the text stands.
    public void standAt(TextPlace next) {
        if (!next.equals(place)) {
            place = next;
            render();
        }
    }

    /// Puts another text in, as if it had always been there.
    public void show(String content) {
        editor.show(content);
    }

    /// Puts another text in the place of what is written, with the caret where it was in it.
    public void follow(String content) {
        editor.follow(content);
    }

    /// What is selected of the text; empty if nothing is.
    public String selected() {
        return editor.selected();
    }

    /// Whether something is.
    public ObservableValue<Boolean> selectingProperty() {
        return editor.selectingProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return editor.textProperty();
    }

    /// What takes the keyboard.
    public Node focusTarget() {
        return editor.focusTarget();
    }

    private void render() {
        var markdown = editor.textProperty().get();
        renders.run(() -> MarkdownParser.parse(markdown), this::render);
    }

    private void render(List<Block> blocks) {
        preview.follow(blocks, place);
    }
}
