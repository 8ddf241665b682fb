package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Shortcut;
import org.jspecify.annotations.Nullable;

/// One thing that can be picked from the palette or the switcher.
///
/// @param title what the letters are matched against
/// @param detail after the title in grey, such as a path; empty for none
/// @param kind what it is, at the right; empty for none
/// @param shortcut its key; null for none
/// @param blocked why it cannot be picked now; empty if it can
record PickItem(
        String title, String detail, String kind, @Nullable Shortcut shortcut, String blocked, Runnable action) {}
