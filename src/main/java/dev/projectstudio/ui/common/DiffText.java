package dev.projectstudio.ui.common;

import dev.projectstudio.platform.diff.Deception;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.text.Messages;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The text of one line, wrapped: what changed is marked, characters that deceive the eye are spelled out.
public final class DiffText extends TextFlow {

    public DiffText(DiffLine line, Messages words) {
        getStyleClass().add("diff-text");
        setMinWidth(0);
        var deceptions = DeceptiveCharacters.in(line.text());
        int start = 0;
        for (var mark : line.marks()) {
            add(line.text(), start, mark.start(), false, deceptions);
            add(line.text(), mark.start(), mark.end(), true, deceptions);
            start = mark.end();
        }
        add(line.text(), start, line.text().length(), false, deceptions);
        if (line.endsFile()) {
            piece(" " + words.get("drift.diff.no-newline"), "no-newline");
        }
    }

    private void add(String text, int from, int to, boolean isMarked, List<Deception> deceptions) {
        int start = from;
        for (var deception : deceptions) {
            if (deception.column() >= from && deception.column() < to) {
                addPlain(text.substring(start, deception.column()), isMarked);
                piece(deception.notation(), "deceptive");
                start = deception.column() + Character.charCount(deception.codePoint());
            }
        }
        addPlain(text.substring(Math.min(start, to), to), isMarked);
    }

    private void addPlain(String text, boolean isMarked) {
        if (!text.isEmpty()) {
            piece(text.replace("\t", "    "), isMarked ? "changed" : "plain");
        }
    }

    private void piece(String text, String styleClass) {
        var piece = new Text(text);
        piece.getStyleClass().addAll("diff-piece", styleClass);
        getChildren().add(piece);
    }
}
