package dev.projectstudio.ui.recovery;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import javafx.scene.control.Button;

/// Why the home cannot be opened at all, such as by a newer version's schema, and what to do.
public final class RefusedHomeView extends TroubleView {

    /// @param again opens the home once more, for when the reason is gone
    public RefusedHomeView(AppException refusal, Runnable again, Messages text) {
        this(FailureWords.of(refusal, text), again, text);
    }

    private RefusedHomeView(FailureWords words, Runnable again, Messages text) {
        super(text.get("recovery.refused"), words.what(), words.hint());
        var button = new Button(text.get("page.again"));
        button.setId("refused-again");
        button.setDefaultButton(true);
        button.setOnAction(_ -> again.run());
        offer(button);
    }
}
