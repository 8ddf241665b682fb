package dev.projectstudio.boot;

import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import java.io.IOException;

/// The pictures of what was remembered: the search over all of it.
final class MemoryPictures {

    private final DrawnWindow window;

    MemoryPictures(DrawnWindow window) {
        this.window = window;
    }

    void draw(String name) throws IOException {
        search("", "memory-newest", name);
        search("token", "memory-found", name);
        search("re kind:decision project:atlas-api since 2026", "memory-none", name);
        search("the kind:session project:atlas-api after:2026-01", "memory-filtered", name);
        search("project:nowhere", "memory-unknown", name);
        search("", "memory-newest", name);
    }

    private void search(String typed, String picture, String name) throws IOException {
        window.open(Route.to(PageName.MEMORY).at(typed));
        window.save(picture + "-" + name);
    }
}
