package dev.projectstudio.ui.recovery;

import dev.projectstudio.platform.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// That the home opens as soon as another program has finished writing to it, with a way to stop.
public final class WaitingView extends TroubleView {

    /// @param seconds how long it has been
    public WaitingView(ObservableValue<Long> seconds, Runnable stop, Messages text) {
        super(text.get("recovery.waiting"), "", text.get("recovery.waiting.what"));
        what().textProperty().bind(seconds.map(waited -> text.get("recovery.waiting.for", waited)));
        var button = new Button(text.get("command.stop-waiting"));
        button.setId("waiting-stop");
        button.setCancelButton(true);
        button.setOnAction(_ -> stop.run());
        offer(button);
    }
}
