package dev.projectstudio.ui.shell;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandCatalogue;
import dev.projectstudio.ui.common.CommandCatalogue.Bound;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.Overlays.Overlay;
import dev.projectstudio.ui.common.Overlays.Place;
import dev.projectstudio.ui.common.Page;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Opens the sheet of shortcuts, and over it the question for new keys.
final class Sheets {

    private static final String SHEET = "shortcuts";
    private static final String REBIND = "rebind";

    private final CommandCatalogue catalogue;
    private final ShortcutsViewModel shortcuts;
    private final KeyCapture capture;
    private final ObservableValue<@Nullable Page> page;
    private final Workbench bench;
    private final Messages text;

    Sheets(
            CommandCatalogue catalogue,
            ShortcutsViewModel shortcuts,
            KeyCapture capture,
            ObservableValue<@Nullable Page> page,
            Workbench bench) {
        this.catalogue = catalogue;
        this.shortcuts = shortcuts;
        this.capture = capture;
        this.page = page;
        this.bench = bench;
        this.text = bench.text();
    }

    void open() {
        var shown = page.getValue();
        var ofPage = shown == null
                ? Set.<String>of()
                : shown.commands().stream().map(Command::id).collect(Collectors.toSet());
        var sheet = new ShortcutSheet(
                shown == null ? "" : shown.head().title().getValue(),
                bound(ofPage::contains),
                bound(id -> !ofPage.contains(id)),
                new ShortcutSheet.Changes(this::rebind, command -> shortcuts.reset(command.id()), this::askToResetAll),
                bench.edits().isReadOnly() ? text.get("command.blocked.read-only") : "",
                text);
        bench.overlays().open(new Overlay(SHEET, sheet, sheet.focusTarget(), Place.CENTRE));
    }

    private List<Bound> bound(Predicate<String> wanted) {
        return catalogue.boundProperty().get().stream()
                .filter(bound -> wanted.test(bound.command().id()))
                .toList();
    }

    private void rebind(Command command) {
        var model =
                new RebindViewModel(command, shortcuts, () -> bench.overlays().close(REBIND), text);
        var card = new RebindCard(model, text);
        capture.begin(model::press);
        bench.overlays().open(new Overlay(REBIND, card, card, List.of(), Place.CENTRE, capture::end));
    }

    private void askToResetAll() {
        new Confirmation(
                        text.get("shortcuts.reset-all.ask"),
                        text.get("shortcuts.reset-all.what"),
                        text.get("shortcuts.reset-all"),
                        null,
                        shortcuts::resetAll)
                .ask(bench.overlays(), text);
    }
}
