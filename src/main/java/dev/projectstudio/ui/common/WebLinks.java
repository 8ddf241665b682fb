package dev.projectstudio.ui.common;

import dev.projectstudio.platform.desktop.DesktopPrograms;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Opens the links that the user clicks, in the user's browser.
public final class WebLinks implements Consumer<String> {

    private final DesktopPrograms programs;
    private final Path home;
    private final Workbench bench;

    /// @param home where the browser starts
    public WebLinks(DesktopPrograms programs, Path home, Workbench bench) {
        this.programs = programs;
        this.home = home;
        this.bench = bench;
    }

    @Override
    public void accept(String address) {
        bench.background()
                .run(
                        () -> {
                            programs.browser(address, home).run();
                            return address;
                        },
                        opened -> bench.notices().done(bench.text().get("link.opened", opened)));
    }
}
