package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Import and export in the window: each is shown before it is done.
final class ExchangeActs {

    private final RegistryService registry;
    private final Exchange exchange;
    private final Workbench bench;
    private final Messages text;

    ExchangeActs(RegistrySources sources, Workbench bench) {
        this.registry = sources.registry();
        this.exchange = sources.exchange();
        this.bench = bench;
        this.text = bench.text();
    }

    /// Asks where to import from, and shows what is there.
    ///
    /// @param then gets the first item that came in
    void bring(Consumer<ItemId> then) {
        var path = new PathField("import-path", text.get("registry.import.where"), text).withFiles();
        var what = new Label(text.get("registry.import.what"));
        what.getStyleClass().add("dialog-text");
        what.setWrapText(true);
        var go = new Button(text.get("registry.import.look"));
        go.setId("import-look");
        new InputDialog(bench, "import-source", path.field())
                .wide()
                .open(
                        text.get("registry.import.title"),
                        new VBox(12, what, path.node()),
                        go,
                        path.field().textProperty().map(String::isBlank),
                        asked -> look(path, asked, then));
    }

    private void look(PathField path, InputDialog asked, Consumer<ItemId> then) {
        var from = path.path();
        var written = path.field().getText();
        var work = StoppableWork.begin(bench, asked, "registry.import.looking", "registry.import.looking-stopped");
        bench.background()
                .run(
                        work.of(() -> {
                            ImportService.requireNoAddress(written, from);
                            registry.reread();
                            var plan = exchange.imports().plan(from, null, work.stopped());
                            work.requireGoingOn();
                            return plan;
                        }),
                        plan -> {
                            asked.done();
                            show(plan, then);
                        },
                        work::failed);
    }

    private void show(ImportPlan plan, Consumer<ItemId> then) {
        ImportDialog.open(bench, plan, (chosen, asked) -> {
            var work =
                    StoppableWork.begin(bench, asked, "registry.import.importing", "registry.import.importing-stopped");
            bench.edits()
                    .run(
                            work.of(() -> exchange.imports().apply(chosen, work.stopped())),
                            items -> text.get("registry.done.import", items.size()),
                            items -> {
                                asked.done();
                                first(items, then);
                            },
                            work::failed);
        });
    }

    private static void first(List<OpenItem> items, Consumer<ItemId> then) {
        items.stream().findFirst().ifPresent(item -> then.accept(item.item().id()));
    }

    /// Asks for the form and the place, shows what that writes, and writes it.
    void give(RegistryItem item) {
        record Opened(OpenItem item, List<Danger> secrets) {}
        bench.background()
                .run(
                        () -> {
                            var open = registry.open(item.id());
                            return new Opened(open, exchange.exports().secrets(open, null));
                        },
                        opened -> new ExportDialog(exchange.exports(), opened.item(), bench).open(opened.secrets()));
    }
}
