package dev.projectstudio.ui.common;

import dev.projectstudio.platform.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// A button that carries a command: its name, its key, and why it cannot be pressed now.
public final class CommandButton extends Button {

    private final Command command;
    private String title;

    public CommandButton(Command command, Messages text) {
        this(command, text.get(command.titleKey()), text);
    }

    /// The same under another name, such as one that says which file it changes.
    public CommandButton(Command command, String title, Messages text) {
        this.command = command;
        this.title = title;
        getStyleClass().add("command-button");
        setId(command.id().replace('.', '-'));
        setOnAction(_ -> command.run());
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        // a command may outlive the page that shows it; mapped, since nobody else would hold what `isNotNull` gives
        var isInWindow = sceneProperty().map(_ -> true);
        command.called().when(isInWindow).subscribe(_ -> tell());
        command.keys()
                .when(isInWindow)
                .subscribe(keys -> setGraphic(keys.isEmpty() ? null : new KeyCaps(keys.getFirst(), text)));
        command.blocked().when(isInWindow).subscribe(reason -> {
            setDisable(!reason.isEmpty());
            explain();
        });
        textTruncatedProperty().subscribe(_ -> explain());
    }

    /// Gives it another name of its own.
    public void rename(String next) {
        title = next;
        tell();
    }

    /// The filled one: at most one in sight.
    public CommandButton primary() {
        getStyleClass().add("accent");
        setDefaultButton(false);
        return this;
    }

    private void tell() {
        var now = command.called().getValue();
        setText(now.isEmpty() ? title : now);
        explain();
    }

    /// Why it cannot be pressed; otherwise the whole of what it cannot show.
    private void explain() {
        var reason = command.blocked().getValue();
        var words = !reason.isEmpty() ? reason : isTextTruncated() ? getText() : "";
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }
}
