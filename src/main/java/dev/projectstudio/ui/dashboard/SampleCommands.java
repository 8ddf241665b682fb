package dev.projectstudio.ui.dashboard;

import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.platform.text.Phrase;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.KeyCaps;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Fills an empty home with the sample, and takes it away again.
final class SampleCommands {

    private final SampleHome sample;
    private final Workbench bench;

    private final Command fill;
    private final ReadOnlyStringWrapper whyNotFill = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotDelete = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper filling = new ReadOnlyBooleanWrapper();
    private boolean isHomeNew = true;

    SampleCommands(SampleHome sample, Workbench bench) {
        this.sample = sample;
        this.bench = bench;
        this.fill = bench.edits()
                .changing(
                        Command.of("sample.command.fill", this::fillNow).on("3").unless(whyNotFill));
    }

    Command fill() {
        return fill;
    }

    Command delete() {
        return bench.edits()
                .changing(Command.of("sample.command.delete", this::deleteOrAsk).unless(whyNotDelete));
    }

    /// Whether it is being made.
    ReadOnlyBooleanProperty fillingProperty() {
        return filling.getReadOnlyProperty();
    }

    /// Whether there is anything of it. Asks the database and the disk.
    boolean isPresent() {
        return sample.isPresent();
    }

    /// Takes over what the dashboard has found.
    ///
    /// @param isNew whether the home holds no project
    void know(boolean isNew, boolean hasSample) {
        isHomeNew = isNew;
        tellWhyNotFill();
        whyNotDelete.set(hasSample ? "" : bench.text().get("sample.blocked.none"));
    }

    /// Shows in the status bar what it is at, and is refused meanwhile: a second one would find the home in use.
    private void fillNow() {
        var job = bench.jobs().startForGood(bench.text().get("sample.filling"));
        filling(true);
        bench.background()
                .run(
                        sample::fill,
                        made -> {
                            job.finish();
                            know(false, true); // before the dashboard has found it
                            filling(false);
                            bench.notices().done(bench.text().get("sample.done.fill", made.size()));
                        },
                        failure -> {
                            job.finish();
                            filling(false);
                            bench.notices().failed(failure);
                        });
    }

    private void filling(boolean isNow) {
        filling.set(isNow);
        tellWhyNotFill();
    }

    private void tellWhyNotFill() {
        whyNotFill.set(
                filling.get()
                        ? bench.text().get("sample.blocked.filling")
                        : isHomeNew ? "" : bench.text().get("sample.blocked.projects"));
    }

    /// Asks only where something of the user's would go with it: all else comes back with one key.
    private void deleteOrAsk() {
        bench.background().run(() -> new Deletion(sample.deleteIfUnchanged(), sample.mayFill()), this::tellOrAsk);
    }

    private void tellOrAsk(Deletion deletion) {
        if (deletion.changes().isEmpty()) {
            tell(deletion.isHomeEmpty());
        } else {
            ask(deletion.changes());
        }
    }

    private void ask(List<Phrase> changes) {
        var text = bench.text();
        new Confirmation(
                        text.get("sample.delete.ask"),
                        text.get("sample.delete.what", changes.getFirst(), changes.size() - 1),
                        text.get("sample.command.delete"),
                        null,
                        this::deleteNow)
                .ask(bench.overlays(), text);
    }

    private void deleteNow() {
        bench.background()
                .run(
                        () -> {
                            sample.delete();
                            return sample.mayFill();
                        },
                        this::tell);
    }

    /// With the key that brings it back, where that works.
    private void tell(boolean isHomeEmpty) {
        var text = bench.text();
        var key = fill.keys().get().stream().reduce((_, last) -> last);
        bench.notices()
                .done(
                        isHomeEmpty && key.isPresent()
                                ? text.get("sample.done.delete-again", KeyCaps.words(key.get(), KeyCaps.MAC))
                                : text.get("sample.done.delete"));
    }

    /// @param changes what of the user's kept it from being deleted
    private record Deletion(List<Phrase> changes, boolean isHomeEmpty) {}
}
