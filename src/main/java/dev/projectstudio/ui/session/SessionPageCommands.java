package dev.projectstudio.ui.session;

import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;

/// What can be done on the page of one session, by name and by key.
record SessionPageCommands(
        SessionCommands ofSession,
        Command newer,
        Command older,
        Command task,
        Command decision,
        Command learning,
        Command list) {

    static SessionPageCommands of(SessionViewModel model, SessionActs acts, Workbench bench) {
        var edits = bench.edits();
        Runnable leave = () -> bench.navigator().open(list(model));
        return new SessionPageCommands(
                SessionCommands.of(
                        model.rowProperty(),
                        acts,
                        () -> bench.navigator().open(Route.to(PageName.SESSIONS)),
                        edits,
                        bench.text()),
                Command.of("session.command.newer", model::newer).on("[").unless(model.whyNotNewer()),
                Command.of("session.command.older", model::older).on("]").unless(model.whyNotOlder()),
                edits.changing(Command.of("session.command.task", model::makeTask)
                        .on("t")
                        .unless(model.whyNoTask())),
                edits.changing(Command.of("session.command.decision", model::makeDecision)
                        .on("d")
                        .unless(model.whyNoDecision())),
                edits.changing(Command.of("session.command.learning", model::makeLearning)
                        .on("l")
                        .unless(model.whyNoLearning())),
                Command.of("session.command.list", leave));
    }

    List<Command> all() {
        var all = new ArrayList<>(List.of(newer, older, task, decision, learning));
        all.addAll(ofSession.all());
        all.add(list);
        return List.copyOf(all);
    }

    /// The list with this one selected.
    private static Route list(SessionViewModel model) {
        var row = model.rowProperty().getValue();
        var list = Route.to(PageName.SESSIONS);
        return row == null ? list : list.at(row.session().id().value());
    }
}
