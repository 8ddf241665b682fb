package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.PageHead;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.RowList;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page with a filter, a list and a few commands, to try the window with.
final class PlainPage implements Page {

    final List<String> done = new ArrayList<>();
    final List<Command> more = new ArrayList<>();
    final SimpleStringProperty whyNot = new SimpleStringProperty("");
    final SimpleBooleanProperty loaded = new SimpleBooleanProperty(true);
    final TextField filter = new TextField();
    final RowList<String> list = new RowList<>(Label::new);
    boolean closed;

    private final PageName name;
    private final Messages text;
    private final VBox root = new VBox(filter, list);

    PlainPage(PageName name, Messages text) {
        this.name = name;
        this.text = text;
        filter.setId("plain-filter");
        list.setId("plain-list");
        list.getItems().setAll("CLAUDE.md", "AGENTS.md", "constitution.md");
        list.opening(item -> done.add("open " + item));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return list;
    }

    @Override
    public ObservableValue<Boolean> loaded() {
        return loaded;
    }

    @Override
    public PageHead head() {
        return PageHead.of(text.get(name.titleKey()), new ReadOnlyStringWrapper("3 need you"))
                .action(commands().get(more.size()));
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(more);
        all.addAll(List.of(
                Command.of("page.again", () -> done.add("accept")).on("a"),
                Command.of("dialog.cancel", () -> done.add("blocked")).unless(whyNot)));
        return all;
    }

    @Override
    public void show(Route route) {
        done.add("show " + route.item());
    }

    @Override
    public void close() {
        closed = true;
    }
}
