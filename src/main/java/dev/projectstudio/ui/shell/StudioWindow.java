package dev.projectstudio.ui.shell;

import dev.projectstudio.core.project.GitStatusService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.settings.Settings;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Destination.Scope;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The one window. Made on the JavaFX thread from the services it shows and the pages it can open; then `start` loads
/// what it shows, and `showOn` puts it on a stage.
public final class StudioWindow implements AutoCloseable {

    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double ROOM_FOR_SIDEBAR = 1080;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final CommandCatalogue catalogue = new CommandCatalogue();
    private final Banners banners = new Banners();
    private final KeyCapture capture = new KeyCapture();
    private final Timeline minutes = new Timeline();
    private final StackPane root = new StackPane();
    private final Workbench bench;
    private final List<Destination> destinations;
    private final LookViewModel look;
    private final ActiveProjectViewModel active;
    private final ShortcutsViewModel shortcuts;
    private final PageHost pages;
    private final Clock clock;

    /// @param watcher what the status bar says about the watching; changed on the JavaFX thread
    /// @param destinations the pages, in the order of the sidebar; the first is the one to start with
    public StudioWindow(
            Workbench bench,
            Settings settings,
            ProjectService projects,
            GitStatusService git,
            ObservableValue<WatcherState> watcher,
            List<Destination> destinations,
            Clock clock) {
        this.bench = bench;
        this.destinations = List.copyOf(destinations);
        this.clock = clock;
        look = new LookViewModel(settings, bench);
        active = new ActiveProjectViewModel(projects, git, settings, bench);
        shortcuts = new ShortcutsViewModel(settings, catalogue, bench);
        pages = new PageHost(bench, catalogue, destinations);
        Fonts.load();
        build(watcher);
        follow();
    }

    /// Adds commands that are there on every page, such as the check for drift.
    public void add(List<Command> commands) {
        catalogue.add(commands);
    }

    /// What stands above every page.
    public Banners banners() {
        return banners;
    }

    /// The pages it can open, in the order of the sidebar.
    public List<Destination> destinations() {
        return destinations;
    }

    /// Runs a command by its id, as its key would.
    public void run(String commandId) {
        catalogue.find(commandId).ifPresent(bound -> bound.command().run());
    }

    /// Loads what the window shows and opens its first page.
    public void start() {
        look.load();
        active.start();
        shortcuts.load();
        bench.navigator().open(Route.to(destinations.getFirst().name()));
        minutes.getKeyFrames()
                .setAll(new KeyFrame(Duration.minutes(1), _ -> bench.time().tick()));
        minutes.setCycleCount(Timeline.INDEFINITE);
        minutes.play();
    }

    private Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        look.narrowProperty().bind(scene.widthProperty().lessThan(ROOM_FOR_SIDEBAR));
        scene.getStylesheets()
                .add(Objects.requireNonNull(StudioWindow.class.getResource("shell.css"))
                        .toExternalForm());
        look.themeProperty().subscribe(theme -> scene.setUserAgentStylesheet(theme.userAgentStylesheet()));
        new KeysAhead(catalogue, bench.overlays(), pages, clock).install(scene);
        new KeyDispatch(catalogue, bench.overlays(), capture, pages::focus, this::refused, clock).install(scene);
        new ChoiceKeys(bench.overlays()).install(scene);
        new LostFocus(bench.overlays(), pages::focus).install(scene);
        return scene;
    }

    public void showOn(Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        var preferences = Platform.getPreferences();
        preferences
                .colorSchemeProperty()
                .subscribe(scheme -> look.systemIsDarkProperty().set(scheme == ColorScheme.DARK));
        stage.setTitle(bench.text().get("window.title"));
        for (int size : ICONS) {
            stage.getIcons().add(icon(size));
        }
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        if (stage.isShowing()) {
            // with something smaller until now, such as what to do about a damaged home
            stage.setWidth(width);
            stage.setHeight(height);
            stage.centerOnScreen();
        }
        stage.setScene(scene(width, height));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                active.refresh();
            }
        });
        stage.show();
        pages.focus();
    }

    /// Ends every subscription; the window shows nothing new after it.
    @Override
    public void close() {
        minutes.stop();
        bench.overlays().closeAll(); // what is typed in one is kept
        pages.close();
        look.close();
        active.close();
        shortcuts.close();
    }

    private void build(ObservableValue<WatcherState> watcher) {
        var text = bench.text();
        var navigator = bench.navigator();
        var listed = destinations.stream()
                .filter(destination -> destination.scope() != Scope.ONE_THING)
                .toList();
        var go = WindowCommands.go(listed, navigator, active, pages::focus, text);
        var pickers = new Pickers(catalogue, bench, active, destinations, this::change);
        var sheets = new Sheets(catalogue, shortcuts, capture, pages.pageProperty(), bench);
        var looking = WindowCommands.looking(look);
        catalogue.add(go);
        catalogue.offer(WindowCommands.elsewhere(destinations, bench, active, pages::runOnceLoaded));
        catalogue.add(WindowCommands.searching(listed, navigator, pages::runOnceLoaded));
        catalogue.add(pickers.commands());
        catalogue.add(WindowCommands.moving(navigator, bench.edits()));
        catalogue.add(looking);
        catalogue.add(List.of(bench.jobs().stop(), bench.notices().dismissAll(), banners.hideAll(text)));
        catalogue.add(List.of(Command.of("command.shortcuts", sheets::open).on("?", "F1")));

        var chip = new ProjectChip(active, pickers.commands().getLast(), look.foldedProperty(), text);
        var main = new VBox(new HeaderView(pages.pageProperty(), text), pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        var frame = new BorderPane(main);
        frame.getStyleClass().add("frame");
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::comeBack);
        frame.setTop(new BannerStrip(banners, text));
        // never larger than the window, whatever a page asks for
        frame.setMinSize(0, 0);
        main.setMinSize(0, 0);
        pages.setMinSize(0, 0);
        frame.setLeft(new SidebarView(chip, listed, go, looking.getFirst(), look.foldedProperty(), navigator, text));
        var missing = WindowCommands.missing(watcher, navigator, text);
        catalogue.add(List.of(missing));
        frame.setBottom(new StatusBarView(
                watcher, place(), bench.jobs(), look.themeProperty(), looking.get(1), missing, bench.time(), text));
        root.getStyleClass().add("studio");
        root.getChildren()
                .addAll(
                        frame,
                        new OverlayLayer(bench.overlays(), catalogue, pages::focus),
                        new ToastLayer(bench.notices(), bench.overlays(), text));
    }

    /// Esc leads back to the page from all that stands around it.
    private void comeBack(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && bench.overlays().isEmpty()) {
            pages.focus();
            event.consume();
        }
    }

    /// Says why nothing is done at a key. A dialog says it itself, all but that nothing can be changed here.
    private void refused(Command command) {
        var why = command.blocked().getValue();
        if (bench.overlays().isEmpty()) {
            bench.notices().nothing(why);
        } else {
            bench.edits().tellReadOnly(why);
        }
    }

    private StatusPlace place() {
        var drift = destinations.stream()
                .filter(destination -> destination.name() == PageName.DRIFT)
                .map(Destination::badge)
                .findFirst();
        return new StatusPlace(
                drift.orElseGet(() -> new SimpleIntegerProperty().asObject()), active.stateProperty(), bench.text());
    }

    /// A route into a project makes it the active one; a page of a project that is gone is left.
    private void follow() {
        bench.navigator().currentProperty().subscribe(route -> {
            if (route != null && route.projectId() != null) {
                active.use(route.projectId());
            }
        });
        active.stateProperty().subscribe(state -> {
            var here = bench.navigator().currentProperty().get();
            if (here != null && here.projectId() != null && !state.recent().isEmpty() && !isThere(here, state)) {
                bench.navigator().open(Route.to(destinations.getFirst().name()));
            }
        });
    }

    private static boolean isThere(Route route, ActiveProjectViewModel.State state) {
        return state.recent().stream().anyMatch(project -> project.id().value().equals(route.projectId()));
    }

    /// Stays on the same kind of page where that is one of a project.
    private void change(Project project) {
        var id = project.id().value();
        var here = bench.navigator().currentProperty().get();
        var page = here != null && here.projectId() != null ? here.page() : firstOfProject();
        if (page == null) {
            active.use(id);
        } else {
            bench.navigator().open(Route.toProject(page, id));
        }
    }

    private @Nullable PageName firstOfProject() {
        return destinations.stream()
                .filter(destination -> destination.scope() == Scope.PROJECT)
                .map(Destination::name)
                .findFirst()
                .orElse(null);
    }

    private static Image icon(int size) {
        var file = "icons/icon-" + size + ".png";
        return new Image(
                Objects.requireNonNull(StudioWindow.class.getResource(file)).toExternalForm());
    }
}
