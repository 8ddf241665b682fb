package dev.projectstudio.boot;

import dev.projectstudio.core.decision.DecisionRecords;
import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.DecisionWriter;
import java.time.ZoneId;

/// What works on decisions.
record DecisionParts(DecisionService service, Lazy<DecisionRecords> records) {

    static DecisionParts of(Studio studio) {
        var database = studio.database();
        var writer = new DecisionWriter(database, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        return new DecisionParts(
                new DecisionService(database, studio.projects(), studio.cycles(), writer),
                new Lazy<>(() -> new DecisionRecords(
                        database,
                        studio.projects(),
                        new DecisionRecords.ContextParts(studio.context(), studio.adoption()),
                        studio.drift(),
                        studio.sync(),
                        writer,
                        ZoneId.systemDefault())));
    }
}
