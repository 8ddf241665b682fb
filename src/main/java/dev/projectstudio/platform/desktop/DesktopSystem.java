package dev.projectstudio.platform.desktop;

import java.util.Locale;

/// The kinds of system that start programs differently.
public enum DesktopSystem {
    LINUX,
    MAC,
    WINDOWS;

    /// The one of `os.name`; what is neither of the others counts as Linux.
    public static DesktopSystem named(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return WINDOWS;
        }
        return name.contains("mac") ? MAC : LINUX;
    }
}
