package dev.projectstudio.boot;

import dev.projectstudio.core.cycle.CycleRemoval;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleWriter;
import dev.projectstudio.core.cycle.TaskService;
import dev.projectstudio.core.decision.DecisionsOfCycle;
import dev.projectstudio.core.learning.LearningsOfCycle;
import dev.projectstudio.core.session.SessionsOfCycle;

/// What works on cycles and tasks.
record CycleParts(CycleService service, TaskService tasks, CycleRemoval removal) {

    static CycleParts of(Studio studio) {
        var database = studio.database();
        var writer = new CycleWriter(database, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        return new CycleParts(
                new CycleService(database, studio.projects(), studio.activity(), writer),
                new TaskService(database, writer),
                new CycleRemoval(
                        database, writer, new SessionsOfCycle(), new DecisionsOfCycle(), new LearningsOfCycle()));
    }
}
