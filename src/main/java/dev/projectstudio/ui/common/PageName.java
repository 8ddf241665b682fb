package dev.projectstudio.ui.common;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The pages by name, so that they can send the user to each other without knowing each other; in the order of the
/// sidebar.
public enum PageName {
    DASHBOARD("page.dashboard", Feather.GRID, "d"),
    DRIFT("page.drift", Feather.GIT_PULL_REQUEST, "i"),
    PROJECTS("page.projects", Feather.FOLDER, "p"),
    CYCLES("page.cycles", Feather.CLOCK, "c"),
    SESSIONS("page.sessions", Feather.EDIT_3, "s"),
    DECISIONS("page.decisions", Feather.GIT_COMMIT, "e"),
    LEARNINGS("page.learnings", Feather.STAR, "l"),
    MEMORY("page.memory", Feather.SEARCH, "m"),
    REGISTRY("page.registry", Feather.BOOK_OPEN, "r"),
    ACTIVITY("page.activity", Feather.ACTIVITY, "a"),
    OVERVIEW("page.overview", Feather.TARGET, "o"),
    CONTEXT("page.context", Feather.FILE_TEXT, "f"),
    CYCLE("page.cycle", Feather.CLOCK, ""),
    SESSION("page.session", Feather.EDIT_3, "");

    private final String titleKey;
    private final Ikon icon;
    private final String goKey;

    PageName(String titleKey, Ikon icon, String goKey) {
        this.titleKey = titleKey;
        this.icon = icon;
        this.goKey = goKey;
    }

    /// As routes and settings have it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The message key of its name.
    public String titleKey() {
        return titleKey;
    }

    public Ikon icon() {
        return icon;
    }

    /// The page of the sidebar that it belongs to: itself, unless it is about one thing of what that lists.
    public PageName section() {
        if (this == CYCLE) {
            return CYCLES;
        }
        return this == SESSION ? SESSIONS : this;
    }

    /// The letter that follows `g`.
    public String goKey() {
        return goKey;
    }
}
