package dev.projectstudio.ui.recovery;

import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.text.Messages;

/// Why the home cannot be opened at all, such as by a newer version's schema, and what to do.
public final class RefusedHomeView extends TroubleView {

    public RefusedHomeView(AppException refusal, Messages text) {
        super(
                text.get("recovery.refused"),
                text.get("error." + refusal.code(), refusal.args().toArray()),
                text.get("error." + refusal.code() + ".hint", refusal.args().toArray()));
    }
}
