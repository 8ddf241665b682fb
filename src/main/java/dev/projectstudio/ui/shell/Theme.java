package dev.projectstudio.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The two looks of the window.
public enum Theme {
    DARK(new PrimerDark()),
    LIGHT(new PrimerLight());

    private final atlantafx.base.theme.Theme sheet;

    Theme(atlantafx.base.theme.Theme sheet) {
        this.sheet = sheet;
    }

    /// What controls look like before the window's own stylesheet is asked.
    String userAgentStylesheet() {
        return sheet.getUserAgentStylesheet();
    }
}
