package dev.projectstudio.ui.session;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.platform.markdown.Passage;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.MarkdownPane;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One session: the text of it, which passages can be chosen of, and what stands beside that.
final class SessionView extends StackPane {

    private static final double ASIDE = 360;
    private static final double ASIDE_LEAST = 280;

    private final SessionViewModel model;
    private final Messages text;
    private final MarkdownPane reading;
    private final SessionAside aside;
    private final ScrollPane beside;
    private final StatusLabel trouble = new StatusLabel();
    private List<Passage> read = List.of();

    SessionView(SessionViewModel model, SessionPageCommands commands, TextLinks links, Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.reading = new MarkdownPane(links).choosing(model.passagesProperty()::set);
        this.aside = new SessionAside(model, commands, text);
        this.beside = scrolled();
        getStyleClass().add("session-view");
        getStylesheets()
                .add(Objects.requireNonNull(SessionView.class.getResource("session.css"))
                        .toExternalForm());
        reading.setId("session-text");
        reading.setAccessibleText(text.get("sessions.text"));
        reading.setPrefWidth(0);
        HBox.setHgrow(reading, Priority.ALWAYS);
        var silent = new Label(text.get("sessions.silent"));
        silent.getStyleClass().add("muted");
        reading.setPlaceholder(silent);
        trouble.setId("session-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("session-trouble");
        var both = new HBox(reading, beside);
        VBox.setVgrow(both, Priority.ALWAYS);
        var page = new VBox(bar(commands), trouble, both);
        getChildren()
                .add(new LoadingPane(page, model.loadedProperty()).failing(model.failureProperty(), model::load, text));
        model.stateProperty().subscribe(this::show);
    }

    Node focusTarget() {
        return reading;
    }

    private Node bar(SessionPageCommands commands) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(
                link(commands.newer(), "sessions.act.newer"),
                link(commands.older(), "sessions.act.older"),
                gap,
                link(commands.learning(), "sessions.act.learning"),
                link(commands.ofSession().file(), "sessions.act.file"),
                link(commands.ofSession().delete(), "sessions.act.delete"));
        bar.getStyleClass().add("session-bar");
        return bar;
    }

    private ScrollPane scrolled() {
        var scroll = new ScrollPane(aside);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page-scroll", "session-aside-scroll");
        scroll.setMinWidth(ASIDE_LEAST);
        scroll.setPrefWidth(ASIDE);
        scroll.setMaxWidth(ASIDE);
        return scroll;
    }

    private void show(@Nullable SessionState state) {
        if (state == null) {
            return;
        }
        var failure = state.trouble();
        trouble.setVisible(failure != null);
        trouble.setManaged(failure != null);
        trouble.show(
                Tone.DANGER,
                failure == null ? "" : FailureWords.of(failure, text).together());
        if (!state.text().equals(read)) {
            read = state.text();
            reading.show(
                    read.stream().map(Passage::block).toList(),
                    TextPlace.of(state.row().session().projectId()));
        }
        model.takeBeginning().ifPresent(reading::goTo);
        aside.show(state);
        beside.setVisible(!aside.isEmpty());
        beside.setManaged(!aside.isEmpty());
    }

    private CommandButton link(Command command, String key) {
        var button = new CommandButton(command, text.get(key), text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }
}
