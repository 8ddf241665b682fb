package dev.projectstudio.boot;

import dev.projectstudio.core.backup.BackupService;
import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.DriftItem;
import dev.projectstudio.core.home.HomeOpener;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.recovery.DamagedHomeView;
import dev.projectstudio.ui.recovery.Mending;
import dev.projectstudio.ui.shell.Theme;
import dev.projectstudio.ui.shell.TroubleScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Draws every page that the window can open, in both themes, over the sample home and an empty one, at the size to
/// compose for and at the least one; and what lies over the pages. Needs no display. With the word `readme`, just the
/// pictures of the README; with `cycles`, those of the cycles; with `sessions`, those of the sessions; with `memory`,
/// those of what is remembered; with `stack`, those of the technologies; with `registry`, those of its items; with
/// `exchange`, those of import and export.
///
/// A page is among the pictures by being registered with the window.
public final class Screens {

    private record Size(int width, int height) {}

    private static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");
    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(960, 600));

    private final SteppingClock clock = new SteppingClock(NOW);
    private final Messages text = new Messages(Locale.ENGLISH);
    private final Path target;
    private final Path person;

    private Screens(Path target, Path person) {
        this.target = target;
        this.person = person;
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var person = Files.createTempDirectory("screens-").toRealPath();
        System.setProperty("user.home", person.toString());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Platform.startup(() -> Platform.setImplicitExit(false));
        var screens = new Screens(Files.createDirectories(Path.of(args[0])), person);
        if (List.of(args).contains("readme")) {
            screens.drawReadme(SIZES.getFirst());
        } else if (List.of(args).contains("cycles")) {
            for (var size : SIZES) {
                screens.drawCycles(size);
            }
        } else if (List.of(args).contains("rare")) {
            for (var size : SIZES) {
                screens.drawRare(size);
                screens.drawDamaged(size);
            }
        } else if (List.of(args).contains("stack")) {
            for (var size : SIZES) {
                screens.drawStack(size);
            }
        } else if (List.of(args).contains("registry")) {
            for (var size : SIZES) {
                screens.drawRegistry(size);
            }
        } else if (List.of(args).contains("exchange")) {
            for (var size : SIZES) {
                screens.drawExchange(size);
            }
        } else if (List.of(args).contains("templates")) {
            for (var size : SIZES) {
                screens.drawTemplates(size);
            }
        } else if (List.of(args).contains("install")) {
            for (var size : SIZES) {
                screens.drawInstalled(size);
            }
        } else if (List.of(args).contains("memory")) {
            for (var size : SIZES) {
                screens.drawMemory(size);
            }
        } else if (List.of(args).contains("sessions")) {
            for (var size : SIZES) {
                screens.drawSessions(size);
            }
        } else {
            for (var size : SIZES) {
                screens.drawSample(size);
                screens.drawEmpty(size);
                screens.drawDamaged(size);
            }
        }
        System.exit(0);
    }

    private void drawReadme(Size size) throws IOException {
        try (var window = window(sample(), size)) {
            choose(window, Theme.DARK);
            window.open(Route.to(PageName.DRIFT));
            window.save("drift-dark");
            choose(window, Theme.LIGHT);
            window.open(Route.to(PageName.DASHBOARD));
            window.save("dashboard-light");
        }
    }

    private void drawCycles(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                drawPages(window, studio, name);
                new CyclePictures(window).draw(studio, name);
            }
        }
        setAside(home());
        var home = home();
        try (var window = window(studio(home), size)) {
            for (var theme : Theme.values()) {
                window.open(Route.to(PageName.CYCLES));
                window.save("cycles-empty-" + choose(window, theme) + "-" + size.width() + "x" + size.height());
            }
        }
        setAside(home);
    }

    private void drawRare(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                drawRare(window, studio, name);
                new RarePictures(window, text).moved(studio, folder(name), name);
            }
        }
        setAside(home());
    }

    private void drawRare(DrawnWindow window, Studio studio, String name) throws IOException {
        var rare = new RarePictures(window, text);
        rare.writtenMeanwhile(studio, name);
        rare.working(studio, folder(name), name);
        rare.unreadable(studio, folder(name), name);
        rare.busy(studio, name);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(person.resolve(name));
    }

    private void drawExchange(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new ExchangePictures(window).draw(folder("exchange-" + name), name);
                new ExchangePictures(window).export(studio, folder("export-" + name), name);
            }
        }
        setAside(home());
    }

    private void drawMemory(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new MemoryPictures(window).draw(name);
                new MemoryPictures(window).drawDecisions(name);
                new MemoryPictures(window).drawLearnings(studio, name);
                new MemoryPictures(window).drawActivity(name);
            }
        }
        setAside(home());
        var home = home();
        try (var window = window(studio(home), size)) {
            for (var theme : Theme.values()) {
                for (var page : List.of(PageName.MEMORY, PageName.DECISIONS, PageName.LEARNINGS, PageName.ACTIVITY)) {
                    window.open(Route.to(page));
                    window.save(
                            page.id() + "-empty-" + choose(window, theme) + "-" + size.width() + "x" + size.height());
                }
            }
        }
        setAside(home);
    }

    private void drawSessions(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new SessionPictures(window).draw(studio, name);
            }
        }
        setAside(home());
        var home = home();
        try (var window = window(studio(home), size)) {
            for (var theme : Theme.values()) {
                window.open(Route.to(PageName.SESSIONS));
                window.save("sessions-empty-" + choose(window, theme) + "-" + size.width() + "x" + size.height());
            }
        }
        setAside(home);
    }

    private void drawStack(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new StackPictures(window).draw(studio, name);
            }
        }
        setAside(home());
        var home = home();
        var empty = studio(home);
        try (var window = window(empty, size)) {
            var bare = Files.createDirectories(person.resolve("code").resolve("field-notes"));
            empty.projects().register(bare, "field-notes", null);
            for (var theme : Theme.values()) {
                var name = choose(window, theme) + "-" + size.width() + "x" + size.height();
                new StackPictures(window).drawEmpty(empty, name);
            }
        }
        setAside(home);
    }

    private void drawRegistry(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new RegistryPictures(window).draw(studio, name);
            }
        }
        setAside(home());
        var home = home();
        try (var window = window(studio(home), size)) {
            for (var theme : Theme.values()) {
                window.open(Route.to(PageName.REGISTRY));
                window.save("registry-empty-" + choose(window, theme) + "-" + size.width() + "x" + size.height());
            }
        }
        setAside(home);
    }

    private void drawTemplates(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new TemplatePictures(window).draw(studio, folder(name), name);
            }
        }
        setAside(home());
    }

    private void drawInstalled(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                new InstallPictures(window).draw(studio, name);
            }
        }
        setAside(home());
    }

    private Studio sample() throws IOException {
        var studio = studio(home());
        studio.sample().fill();
        var active = studio.projects().active().orElseThrow();
        studio.projects().trust(List.of(active.id()));
        Files.writeString(Objects.requireNonNull(active.repoPath()).resolve("notes.txt"), "a thought\n");
        return studio;
    }

    private void drawSample(Size size) throws IOException {
        var studio = sample();
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "sample-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                drawPages(window, studio, name);
                drawContext(window, studio, name);
                drawDrift(window, studio, name);
                drawPanels(window, name);
                drawLists(window, studio, name);
                new StackPictures(window).draw(studio, name);
                new RegistryPictures(window).draw(studio, name);
                new InstallPictures(window).draw(studio, name);
                new CyclePictures(window).draw(studio, name);
                new MemoryPictures(window).draw(name);
                new SessionPictures(window).draw(studio, name);
                new MemoryPictures(window).drawDecisions(name);
                new MemoryPictures(window).drawLearnings(studio, name);
                new MemoryPictures(window).drawActivity(name);
                drawMerge(window, studio, name);
                drawNews(window, studio, name);
                new RarePictures(window, text).banners(home().root(), name);
                new RarePictures(window, text).dismissed(studio, "atlas-api", name);
                drawRare(window, studio, name);
            }
        }
        setAside(home());
    }

    private void drawEmpty(Size size) throws IOException {
        var home = home();
        var studio = studio(home);
        var code = Files.createDirectories(person.resolve("code"));
        try (var window = window(studio, size)) {
            for (var theme : Theme.values()) {
                var name = "empty-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                drawPages(window, studio, name);
                drawFirstSteps(window, code, name);
            }
            var bare = Files.createDirectories(code.resolve("field-notes"));
            studio.projects().register(bare, "field-notes", null);
            for (var theme : Theme.values()) {
                var name = "new-" + choose(window, theme) + "-" + size.width() + "x" + size.height();
                drawPages(window, studio, name);
                new RarePictures(window, text).moved(studio, folder(name), name);
            }
        }
        setAside(home);
    }

    /// The ways in, from the first question to what a scan has found.
    private void drawFirstSteps(DrawnWindow window, Path code, String name) throws IOException {
        makeRepositories(code);
        window.open(Route.to(PageName.PROJECTS));
        window.run("project.scan");
        window.save("path-" + name);
        window.act(() -> type(window, "#path-field", code.toString()));
        window.act(() -> press(window, "#path-go"));
        window.save("scan-" + name);
        new RarePictures(window, text).leftOut(name);
        window.closeTop();
    }

    private void drawDamaged(Size size) throws IOException {
        var home = home();
        studio(home).close();
        var backups = new BackupService(home.database(), home.backups(), clock);
        for (var reason : List.of("migration", "project-remove")) {
            backups.backUp(reason);
            clock.pass(Duration.ofHours(17));
        }
        clock.set(NOW);
        Files.writeString(home.database(), "this was a database once".repeat(200));
        var opening = new HomeOpener(new ChangeBus(), Patience.DEFAULT, new FileStore(), clock).open(home);
        if (!(opening instanceof Opening.Damaged damaged)) {
            throw new IOException("A broken home opened: " + opening);
        }
        for (var theme : Theme.values()) {
            try (var window = new DrawnWindow(target)) {
                window.show(() -> TroubleScene.of(
                        new DamagedHomeView(damaged, new Nothing(), text), size.width(), size.height(), theme));
                var name = "%s-%dx%d".formatted(word(theme), size.width(), size.height());
                window.save("recovery-" + name);
                window.act(() -> press(window, "#recovery-restore"));
                window.save("recovery-working-" + name);
            }
        }
        setAside(home);
    }

    private void drawPages(DrawnWindow window, Studio studio, String name) throws IOException {
        for (var destination : window.session().window().destinations()) {
            if (destination.scope() == Scope.ALL_PROJECTS
                    || (destination.scope() == Scope.PROJECT
                            && studio.projects().active().isPresent())) {
                window.open(route(destination, studio));
                window.save(destination.id() + "-" + name);
            }
        }
    }

    /// The sections of a context file, and the questions of the page.
    private void drawContext(DrawnWindow window, Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow().id();
        var drifting = studio.context().require(active, "claude.md").id();
        window.open(Route.toProject(PageName.CONTEXT, active.value()).at(drifting.value()));
        for (var section : List.of("preview", "history", "edit")) {
            window.run("context." + section);
            window.save("context-" + section + "-" + name);
        }
        for (var question : List.of("adopt", "add")) {
            window.run("context." + question);
            window.save("context-" + question + "-" + name);
            window.closeTop();
        }
    }

    /// Each kind of drift, side by side and unified.
    private void drawDrift(DrawnWindow window, Studio studio, String name) throws IOException {
        var seen = new HashSet<String>();
        for (var item : studio.drift().list(0, 100)) {
            if (seen.add(String.valueOf(item.reason()))) {
                window.open(at(item));
                window.save("drift-" + item.reason() + "-" + name);
                window.run("drift.unified");
                window.save("drift-" + item.reason() + "-unified-" + name);
                window.run("drift.unified");
            }
        }
    }

    private void drawPanels(DrawnWindow window, String name) throws IOException {
        window.open(Route.to(PageName.DASHBOARD));
        for (var panel : List.of("palette", "switcher", "shortcuts")) {
            window.run(panel);
            window.save(panel + "-" + name);
            window.closeTop();
        }
        window.run("palette");
        window.act(() -> type(window, "#picker-field", "go"));
        window.save("palette-typed-" + name);
        window.closeTop();
        window.open(Route.to(PageName.PROJECTS));
        window.run("project.remove");
        window.save("confirmation-" + name);
        window.closeTop();
    }

    /// What Space shows of rows, rows that are marked, and a filter over several lists.
    private void drawLists(DrawnWindow window, Studio studio, String name) throws IOException {
        var active = studio.projects().active().orElseThrow().id().value();
        for (var list : List.of("dashboard-drift", "dashboard-cycles", "projects-list", "context-list")) {
            window.open(
                    list.startsWith("dashboard")
                            ? Route.to(PageName.DASHBOARD)
                            : list.startsWith("projects")
                                    ? Route.to(PageName.PROJECTS)
                                    : Route.toProject(PageName.CONTEXT, active));
            window.act(() -> press(window, "#" + list, KeyCode.SPACE));
            window.save("peek-" + list + "-" + name);
            window.closeTop();
        }
        window.open(Route.to(PageName.DRIFT));
        window.run("drift.mark-all");
        window.run("drift.mark");
        window.save("marked-drift-" + name);
        window.act(() -> press(window, "#drift-list", KeyCode.ESCAPE));
        window.open(Route.to(PageName.PROJECTS));
        window.run("project.mark");
        window.save("marked-projects-" + name);
        window.act(() -> press(window, "#projects-list", KeyCode.ESCAPE));
        window.open(Route.to(PageName.DASHBOARD));
        window.run("dashboard.filter");
        window.act(() -> type(window, "#dashboard-filter", "agents"));
        window.save("dashboard-filter-" + name);
        window.act(() -> type(window, "#dashboard-filter", ""));
    }

    /// The merge editor for edits in different places, for two of the same line, and once all is settled.
    private void drawMerge(DrawnWindow window, Studio studio, String name) throws IOException {
        for (var item : studio.drift().list(0, 100)) {
            var merge = studio.drift().detail(item.place().target()).flatMap(DriftDetail::merge);
            if ("both-edited".equals(item.reason()) && merge.isPresent()) {
                window.open(at(item));
                window.run("drift.merge");
                if (merge.get().isClean()) {
                    window.save("merge-clean-" + name);
                } else {
                    window.save("merge-" + name);
                    window.act(() -> press(window, "#merge-studio"));
                    window.save("merge-settled-" + name);
                }
                window.closeTop();
            }
        }
    }

    /// What was done, with its way back; what failed; and work that goes on.
    private void drawNews(DrawnWindow window, Studio studio, String name) throws IOException {
        var behind = studio.drift().list(0, 100).stream()
                .filter(item -> "repo-behind".equals(item.reason()))
                .findFirst()
                .orElseThrow();
        var bench = window.session().bench();
        window.open(at(behind));
        window.run("drift.keep");
        window.save("toast-" + name);
        window.run("undo");
        window.act(() -> {
            List.copyOf(bench.notices().shown()).forEach(bench.notices()::dismiss);
            bench.notices().failed(new Conflict("changed-meanwhile", "CLAUDE.md"));
            bench.jobs().start(text.get("projects.scanning"), () -> {}).report(0.41, "~/code");
        });
        window.run("sidebar");
        window.save("failure-" + name);
        window.run("sidebar");
        window.act(() -> {
            List.copyOf(bench.notices().shown()).forEach(bench.notices()::dismiss);
            List.copyOf(bench.jobs().running()).forEach(job -> job.finish());
        });
    }

    private DrawnWindow window(Studio studio, Size size) {
        var window = new DrawnWindow(target);
        return window.show(
                () -> new WindowSession(studio, new DatabaseWait(window::onFront), text, window::onFront),
                size.width(),
                size.height());
    }

    /// Where everybody has it, so that the paths on the pictures are those that everybody sees.
    private StudioHome home() {
        return new StudioHome(person.resolve(".project-studio"));
    }

    private void setAside(StudioHome home) throws IOException {
        Files.move(home.root(), Files.createTempDirectory(person, "drawn-").resolve("home"));
    }

    private Studio studio(StudioHome home) throws IOException {
        var bus = new ChangeBus();
        var files = new FileStore();
        return new Studio(
                opened(new HomeOpener(bus, Patience.DEFAULT, files, clock).open(home)), bus, files, clock, Map.of());
    }

    private static HomeSession opened(Opening opening) throws IOException {
        if (opening instanceof Opening.Ready(HomeSession session)) {
            return session;
        }
        throw new IOException("A new home did not open: " + opening);
    }

    private static String choose(DrawnWindow window, Theme theme) {
        window.run("theme-" + word(theme));
        return word(theme);
    }

    private static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static Route route(Destination destination, Studio studio) {
        return destination.scope() == Scope.ALL_PROJECTS
                ? Route.to(destination.name())
                : Route.toProject(
                        destination.name(),
                        studio.projects().active().orElseThrow().id().value());
    }

    private static Route at(DriftItem item) {
        return Route.to(PageName.DRIFT).at(item.place().target().value());
    }

    private static void type(DrawnWindow window, String field, String words) {
        var typed = (TextInputControl) window.scene().lookup(field);
        typed.setText(words);
        typed.end();
    }

    private static void press(DrawnWindow window, String button) {
        ((Button) window.scene().lookup(button)).fire();
    }

    private static void press(DrawnWindow window, String query, KeyCode key) {
        var node = window.scene().lookup(query);
        node.requestFocus();
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void makeRepositories(Path code) throws IOException {
        for (var name : List.of("atlas-api", "billing-spike", "billing-spike/vendor/ledger", "site")) {
            var git = Files.createDirectories(code.resolve(name).resolve(".git"));
            Files.createDirectories(git.resolve("objects"));
            Files.createDirectories(git.resolve("refs"));
            Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        }
    }

    /// Only looked at, never pressed.
    private record Nothing() implements Mending {

        @Override
        public void restore(Path backup, Consumer<String> onFailure) {}

        @Override
        public void rebuild(Consumer<String> onFailure) {}

        @Override
        public void look(Consumer<String> onFailure, Consumer<String> onUnreadable) {}
    }
}
