package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.Shortcut;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing that can be picked from the palette or the switcher.
///
/// @param title what the letters are matched against
/// @param detail after the title in grey, such as a path; empty for none
/// @param kind what it is, at the right; empty for none
/// @param shortcut its key; null for none
/// @param blocked why it cannot be picked now; empty if it can
record PickItem(
        String title, String detail, String kind, @Nullable Shortcut shortcut, String blocked, Runnable action) {

    /// Commands of other pages that add to those that are here: none that is called as one here, and none that
    /// cannot be picked where one that is called the same can.
    static List<PickItem> adding(List<PickItem> here, List<PickItem> elsewhere) {
        var names = here.stream().map(PickItem::title).collect(Collectors.toSet());
        var pickable = elsewhere.stream()
                .filter(item -> item.blocked().isEmpty())
                .map(PickItem::title)
                .collect(Collectors.toSet());
        return elsewhere.stream()
                .filter(item -> !names.contains(item.title()))
                .filter(item -> item.blocked().isEmpty() || !pickable.contains(item.title()))
                .toList();
    }
}
