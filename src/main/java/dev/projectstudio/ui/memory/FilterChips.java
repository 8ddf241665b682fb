package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Kind;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.search.SearchText.Filter;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The filters of the box as chips: the kinds, which can be switched on and off, what is there besides, which can be
/// taken out, and a menu for those whose words one does not know. Each is a word of the box and nothing else.
final class FilterChips extends FlowPane {

    /// The word for all kinds of the registry together, which have one chip.
    private static final String REGISTRY = "registry";

    private static final List<Integer> DAYS = List.of(0, 7, 30, 365);

    private final MemoryViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final List<Node> kinds = new ArrayList<>();
    private final MenuButton more;

    FilterChips(MemoryViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        getStyleClass().add("filter-chips");
        for (var kind : EnumSet.complementOf(EnumSet.copyOf(Kind.REGISTRY))) {
            kinds.add(kind(kind.word(), HitRows.icon(kind)));
        }
        kinds.add(kind(REGISTRY, Feather.BOOK_OPEN));
        more = new MenuButton(text.get("memory.filter"));
        more.setId("memory-filter");
        more.getStyleClass().add("chip");
        model.choicesProperty().subscribe(this::offer);
        model.typedProperty().subscribe(this::show);
    }

    private void show(String typed) {
        var shown = new ArrayList<>(kinds);
        SearchText.parse(typed).filters().stream()
                .distinct()
                .filter(filter -> !isKind(filter))
                .map(this::chip)
                .forEach(shown::add);
        shown.add(more);
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }

    private ToggleButton kind(String word, Ikon icon) {
        var filter = new Filter("kind", word);
        var toggle = new ToggleButton(text.get("memory.kinds." + word), new FontIcon(icon));
        toggle.setId("memory-kind-" + word);
        toggle.getStyleClass().add("chip");
        toggle.setOnAction(_ -> model.toggle(filter));
        model.typedProperty().subscribe(_ -> toggle.setSelected(model.isOn(filter)));
        return toggle;
    }

    private Button chip(Filter filter) {
        var words = text.get("memory.filter." + filter.name(), filter.value());
        var chip = new Button(words, new FontIcon(Feather.X));
        chip.getStyleClass().addAll("chip", "removable");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(text.get("memory.filter.remove", words));
        chip.setOnAction(_ -> model.remove(filter));
        return chip;
    }

    private void offer(Choices choices) {
        var archived = new MenuItem(text.get("memory.filter.archived", ""));
        archived.setOnAction(_ -> model.add(new Filter("archived", "yes")));
        more.getItems()
                .setAll(
                        menu("project", choices.projects(), each -> each, each -> each),
                        menu("cycle", choices.cycles(), Choices.Named::code, each -> each.code() + "  " + each.name()),
                        menu("tag", choices.tags(), each -> each, each -> each),
                        menu("after", DAYS, bench.time()::typedBefore, days -> text.get("memory.since." + days)),
                        archived);
    }

    private <T> Menu menu(
            String filter, List<T> choices, Function<? super T, String> value, Function<? super T, String> words) {
        var menu = new Menu(text.get("memory.filter.menu." + filter));
        menu.setDisable(choices.isEmpty());
        for (var choice : choices) {
            var item = new MenuItem(words.apply(choice));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.add(new Filter(filter, value.apply(choice))));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// One that says no kind, or one of the registry's, is a chip like others, so that it can be seen and taken out.
    private static boolean isKind(Filter filter) {
        return filter.name().equals("kind")
                && (filter.value().equals(REGISTRY)
                        || Kind.of(filter.value())
                                .filter(kind -> !Kind.REGISTRY.contains(kind))
                                .isPresent());
    }
}
