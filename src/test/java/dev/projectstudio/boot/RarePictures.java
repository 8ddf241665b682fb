package dev.projectstudio.boot;

import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.decision.NewDecision;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.project.DirectoryState;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The pictures of what is seen on few days: a scan that leaves something out, what stands above every page, projects
/// whose differences were put aside, projects that are somewhere else now, and more work than the dashboard lists.
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
        var close = Command.of("command.close-to-others", () -> {});
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
                    text.get("banner.open-to-others.hint"),
                    close,
                    true));
            banners.show(new Banner(
                    "waiting", Tone.ACCENT, said("banner.waiting", 7), text.get("banner.waiting.hint"), stop, false));
        });
        window.save("banners-" + name);
        window.act(() -> List.of("read-only", "open-to-others", "waiting").forEach(banners::hide));
    }

    /// More cycles and decisions than the dashboard lists. Leaves none of them.
    void busy(Studio studio, String name) throws IOException {
        var project = studio.projects().active().orElseThrow().id();
        var cycles = new ArrayList<CycleId>();
        var decisions = new ArrayList<DecisionId>();
        for (int i = 1; i <= 5; i++) {
            var cycle = NewCycle.named(project, "Cycle " + i, CycleType.FEATURE);
            cycles.add(studio.cycles().add(cycle).id());
            decisions.add(studio.decisions()
                    .add(NewDecision.titled(project, "Decision " + i))
                    .id());
        }
        window.open(Route.to(PageName.DASHBOARD));
        window.save("dashboard-busy-" + name);
        decisions.forEach(studio.decisions()::delete);
        cycles.forEach(studio.cycleRemoval()::delete);
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
                .map(each -> adopted(studio, projects.resolve(each)))
                .toList();
        var elsewhere = folder.resolve("clients").resolve("coast");
        Files.createDirectories(elsewhere.getParent());
        Files.move(projects, elsewhere);
        window.run("check");
        window.open(Route.to(PageName.DRIFT));
        window.save("drift-missing-" + name);
        window.open(Route.to(PageName.PROJECTS).at(registered.getFirst().id().value()));
        window.save("projects-missing-" + name);
        window.open(
                Route.toProject(PageName.OVERVIEW, registered.getFirst().id().value()));
        window.save("overview-missing-" + name);
        window.open(Route.to(PageName.PROJECTS).at(registered.getFirst().id().value()));
        window.open(Route.to(PageName.DASHBOARD));
        window.save("dashboard-missing-" + name);
        window.open(Route.to(PageName.PROJECTS).at(registered.getFirst().id().value()));
        window.run("project.locate");
        window.save("locate-" + name);
        window.act(() -> ((TextInputControl) window.scene().lookup("#path-field"))
                .setText(elsewhere.resolve("harbour").toString()));
        window.act(() -> ((Button) window.scene().lookup("#path-go")).fire());
        window.save("moved-" + name);
        window.closeTop();
        registered.forEach(project -> studio.removal().remove(project.id()));
        window.act(this::clearNews);
    }

    /// A project whose directory may not be looked into. Whoever may look into everything gets no picture of it.
    void unreadable(Studio studio, Path folder, String name) throws IOException {
        var vault = folder.resolve("vault");
        var docs = Files.createDirectories(vault.resolve("docs"));
        Files.writeString(docs.resolve("architecture.md"), "# Vault\n");
        Files.writeString(vault.resolve("GEMINI.md"), "# Gemini\n");
        var project = adopted(studio, vault);
        var directory = Objects.requireNonNull(project.repoPath());
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("---------"));
        if (project.directory() == DirectoryState.UNREADABLE) {
            window.run("check");
            for (var page : List.of(PageName.OVERVIEW, PageName.CONTEXT)) {
                window.open(Route.toProject(page, project.id().value()));
                window.save(page.id() + "-unreadable-" + name);
            }
            for (var page : List.of(PageName.PROJECTS, PageName.DRIFT)) {
                window.open(Route.to(page));
                window.save(page.id() + "-unreadable-" + name);
            }
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        studio.removal().remove(project.id());
        window.act(this::clearNews);
    }

    /// The merge editor once another program has written one of the texts meanwhile.
    void writtenMeanwhile(Studio studio, String name) throws IOException {
        var item = studio.drift().list(0, 100).stream()
                .filter(each -> "both-edited".equals(each.reason()))
                .findFirst()
                .orElseThrow();
        var file = Objects.requireNonNull(
                        studio.projects().require(item.place().project()).repoPath())
                .resolve(item.place().repoPath());
        var before = Files.readString(file);
        window.open(Route.to(PageName.DRIFT).at(item.place().target().value()));
        window.run("drift.merge");
        Files.writeString(file, before + "\nWritten meanwhile.\n");
        studio.drift().checkAll(CheckOptions.NORMAL.forced());
        window.settle();
        window.save("merge-meanwhile-" + name);
        window.closeTop();
        Files.writeString(file, before);
        studio.drift().checkAll(CheckOptions.NORMAL.forced());
        window.act(this::clearNews);
    }

    /// A dialog that waits, because another program writes to the database.
    void working(Studio studio, Path folder, String name) throws IOException {
        var directory = Files.createDirectories(folder.resolve("lantern"));
        window.open(Route.to(PageName.PROJECTS));
        window.run("project.add");
        window.act(() -> ((TextInputControl) window.scene().lookup("#path-field")).setText(directory.toString()));
        var holds = new CountDownLatch(1);
        var drawn = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> studio.database().write(tx -> {
            holds.countDown();
            return awaited(drawn);
        }));
        awaited(holds);
        window.act(() -> ((Button) window.scene().lookup("#path-go")).fire());
        while (!window.scene().lookup("#path-dialog-work").isVisible()) {
            window.settle();
        }
        window.save("working-" + name);
        drawn.countDown();
        other.join();
        window.settle();
        window.run("undo");
        window.act(this::clearNews);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Project adopted(Studio studio, Path directory) {
        var project = register(studio, directory);
        try {
            Files.writeString(directory.resolve("CLAUDE.md"), "# Rules\n");
            Files.writeString(directory.resolve("AGENTS.md"), "# Agents\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        studio.adoption().adopt(project.id(), List.of(), false);
        return project;
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
