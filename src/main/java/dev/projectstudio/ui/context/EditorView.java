package dev.projectstudio.ui.context;

import dev.projectstudio.core.search.Sought;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.MarkdownEditor;
import dev.projectstudio.ui.common.MarkdownPane;
import java.util.List;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the text is written and read: the editor, with the preview beside it where there is room, or the preview
/// alone. Saves by itself after a pause.
final class EditorView extends StackPane {

    private static final double ROOM_FOR_BOTH = 800;
    private static final Duration PAUSE = Duration.seconds(1.5);
    /// So much of what was typed a crash can take.
    private static final Duration KEEP_PAUSE = Duration.millis(500);
    private static final Duration PREVIEW_PAUSE = Duration.millis(150);

    private final MarkdownEditor editor = new MarkdownEditor();
    private final MarkdownPane preview;
    private final PauseTransition beforeSave = new PauseTransition(PAUSE);
    private final PauseTransition beforeKeep = new PauseTransition(KEEP_PAUSE);
    private final PauseTransition beforePreview = new PauseTransition(PREVIEW_PAUSE);
    private final EditorViewModel model;
    private final Messages text;
    private Subscription given = Subscription.EMPTY;
    private @Nullable Draft shown;
    /// In the preview, whose blocks come a moment after the text.
    private Sought toFind = Sought.NOTHING;

    /// @param previewOnly whether the text is only read
    EditorView(EditorViewModel model, ObservableValue<Boolean> previewOnly, List<Command> ways, Messages text) {
        this.model = model;
        this.preview = new MarkdownPane(model.links());
        this.text = text;
        getStyleClass().add("editor-view");
        editor.setId("context-editor");
        editor.focusTarget().setAccessibleText(text.get("context.editor"));
        preview.setId("context-preview");
        preview.setAccessibleText(text.get("context.section.preview"));
        var both = new HBox(editor, preview);
        both.getStyleClass().add("editor-and-preview");
        HBox.setHgrow(editor, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        editor.setPrefWidth(0);
        preview.setPrefWidth(0);
        var hasRoom = isAtLeast(ROOM_FOR_BOTH);
        show(editor, Bindings.createBooleanBinding(() -> !previewOnly.getValue(), previewOnly));
        show(
                preview,
                Bindings.createBooleanBinding(() -> previewOnly.getValue() || hasRoom.get(), previewOnly, hasRoom));
        var page = new BorderPane(both);
        page.setTop(conflict(ways));
        page.visibleProperty().bind(model.problemProperty().isEmpty());
        getChildren().addAll(page, problem());
        follow();
    }

    /// What takes the keyboard.
    Node focusTarget() {
        return editor.isVisible() ? editor.focusTarget() : preview;
    }

    private void follow() {
        beforeSave.setOnFinished(_ -> model.save());
        beforeKeep.setOnFinished(_ -> model.keep());
        beforePreview.setOnFinished(_ -> model.render());
        editor.textProperty().subscribe(this::typed);
        preview.visibleProperty().subscribe(this::renderSoon);
        model.blocksProperty().subscribe(blocks -> {
            preview.follow(blocks, model.place());
            goThere(blocks);
        });
        model.draftProperty().subscribe(this::showDraft);
        model.soughtProperty().subscribe(_ -> goToSought());
    }

    private void showDraft(@Nullable Draft draft) {
        shown = null;
        given.unsubscribe();
        beforeSave.stop();
        editor.setEditable(draft != null && model.canWrite());
        if (draft != null) {
            given = draft.givenProperty().subscribe(next -> {
                if (shown == draft) {
                    editor.follow(next.text());
                } else {
                    editor.show(next.text());
                }
                renderSoon(true);
            });
            shown = draft;
            goToSought();
        }
    }

    /// Shows what was looked for, selected in the editor; in the preview once that is there.
    private void goToSought() {
        var words = model.soughtProperty().get();
        if (shown != null && !words.isNothing()) {
            var text = editor.textProperty().get();
            model.find(words, text, mark -> {
                if (text.equals(editor.textProperty().get())) {
                    editor.select(mark.from(), mark.to());
                }
            });
            toFind = words;
            goThere(model.blocksProperty().get());
            toFind = words;
            model.lookFor(Sought.NOTHING);
        }
    }

    private void goThere(List<Block> blocks) {
        if (!toFind.isNothing()) {
            model.findBlock(toFind, blocks, preview::goTo);
            toFind = Sought.NOTHING;
        }
    }

    private void typed(String now) {
        if (shown != null && shown == model.draftProperty().get()) {
            model.typed(now);
            toFind = Sought.NOTHING;
            beforeSave.playFromStart();
            if (beforeKeep.getStatus() != Status.RUNNING) {
                beforeKeep.playFromStart();
            }
            renderSoon(true);
        }
    }

    private void renderSoon(boolean wanted) {
        if (wanted && preview.isVisible()) {
            beforePreview.playFromStart();
        }
    }

    private Node conflict(List<Command> ways) {
        var sentence = new Label(text.get("context.conflict"));
        sentence.setWrapText(true);
        var buttons = new FlowPane(8, 8);
        ways.forEach(way -> buttons.getChildren().add(new CommandButton(way, text)));
        var bar = new VBox(sentence, buttons);
        bar.setId("context-conflict");
        bar.getStyleClass().add("conflict-bar");
        var isConflict = model.stateProperty().map(state -> state == DraftState.CONFLICT);
        bar.visibleProperty().bind(isConflict);
        bar.managedProperty().bind(isConflict);
        return bar;
    }

    private Node problem() {
        var holder = new StackPane();
        model.problemProperty().subscribe(code -> {
            holder.setVisible(!code.isEmpty());
            holder.getChildren().clear();
            if (!code.isEmpty()) {
                holder.getChildren()
                        .add(new EmptyState(
                                Feather.ALERT_TRIANGLE,
                                ContextWords.problem(code, text),
                                text.get("context.problem.how")));
            }
        });
        return holder;
    }

    private BooleanBinding isAtLeast(double width) {
        return Bindings.createBooleanBinding(() -> getWidth() >= width, widthProperty());
    }

    private static void show(Region region, ObservableValue<Boolean> visible) {
        region.visibleProperty().bind(visible);
        region.managedProperty().bind(visible);
    }
}
