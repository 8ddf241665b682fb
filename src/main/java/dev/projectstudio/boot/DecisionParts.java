package dev.projectstudio.boot;

import dev.projectstudio.core.decision.DecisionService;
import dev.projectstudio.core.decision.DecisionWriter;

/// What works on decisions.
record DecisionParts(DecisionService service) {

    static DecisionParts of(Studio studio) {
        var database = studio.database();
        var writer = new DecisionWriter(database, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        return new DecisionParts(new DecisionService(database, studio.projects(), studio.cycles(), writer));
    }
}
