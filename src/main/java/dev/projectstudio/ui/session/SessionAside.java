package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.RowList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands beside the text of a session: what was left open, decided, learned and changed. What there is none of
/// takes no room.
final class SessionAside extends VBox {

    private final SessionPieceRows rows;
    private final Messages text;
    private final ReadOnlyObjectWrapper<List<Piece>> questions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Piece>> decisions = new ReadOnlyObjectWrapper<>(List.of());
    private final RowList<Promotion> learned;
    private final VBox files = new VBox();
    private final Label lines = SessionListRows.styled("", "muted");

    SessionAside(SessionViewModel model, SessionPageCommands commands, Messages text) {
        this.text = text;
        this.rows = new SessionPieceRows(text);
        this.learned = list("session-learned", "sessions.learned", rows::learned);
        learned.opening(model::openLearning);
        getStyleClass().add("session-aside");
        files.getStyleClass().add("session-files");
        var asked = pieces(
                "session-questions", "sessions.questions", questions, model.questionProperty(), model::openQuestion);
        var decided = pieces(
                "session-decisions", "sessions.decisions", decisions, model.decisionProperty(), model::openDecision);
        getChildren()
                .addAll(
                        section("sessions.questions", link(commands.task(), "sessions.act.task"), asked),
                        section("sessions.decisions", link(commands.decision(), "sessions.act.decision"), decided),
                        section("sessions.learned", new Region(), learned),
                        section("sessions.files-changed", lines, files));
    }

    void show(SessionState state) {
        questions.set(state.questions());
        decisions.set(state.decisions());
        learned.getItems().setAll(state.learned());
        files.getChildren().setAll(state.files().stream().map(rows::file).toList());
        lines.setText(SessionWords.sum(state.files(), text));
        show(0, !state.questions().isEmpty());
        show(1, !state.decisions().isEmpty());
        show(2, !state.learned().isEmpty());
        show(3, !state.files().isEmpty());
    }

    /// Whether there is nothing of all that.
    boolean isEmpty() {
        return getChildren().stream().noneMatch(Node::isManaged);
    }

    private void show(int section, boolean isShown) {
        getChildren().get(section).setVisible(isShown);
        getChildren().get(section).setManaged(isShown);
    }

    private RowList<Piece> pieces(
            String id,
            String nameKey,
            ReadOnlyObjectWrapper<List<Piece>> pieces,
            ObjectProperty<@Nullable Integer> selected,
            Consumer<Piece> open) {
        RowList<Piece> list = list(id, nameKey, rows::piece);
        list.opening(open);
        ListBinding.bind(list, pieces, selected, Piece::index);
        return list;
    }

    private <T> RowList<T> list(String id, String nameKey, Function<T, Node> row) {
        var list = new RowList<T>(row);
        list.setId(id);
        list.setAccessibleText(text.get(nameKey));
        return list.comfortable().fitting().hanging();
    }

    private Node section(String key, Node beside, Node content) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, SessionListRows.styled(text.get(key), "section-title"), gap, beside);
        head.getStyleClass().add("section-head");
        return new VBox(4, head, content);
    }

    private CommandButton link(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }
}
