package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Task;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What can be done with the tasks of a cycle, and with its criteria, by name and by key.
final class TaskCommands {

    private final CycleViewModel model;
    private final Workbench bench;
    private final Messages text;
    private final ObservableValue<String> noTask;

    TaskCommands(CycleViewModel model, Workbench bench) {
        this.model = model;
        this.bench = bench;
        this.text = bench.text();
        this.noTask = Bindings.createStringBinding(
                () -> model.meant().isEmpty() ? text.get("cycles.blocked.no-task") : "",
                model.tasksProperty(),
                model.selectedTaskProperty(),
                model.marks().markedProperty());
    }

    /// Brings focus to the fields that add.
    record Fields(Runnable task, Runnable criterion) {}

    /// @param isInCriteria whether the keys that lists have are meant for the criteria now
    List<Command> all(Fields fields, BooleanSupplier isInCriteria) {
        return List.of(
                change(Command.of("task.command.add", fields.task()).on("Mod+N", "a")),
                change(Command.of("task.command.criterion", fields.criterion()).on("Mod+Shift+N")),
                ofTask("task.command.status", model::cycleStatus).on("s"),
                ofTask("task.command.done", model::toggleDone).on("d"),
                ofTask("task.command.rename", this::rename).on("F2"),
                ofTask("task.command.up", () -> model.shift(true)).on("Alt+Up"),
                ofTask("task.command.down", () -> model.shift(false)).on("Alt+Down"),
                ofTask("task.command.move", this::move).on("m"),
                Command.of("task.command.origin", model::openOrigin).on("o").unless(model.whyNoOrigin()),
                change(Command.of("task.command.mark", () -> either(isInCriteria, model::tickCriterion, model::mark))
                        .on("x")),
                change(Command.of("task.command.mark-all", model::markAll).on("Mod+A")),
                change(Command.of(
                                "task.command.delete",
                                () -> either(isInCriteria, model::removeCriterion, model::deleteTasks))
                        .on("Delete")));
    }

    void rename(Task task) {
        if (!bench.edits().isReadOnly()) {
            WordsDialog.ask(
                    bench,
                    text.get("cycles.task.rename"),
                    task.title(),
                    () -> model.title(task.id()),
                    (title, asked) -> model.rename(task, title, asked));
        }
    }

    void reword(CriterionRow row) {
        if (!bench.edits().isReadOnly()) {
            WordsDialog.ask(
                    bench,
                    text.get("cycles.criterion.reword"),
                    row.criterion().text(),
                    (words, asked) -> model.reword(row, words, asked));
        }
    }

    private void rename() {
        var selected = model.selectedTaskProperty().get();
        model.tasksProperty().get().stream()
                .filter(task -> task.id().equals(selected))
                .findFirst()
                .ifPresent(this::rename);
    }

    private void move() {
        var some = model.meant();
        model.others(others -> {
            if (others.isEmpty()) {
                bench.notices().nothing(text.get("cycles.move.none"));
            } else {
                MoveDialog.ask(
                        bench,
                        text.get("cycles.move.ask", some.size(), some.getFirst().title()),
                        others,
                        (other, asked) -> model.moveTo(other, some, asked));
            }
        });
    }

    private Command ofTask(String key, Runnable act) {
        return change(Command.of(key, act).unless(noTask));
    }

    private Command change(Command command) {
        return bench.edits().changing(command);
    }

    private static void either(BooleanSupplier isFirst, Runnable first, Runnable second) {
        if (isFirst.getAsBoolean()) {
            first.run();
        } else {
            second.run();
        }
    }
}
