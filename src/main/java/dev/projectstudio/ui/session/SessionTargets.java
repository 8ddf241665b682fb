package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.TaskId;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;

/// Goes to what became of pieces of sessions.
final class SessionTargets {

    private final TaskService tasks;
    private final Workbench bench;

    SessionTargets(TaskService tasks, Workbench bench) {
        this.tasks = tasks;
        this.bench = bench;
    }

    void open(Promotion made) {
        switch (made.target()) {
            case TASK ->
                bench.background()
                        .run(
                                () -> tasks.require(new TaskId(made.targetId())),
                                task -> bench.navigator()
                                        .open(Whereabouts.task(
                                                task.cycleId().value(),
                                                task.id().value())));
            case DECISION -> bench.navigator().open(Whereabouts.decision(made.targetId()));
            case LEARNING -> bench.navigator().open(Whereabouts.learning(made.targetId()));
        }
    }
}
