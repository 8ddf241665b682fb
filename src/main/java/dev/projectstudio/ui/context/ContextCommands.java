package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What can be done on the page, by name and by key.
final class ContextCommands {

    private final ContextViewModel model;
    private final ContextEdits edits;
    private final Workbench bench;
    private final Messages text;
    private final ObjectProperty<@Nullable ContextTarget> target = new SimpleObjectProperty<>();
    private final Command adopt;
    private final Command add;
    private final Command addTarget;
    private final Command restore;
    private final Command unified;
    private final Command before;
    private final Command takeTheirs;
    private final Command keepMine;
    private final Command compare;

    ContextCommands(ContextViewModel model, ContextEdits edits, Workbench bench) {
        this.model = model;
        this.edits = edits;
        this.bench = bench;
        this.text = bench.text();
        this.adopt =
                changing(Command.of("context.command.adopt", () -> AdoptDialog.open(edits, bench, this::selectAdopted))
                        .on("a"));
        this.add = changing(Command.of("context.command.add", this::askNew).on("Mod+N"));
        this.addTarget = changing(
                ofSelected("context.command.target-add", this::askTarget).on("t"));
        this.restore = changing(Command.of("context.command.restore", this::restoreChosen)
                .on("r")
                .unless(whyNotRestore()));
        this.unified = Command.of("context.command.unified", model.history().form()::toggle)
                .on("u");
        this.before = Command.of("context.command.before", model.history()::toggleBefore)
                .on("b")
                .unless(whyNotHistory());
        var inConflict = model.editor()
                .stateProperty()
                .map(state -> state == DraftState.CONFLICT ? "" : text.get("context.blocked.no-conflict"));
        this.takeTheirs = Command.of("context.command.theirs", model.editor()::takeTheirs)
                .on("Mod+Shift+L")
                .unless(inConflict);
        this.keepMine = changing(Command.of("context.command.mine", model.editor()::keepMine)
                .on("Mod+Shift+K")
                .unless(inConflict));
        this.compare = Command.of(
                        "context.command.compare",
                        () -> ConflictPeek.open(model.editor(), model.history().form(), bench))
                .on("Mod+Shift+D")
                .unless(inConflict);
    }

    Command adopt() {
        return adopt;
    }

    Command add() {
        return add;
    }

    Command addTarget() {
        return addTarget;
    }

    Command restore() {
        return restore;
    }

    Command unified() {
        return unified;
    }

    Command before() {
        return before;
    }

    Command compare() {
        return compare;
    }

    Command takeTheirs() {
        return takeTheirs;
    }

    Command keepMine() {
        return keepMine;
    }

    /// All but those that move the focus.
    List<Command> all() {
        return List.of(
                adopt,
                add,
                changing(
                        Command.of("context.command.save", model.editor()::save).on("Mod+S")),
                changing(ofSelected("context.command.rename", line -> saved(() -> askName(line)))
                        .on("F2")),
                addTarget,
                changing(Command.of("context.command.target-remove", this::removeSelectedTarget)
                        .on("Shift+Delete")
                        .unless(target.map(_ -> "").orElse(text.get("context.blocked.no-target")))),
                Command.of("context.command.drift", model::openDrift).on("d").unless(whyNotDrift()),
                changing(Command.of("context.command.sync", () -> model.editor().saveAnd(edits::sync))
                        .on("s")),
                changing(ofSelected("context.command.delete", line -> saved(() -> edits.delete(line.file())))
                        .on("Delete")),
                restore,
                unified,
                before,
                compare,
                takeTheirs,
                keepMine);
    }

    /// The target that is selected in the list of them.
    ObjectProperty<@Nullable ContextTarget> targetProperty() {
        return target;
    }

    private void removeSelectedTarget() {
        var selected = target.get();
        if (selected != null) {
            removeTarget(selected);
        }
    }

    void removeTarget(ContextTarget gone) {
        var line = model.selectedProperty().get();
        if (line != null) {
            edits.removeTarget(line.file(), gone.repoPath());
        }
    }

    private Command changing(Command command) {
        return bench.edits().changing(command);
    }

    private Command ofSelected(String titleKey, Consumer<ContextLine> action) {
        var blocked = model.selectedProperty().map(_ -> "").orElse(text.get("context.blocked.none"));
        return Command.of(titleKey, () -> {
                    var line = model.selectedProperty().get();
                    if (line != null) {
                        action.accept(line);
                    }
                })
                .unless(blocked);
    }

    private ObservableValue<String> whyNotDrift() {
        var selected = model.selectedProperty();
        return Bindings.createStringBinding(
                () -> {
                    var line = selected.get();
                    if (line == null) {
                        return text.get("context.blocked.none");
                    }
                    return line.isDrifting() ? "" : text.get("context.blocked.in-sync");
                },
                selected);
    }

    /// Why nothing can be done about versions now.
    ObservableValue<String> whyNotHistory() {
        return model.sectionProperty()
                .map(section -> section == Section.HISTORY ? "" : text.get("context.blocked.no-history"));
    }

    private ObservableValue<String> whyNotRestore() {
        return Bindings.createStringBinding(
                () -> model.sectionProperty().get() == Section.HISTORY
                                && model.history().comparedProperty().get() != null
                        ? ""
                        : text.get("context.blocked.no-version"),
                model.sectionProperty(),
                model.history().comparedProperty());
    }

    private void restoreChosen() {
        var line = model.selectedProperty().get();
        var chosen = model.history().comparedProperty().get();
        if (line != null && chosen != null) {
            saved(() -> edits.restore(line.file(), chosen.version().number()));
        }
    }

    private void askNew() {
        new NameDialog(bench, "add")
                .asking("context.ask.name", "claude.md", "")
                .asking("context.ask.place", "CLAUDE.md", "")
                .open((name, place, asked) -> edits.add(name, place, asked, this::select));
    }

    private void askName(ContextLine line) {
        var file = line.file();
        new NameDialog(bench, "rename")
                .asking("context.ask.name", file.filename(), file.filename())
                .open((name, _, asked) -> edits.rename(file, name, asked));
    }

    private void askTarget(ContextLine line) {
        new NameDialog(bench, "target-add")
                .asking("context.ask.path", "docs/AGENTS.md", "")
                .open((path, _, asked) -> edits.addTarget(line.file(), path, asked));
    }

    private void select(ContextFile added) {
        model.sectionProperty().set(Section.EDIT);
        model.reveal(file -> file.id().equals(added.id()));
    }

    private void selectAdopted(String filename) {
        model.reveal(file -> file.filename().equals(filename));
    }

    private void saved(Runnable then) {
        model.editor().saveAnd(then);
    }
}
