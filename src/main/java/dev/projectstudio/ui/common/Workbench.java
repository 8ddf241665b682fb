package dev.projectstudio.ui.common;

import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;

/// What every page can use of the window. One for the whole window, made at start.
///
/// @param navigator opens other pages
/// @param overlays lays questions and editors over the page
/// @param notices tells what was done and what failed
/// @param jobs shows long work in the status bar
/// @param edits runs what can be undone
/// @param feed brings changes to the JavaFX thread
/// @param background runs work away from it
/// @param time words instants as people say them
/// @param text the words of the window
public record Workbench(
        Navigator navigator,
        Overlays overlays,
        Notices notices,
        Jobs jobs,
        Edits edits,
        ChangeFeed feed,
        Background background,
        RelativeTime time,
        Messages text) {

    /// For the reading of a page's content, or of what is counted beside it.
    public PageLoad load() {
        return new PageLoad(background, notices.moment());
    }
}
