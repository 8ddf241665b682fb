package dev.projectstudio.ui.shell;

import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.ErrorCard;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the page that the navigator names and closes the one before. A page that fails to open leaves a card in its
/// place, and everything around it works on.
final class PageHost extends StackPane {

    private static final Logger LOG = LoggerFactory.getLogger(PageHost.class);

    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final Workbench bench;
    private final CommandCatalogue catalogue;
    private final List<Destination> destinations;
    private @Nullable Route shown;
    private @Nullable String wanted;
    private Runnable whenThere = () -> {};
    private Subscription loading = Subscription.EMPTY;
    private Subscription naming = Subscription.EMPTY;

    PageHost(Workbench bench, CommandCatalogue catalogue, List<Destination> destinations) {
        this.bench = bench;
        this.catalogue = catalogue;
        this.destinations = List.copyOf(destinations);
        getStyleClass().add("page-host");
        bench.navigator().currentProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Brings focus to where the page wants it.
    void focus() {
        var open = page.get();
        if (open != null) {
            focusOn(open.focusTarget());
        }
    }

    /// Does what the page that is shown has by this id, once it has its content; where that cannot be, says why.
    void runOnceLoaded(String commandId) {
        wanted = commandId;
        var open = page.get();
        if (open != null && open.loaded().getValue()) {
            runWanted();
        }
    }

    /// What is done whenever a page has got its content, after all else.
    void whenThere(Runnable then) {
        whenThere = then;
    }

    /// Whether the page that is shown does not have its content yet, and the user has gone nowhere else on it, such as
    /// to where it says that it cannot be read.
    boolean isToCome() {
        var open = page.get();
        return open != null && !open.loaded().getValue() && !isElsewhereOnThePage(open.focusTarget());
    }

    void close() {
        wanted = null;
        loading.unsubscribe();
        naming.unsubscribe();
        var open = page.get();
        if (open != null) {
            page.set(null);
            open.close();
        }
    }

    private void show(@Nullable Route route) {
        if (route == null) {
            return;
        }
        var open = page.get();
        try {
            if (open != null && shown != null && route.isSamePageAs(shown)) {
                open.show(route);
            } else {
                replace(route);
            }
            shown = route;
        } catch (RuntimeException failure) {
            // a fault of one page is not to take the window with it
            LOG.error("Page {} failed", route, failure);
            close();
            shown = null;
            fail(route);
        }
    }

    private void replace(Route route) {
        close();
        var next = destination(route).open().apply(route);
        next.show(route);
        getChildren().setAll(next.root());
        naming = next.commandsNow().subscribe(catalogue::showPage);
        page.set(next);
        focusOnceLoaded(next);
    }

    /// At once, and again when there is something to focus, unless the user has gone elsewhere on the page meanwhile.
    private void focusOnceLoaded(Page next) {
        var first = next.focusTarget();
        if (bench.overlays().isEmpty()) {
            focusOn(first);
        }
        loading = next.loaded().subscribe(isThere -> {
            if (isThere && bench.overlays().isEmpty() && !isElsewhereOnThePage(first)) {
                focusOn(next.focusTarget());
            }
            if (isThere) {
                runWanted();
                whenThere.run();
            }
        });
    }

    private void runWanted() {
        var id = wanted;
        wanted = null;
        // what lies over the page meanwhile has all keys
        if (id != null && bench.overlays().isEmpty()) {
            catalogue.find(id).map(Bound::command).ifPresent(command -> {
                if (command.canRun()) {
                    command.run();
                } else {
                    bench.notices().nothing(command.blocked().getValue());
                }
            });
        }
    }

    private void focusOn(Node target) {
        applyCss(); // what scrolls or splits takes its content into the scene with its looks
        target.requestFocus();
    }

    private boolean isElsewhereOnThePage(Node first) {
        var scene = getScene();
        for (Node each = scene == null ? null : scene.getFocusOwner(); each != null; each = each.getParent()) {
            if (each == this) {
                return scene.getFocusOwner() != first;
            }
        }
        return false;
    }

    private void fail(Route route) {
        var text = bench.text();
        catalogue.showPage(List.of());
        getChildren()
                .setAll(new ErrorCard(text.get("page.failed"), text.get("notice.bug.hint"), () -> show(route), text));
    }

    private Destination destination(Route route) {
        return destinations.stream()
                .filter(destination -> destination.name() == route.page())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page " + route.page()));
    }
}
