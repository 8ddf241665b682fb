package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.Splice;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/// Where Markdown is written, or JSON, or code: plain text with its structure in colour, and merge conflicts outlined.
///
/// The only class that knows the incubating editor control.
public final class MarkdownEditor extends StackPane {

    private static final Duration BLINK = Duration.seconds(1);

    private final CodeArea area = new CodeArea();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ObservableValue<Boolean> selecting =
            area.selectionProperty().map(selection -> !selection.isCollapsed()).orElse(false);
    private boolean showing;
    private boolean isCode;
    private Function<Map<Integer, LineMark>, SyntaxDecorator> colours = MarkdownHighlighter::new;
    private Map<Integer, LineMark> marks = Map.of();

    public MarkdownEditor() {
        getStyleClass().add("markdown-editor");
        getStylesheets()
                .add(Objects.requireNonNull(MarkdownEditor.class.getResource("markdown.css"))
                        .toExternalForm());
        area.setSyntaxDecorator(new MarkdownHighlighter(Map.of()));
        area.setWrapText(true);
        area.setLeftDecorator(new LineGutter(area, Map.of()));
        area.getModel().addListener(new StyledTextModel.Listener() {
            @Override
            public void onContentChange(ContentChange change) {
                if (change.isEdit() && !showing) {
                    text.set(read());
                }
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty().subscribe(this::placeCaret);
        sceneProperty().subscribe((_, now) -> blink(now != null));
        getChildren().add(area);
    }

    /// A caret that blinks is held by the toolkit for ever, and holds the page that its text was on. The control stops
    /// that only where the selection changes.
    private void blink(boolean isInWindow) {
        area.setCaretBlinkPeriod(isInWindow ? BLINK : Duration.ZERO);
        if (!isInWindow) {
            area.clearSelection();
        }
    }

    /// Without a caret nothing can be typed, and an empty text has none yet.
    private void placeCaret(boolean isFocused) {
        if (isFocused && area.getCaretPosition() == null) {
            area.select(TextPos.ZERO);
        }
    }

    /// For an editor among other fields: Tab leaves it as it leaves every field.
    public MarkdownEditor leftByTab() {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return this;
    }

    /// For JSON in the place of Markdown: its keys are in colour, and a new line begins below the one before.
    public MarkdownEditor ofJson() {
        return ofCode(JsonHighlighter::new);
    }

    /// For any other text: none of it is in colour, and a new line begins below the one before.
    public MarkdownEditor ofCode() {
        return ofCode(PlainHighlighter::new);
    }

    private MarkdownEditor ofCode(Function<Map<Integer, LineMark>, SyntaxDecorator> how) {
        isCode = true;
        colours = how;
        area.setSyntaxDecorator(colours.apply(marks));
        return this;
    }

    /// Says what belongs here for as long as nothing is written.
    public MarkdownEditor prompting(String words) {
        var prompt = new Label(words);
        prompt.getStyleClass().add("prompt");
        prompt.setMouseTransparent(true);
        prompt.visibleProperty().bind(text.isEmpty());
        setAlignment(prompt, Pos.TOP_LEFT);
        getChildren().add(prompt);
        return this;
    }

    /// Without the numbers of its lines, for a short text.
    public MarkdownEditor withoutNumbers() {
        area.setLeftDecorator(null);
        return this;
    }

    /// What is selected of the text; empty if nothing is.
    public String selected() {
        var content = text.get();
        int anchor = offset(content, area.getAnchorPosition());
        int caret = offset(content, area.getCaretPosition());
        return content.substring(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /// Whether something is.
    public ObservableValue<Boolean> selectingProperty() {
        return selecting;
    }

    private void pressed(KeyEvent event) {
        if (!area.isEditable()) {
            return;
        }
        var content = text.get();
        int anchor = offset(content, area.getAnchorPosition());
        int caret = offset(content, area.getCaretPosition());
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean isMark = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (isCode) {
            if (event.getCode() == KeyCode.ENTER && isPlain && anchor == caret) {
                apply(JsonTyping.enter(content, caret));
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && isPlain && anchor == caret) {
            MarkdownTyping.enter(content, caret).ifPresent(edit -> {
                apply(edit);
                event.consume();
            });
        } else if (isMark && (event.getCode() == KeyCode.B || event.getCode() == KeyCode.I)) {
            apply(MarkdownTyping.mark(content, anchor, caret, event.getCode() == KeyCode.B ? "**" : "*"));
            event.consume();
        }
    }

    private void apply(MarkdownTyping.Edit edit) {
        var before = text.get();
        area.getModel().replace(null, at(before, edit.start()), at(before, edit.end()), edit.text());
        var after = text.get();
        area.select(at(after, edit.anchor()), at(after, edit.caret()));
    }

    /// Puts another text in, as if it had always been there: there is nothing to undo then.
    public void show(String content) {
        if (!content.equals(text.get())) {
            showing = true;
            try {
                area.setText(content);
                area.clearUndoRedo();
                area.select(TextPos.ZERO);
            } finally {
                showing = false;
            }
            text.set(content);
        }
    }

    /// Puts another text in the place of what is written, with the caret, the selection and the view where they were in
    /// it: there is nothing to undo then.
    public void follow(String content) {
        var before = text.get();
        if (!content.equals(before)) {
            // saving ends the last line, which is no change of it
            var ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
            var splices = Splice.between(ended, content);
            int anchor = Splice.moved(offset(before, area.getAnchorPosition()), splices);
            int caret = Splice.moved(offset(before, area.getCaretPosition()), splices);
            showing = true;
            try {
                replace(before, new Splice(before.length(), before.length(), ended.substring(before.length())));
                splices.reversed().forEach(splice -> replace(ended, splice));
                area.clearUndoRedo();
                area.select(at(content, anchor), at(content, caret));
            } finally {
                showing = false;
            }
            text.set(content);
        }
    }

    private void replace(String content, Splice splice) {
        area.getModel().replace(null, at(content, splice.start()), at(content, splice.end()), splice.text());
    }

    private static int offset(String content, @Nullable TextPos position) {
        int start = 0;
        for (int line = 0; position != null && line < position.index(); line++) {
            start = content.indexOf('\n', start) + 1;
        }
        return position == null ? 0 : start + position.offset();
    }

    private static TextPos at(String content, int offset) {
        int start = content.lastIndexOf('\n', offset - 1) + 1;
        long line =
                content.substring(0, start).chars().filter(each -> each == '\n').count();
        return TextPos.ofLeading(Math.toIntExact(line), offset - start);
    }

    /// Marks lines, counted from 0, in the place of those that were marked before.
    public void mark(Map<Integer, LineMark> next) {
        if (!next.equals(marks)) {
            marks = Map.copyOf(next);
            area.setSyntaxDecorator(colours.apply(marks));
            area.setLeftDecorator(new LineGutter(area, marks));
        }
    }

    /// The line that is written in, counted from 0.
    public int caretLine() {
        var caret = area.getCaretPosition();
        return caret == null ? 0 : caret.index();
    }

    /// What is written now, with line feeds between lines.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    /// Shows lines, counted from 0, all of them where there is room, and puts the caret before the first.
    public void goToLines(int first, int last) {
        onceLaidOut(() -> {
            select(Math.min(last, area.getParagraphCount() - 1));
            select(first);
        });
    }

    /// Shows a piece of the text and selects it.
    ///
    /// @param from its first character, counted from 0
    /// @param to behind its last
    public void select(int from, int to) {
        var content = text.get();
        onceLaidOut(() -> {
            if (content.equals(text.get())) {
                area.select(at(content, from), at(content, to));
            }
        });
    }

    private void onceLaidOut(Runnable then) {
        if (area.getHeight() == 0) {
            whenLaidOut(then);
        } else {
            then.run();
        }
    }

    private void whenLaidOut(Runnable then) {
        area.heightProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable height) {
                var scene = getScene();
                if (area.getHeight() > 0 && scene != null) {
                    height.removeListener(this);
                    afterLayout(scene, then);
                }
            }
        });
    }

    private static void afterLayout(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
    }

    private void select(int line) {
        if (line >= 0 && line < area.getParagraphCount()) {
            area.select(TextPos.ofLeading(line, 0));
        }
    }

    /// What takes the keyboard.
    public Node focusTarget() {
        return area;
    }

    private String read() {
        var content = area.getText();
        return content == null ? "" : content.replace("\r\n", "\n");
    }
}
