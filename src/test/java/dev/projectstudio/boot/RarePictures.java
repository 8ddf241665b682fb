package dev.projectstudio.boot;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.shell.Banners.Banner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The pictures of what is seen on few days: a scan that leaves something out, what stands above every page, projects
/// whose differences were put aside, and projects that are somewhere else now.
final class RarePictures {

    private final DrawnWindow window;
    private final Messages text;

    RarePictures(DrawnWindow window, Messages text) {
        this.window = window;
        this.text = text;
    }

    /// The dialog of what a scan found is open; one of it stays out.
    void leftOut(String name) throws IOException {
        window.act(() -> {
            var list = (RowList<?>) window.scene().lookup("#scan-list");
            list.requestFocus();
            list.getSelectionModel().select(2);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        window.save("scan-left-out-" + name);
    }

    void banners(Path home, String name) throws IOException {
        var shown = ShownPath.of(home);
        var banners = window.session().window().banners();
        var stop = Command.of("command.stop-waiting", () -> {}).on("Mod+.");
        window.open(Route.to(PageName.DASHBOARD));
        window.act(() -> {
            banners.show(new Banner(
                    "read-only",
                    Tone.WARNING,
                    said("banner.read-only", shown),
                    text.get("banner.read-only.hint", shown),
                    null,
                    false));
            banners.show(new Banner(
                    "open-to-others",
                    Tone.WARNING,
                    said("banner.open-to-others", shown),
                    text.get("banner.open-to-others.hint", shown),
                    null,
                    true));
            banners.show(new Banner(
                    "waiting", Tone.ACCENT, said("banner.waiting", 7), text.get("banner.waiting.hint"), stop, false));
        });
        window.save("banners-" + name);
        window.act(() -> List.of("read-only", "open-to-others", "waiting").forEach(banners::hide));
    }

    /// A project all of whose differences were put aside, and the question for its other name.
    void dismissed(Studio studio, String project, String name) throws IOException {
        var aside = studio.drift().list(0, 100).stream()
                .filter(item -> item.projectName().equals(project))
                .toList();
        for (var item : aside) {
            window.open(Route.to(PageName.DRIFT).at(item.place().target().value()));
            window.run("drift.dismiss");
        }
        window.act(this::clearNews);
        window.open(Route.to(PageName.PROJECTS));
        window.save("projects-dismissed-" + name);
        window.run("project.rename");
        window.save("rename-" + name);
        window.closeTop();
        aside.forEach(_ -> window.run("undo"));
        window.act(this::clearNews);
    }

    /// Projects whose folder got another name: what the list says, and what is offered once the first was found.
    void moved(Studio studio, Path folder, String name) throws IOException {
        var projects = Files.createDirectories(folder.resolve("work"));
        var registered = List.of("harbour", "lighthouse", "pilot").stream()
                .map(each -> register(studio, projects.resolve(each)))
                .toList();
        var elsewhere = folder.resolve("clients").resolve("coast");
        Files.createDirectories(elsewhere.getParent());
        Files.move(projects, elsewhere);
        window.open(Route.to(PageName.PROJECTS).at(registered.getFirst().id().value()));
        window.save("projects-missing-" + name);
        window.open(
                Route.toProject(PageName.OVERVIEW, registered.getFirst().id().value()));
        window.save("overview-missing-" + name);
        window.open(Route.to(PageName.PROJECTS).at(registered.getFirst().id().value()));
        window.run("project.locate");
        window.act(() -> ((TextInputControl) window.scene().lookup("#path-field"))
                .setText(elsewhere.resolve("harbour").toString()));
        window.act(() -> ((Button) window.scene().lookup("#path-go")).fire());
        window.save("moved-" + name);
        window.closeTop();
        registered.forEach(project -> studio.removal().remove(project.id()));
        window.act(this::clearNews);
    }

    private static Project register(Studio studio, Path directory) {
        try {
            return studio.projects().register(Files.createDirectories(directory), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadOnlyStringWrapper said(String key, Object... args) {
        return new ReadOnlyStringWrapper(text.get(key, args));
    }

    private void clearNews() {
        var notices = window.session().bench().notices();
        List.copyOf(notices.shown()).forEach(notices::dismiss);
    }
}
