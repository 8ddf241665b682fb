package dev.projectstudio.ui.recovery;

import dev.projectstudio.platform.text.Messages;
import java.nio.file.Path;
import org.kordamp.ikonli.feather.Feather;

/// That the home is being opened, where that takes longer than usual.
public final class OpeningView extends TroubleView {

    public OpeningView(Path home, Messages text) {
        super(Feather.CLOCK, text.get("recovery.slow"), home.toString(), text.get("recovery.slow.what"));
        getStyleClass().add("calm");
    }
}
