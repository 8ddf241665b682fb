package dev.projectstudio.ui.drift;

import dev.projectstudio.core.drift.DriftDetail;
import dev.projectstudio.core.drift.SafeDefault;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Edits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What can be done in the inbox, by name and by key.
record DriftCommands(
        Command accept,
        Command keep,
        Command merge,
        Command dismiss,
        Command remedy,
        Command nextChange,
        Command previousChange,
        Command toggleUnified,
        Command filter,
        Command mark,
        Command markAll) {

    /// Where a person can go on from the alert that is selected.
    record Ways(Consumer<Boolean> change, Runnable filter, Consumer<DriftDetail> remedy) {}

    /// @param ways to the next change (true) or the one before, to the filter, and to where that which cannot be read
    ///     can be mended
    static DriftCommands of(DriftViewModel model, Ways ways, Edits edits) {
        return new DriftCommands(
                edits.changing(Command.of("drift.command.accept", model::accept)
                        .on("a")
                        .unless(reason(model, Answers::accept, MarkedAnswers::accept))
                        .called(many(model, MarkedAnswers::accept))),
                edits.changing(Command.of("drift.command.keep", model::keep)
                        .on("s")
                        .unless(reason(model, Answers::keep, MarkedAnswers::keep))
                        .called(many(model, MarkedAnswers::keep))),
                edits.changing(
                        Command.of("drift.command.merge", model::merge).on("m").unless(merge(model))),
                edits.changing(Command.of("drift.command.dismiss", model::dismiss)
                        .on("d")
                        .unless(reason(model, Answers::dismiss, MarkedAnswers::dismiss))
                        .called(many(model, MarkedAnswers::dismiss))),
                Command.of("drift.command.remedy", () -> mend(model, ways.remedy()))
                        .unless(whyNoRemedy(model))
                        .called(whereTo(model)),
                Command.of("drift.command.next", () -> ways.change().accept(true))
                        .on("F7"),
                Command.of("drift.command.previous", () -> ways.change().accept(false))
                        .on("Shift+F7"),
                Command.of("drift.command.unified", model.form()::toggle).on("u"),
                Command.of("drift.command.filter", ways.filter()).on("Mod+F", "/"),
                edits.changing(Command.of("drift.command.mark", model::mark).on("x")),
                edits.changing(
                        Command.of("drift.command.mark-all", model::markAll).on("Mod+A")));
    }

    List<Command> all() {
        return List.of(
                accept, keep, merge, dismiss, remedy, nextChange, previousChange, toggleUnified, filter, mark, markAll);
    }

    private static void mend(DriftViewModel model, Consumer<DriftDetail> remedy) {
        var shown = model.shownProperty().get();
        if (shown != null) {
            remedy.accept(shown.detail());
        }
    }

    /// What the button in the place of the difference is called, also in the palette.
    private static ObservableValue<String> whereTo(DriftViewModel model) {
        return Bindings.createStringBinding(
                () -> {
                    var shown = model.shownProperty().get();
                    if (shown == null || !whyNoRemedy(shown, model.text()).isEmpty()) {
                        return "";
                    }
                    boolean isMoved = shown.detail().safeDefault() == SafeDefault.RELOCATE;
                    return model.text().get(isMoved ? "drift.unknown.relocate.go" : "drift.unknown.restore.go");
                },
                model.shownProperty());
    }

    private static ObservableValue<String> whyNoRemedy(DriftViewModel model) {
        return Bindings.createStringBinding(
                () -> {
                    var shown = model.shownProperty().get();
                    return shown == null ? model.text().get("drift.blocked.none") : whyNoRemedy(shown, model.text());
                },
                model.shownProperty());
    }

    private static String whyNoRemedy(DriftShown shown, Messages text) {
        return shown.detail().status().isDrift() ? text.get("drift.blocked.remedy.drifting") : "";
    }

    /// A merge is looked at, so it is of one alert.
    private static ObservableValue<String> merge(DriftViewModel model) {
        var marked = model.marks().markedProperty();
        return Bindings.createStringBinding(
                () -> marked.get().isEmpty()
                        ? whyNot(model, Answers::merge)
                        : model.text().get("drift.blocked.many-merge"),
                model.shownProperty(),
                model.readingProperty(),
                marked);
    }

    private static ObservableValue<String> reason(
            DriftViewModel model, Function<Answers, String> one, BiFunction<MarkedAnswers, Messages, String> many) {
        var marked = model.marks().markedProperty();
        return Bindings.createStringBinding(
                () -> {
                    if (marked.get().isEmpty()) {
                        return whyNot(model, one);
                    }
                    boolean isNone =
                            many.apply(model.markedAnswers(), model.text()).isEmpty();
                    return isNone ? model.text().get("drift.blocked.none-of-marked") : "";
                },
                model.shownProperty(),
                model.readingProperty(),
                model.rowsProperty(),
                marked);
    }

    /// While the alert is read nothing is known against it, and the answer waits.
    private static String whyNot(DriftViewModel model, Function<Answers, String> one) {
        return model.readingProperty().get() ? "" : one.apply(model.answers());
    }

    /// What an answer is called where it is given to several.
    private static ObservableValue<String> many(
            DriftViewModel model, BiFunction<MarkedAnswers, Messages, String> title) {
        return Bindings.createStringBinding(
                () -> title.apply(model.markedAnswers(), model.text()),
                model.rowsProperty(),
                model.marks().markedProperty());
    }
}
