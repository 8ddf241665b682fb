package dev.projectstudio.ui.registry;

import dev.projectstudio.core.image.TextPlace;
import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.EmptyState;
import dev.projectstudio.ui.common.ListActions;
import dev.projectstudio.ui.common.ListAndDetail;
import dev.projectstudio.ui.common.ListBinding;
import dev.projectstudio.ui.common.ListTools;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The kinds, the items, and the one that is selected.
final class RegistryView extends StackPane {

    private final RegistryViewModel model;
    private final Messages text;
    private final RowList<ItemUse> list;
    private final ListTools tools;
    private final EmptyState empty;

    /// What is done with the list.
    ///
    /// @param add makes an item
    /// @param create makes a template of a folder
    /// @param filter leads to where the words are typed
    /// @param previous shows the kind before
    /// @param next shows the next kind
    /// @param faulty goes to the next item with which something is wrong
    record Around(Command add, Command create, Command filter, Command previous, Command next, Command faulty) {}

    /// @param take asks whether the text of a copy becomes the item's
    RegistryView(
            RegistryViewModel model,
            Around around,
            RegistryCommands commands,
            Consumer<InstalledCopy> take,
            TextLinks links,
            Workbench bench) {
        this.model = model;
        this.text = bench.text();
        this.tools = new ListTools("registry-filter", text.get("registry.filter"), model.wordsProperty())
                .hinting(around.filter(), text)
                .with(faulty(around.faulty()));
        var rows = new RegistryRows(text);
        var detail = new RegistryDetailView(model, take, this::focusList, rows, links, bench);
        this.list = new RowList<ItemUse>(
                        use -> rows.row(use, model.faulty().of(use.item().id())))
                .comfortable()
                .opening(_ -> detail.pane().focusTarget().requestFocus())
                .peeking(peek(links, bench))
                .filteredBy(tools.field());
        getStyleClass().add("registry-view");
        getStylesheets()
                .add(Objects.requireNonNull(RegistryView.class.getResource("registry.css"))
                        .toExternalForm());
        bind();
        var both = new ListAndDetail(list, detail.pane());
        VBox.setVgrow(both, Priority.ALWAYS);
        var tabs = new KindTabs(model, around.previous(), around.next(), text)
                .with(around.create(), "registry.act.create-template")
                .with(commands.bring(), "registry.act.import");
        var filled = new VBox(tabs, tools, both, actions(commands));
        empty = new EmptyState(Feather.BOOK_OPEN, text.get("registry.empty"), text.get("registry.empty.how"))
                .leading(around.add(), text)
                .with(new CommandButton(commands.bring(), text.get("registry.act.import"), text));
        var content = empty.inPlaceOf(filled, model.emptyProperty());
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren()
                .add(new LoadingPane(new VBox(new UnreadLine(model, text).node(), content), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, text));
    }

    /// The list, or what stands in its place while there is nothing.
    Node focusTarget() {
        return empty.isVisible() ? empty.focusTarget() : list;
    }

    TextField filter() {
        return tools.field();
    }

    /// Its text in all the room there is.
    private Peek<ItemUse> peek(TextLinks links, Workbench bench) {
        return Peek.<ItemUse, List<Block>>reading(
                        bench,
                        use -> use.item().name(),
                        model::blocks,
                        blocks -> Peeked.markdown(
                                "item-peek",
                                text.get("registry.text"),
                                blocks,
                                TextPlace.NOWHERE,
                                text.get("registry.no-text"),
                                links))
                .large();
    }

    private void focusList() {
        list.requestFocus();
    }

    /// How many of those that are shown have mistakes, which leads from one to the next; not there while none has.
    private Node faulty(Command next) {
        var button = new CommandButton(next, "", text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.managedProperty().bind(button.visibleProperty());
        model.faulty().countProperty().subscribe(count -> {
            button.rename(text.get("registry.faulty", count));
            button.setVisible(count > 0);
        });
        return button;
    }

    private void bind() {
        list.setId("registry-list");
        list.setAccessibleText(text.get("page.registry"));
        var nothing = new Label();
        nothing.setId("registry-nothing");
        nothing.textProperty().bind(model.nothingProperty());
        list.setPlaceholder(nothing);
        list.getStyleClass().add("padded");
        ListBinding.bind(
                list,
                model.list().rowsProperty(),
                model.list().selectedKeyProperty(),
                use -> use.item().id());
    }

    /// What is done most with the selected one, each with its key; the rest has keys and is in the palette.
    private Node actions(RegistryCommands commands) {
        var isTemplate = model.list()
                .selectedProperty()
                .map(use -> Objects.requireNonNull(use).item().kind() == RegistryKind.TEMPLATE)
                .orElse(false);
        var isSeveral = model.detailProperty()
                .map(detail -> Objects.requireNonNull(detail).isSeveral())
                .orElse(false);
        var isInstalled = model.detailProperty()
                .map(detail -> !Objects.requireNonNull(detail).copies().isEmpty())
                .orElse(false);
        var isEdited = model.detailProperty()
                .map(detail -> Objects.requireNonNull(detail).isAnyEdited())
                .orElse(false);
        var isBehind = model.detailProperty()
                .map(detail -> Objects.requireNonNull(detail).isBehind())
                .orElse(false);
        // as many as have room in one line: what is seldom wanted gives way to what its copies ask for
        return new ListActions(text)
                .with(commands.edit(), "cycles.act.edit")
                .with(commands.editFile(), "registry.act.edit-file", isSeveral)
                .with(commands.rename(), "registry.act.rename", isEdited.map(is -> !is))
                .with(commands.duplicate(), "registry.act.duplicate", isInstalled.map(is -> !is))
                .with(commands.install(), "registry.act.install-ask", isTemplate.map(is -> !is))
                .with(commands.update(), "registry.act.update-ask", isBehind)
                .with(commands.take(), "registry.act.take-back", isEdited)
                .with(commands.uninstall(), "registry.act.uninstall-ask", isInstalled)
                .with(commands.apply(), "template.act", isTemplate)
                .with(commands.export(), "registry.act.export")
                .with(commands.delete(), "cycles.act.delete");
    }
}
