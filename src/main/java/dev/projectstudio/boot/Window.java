package dev.projectstudio.boot;

import dev.projectstudio.platform.error.ToolFailure;
import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown here at all.
final class Window {

    private Window() {}

    /// Refuses before the toolkit is loaded, which would answer a missing display with stack traces.
    static void requireDisplay(Map<String, String> environment) {
        boolean needsNone = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean asksX11 = !system.contains("windows") && !system.contains("mac");
        if (!needsNone
                && asksX11
                && environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
            throw new ToolFailure("no-display");
        }
    }
}
