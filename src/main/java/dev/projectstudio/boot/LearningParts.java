package dev.projectstudio.boot;

import dev.projectstudio.core.learning.LearningService;
import dev.projectstudio.core.learning.LearningWriter;

/// What works on learnings.
record LearningParts(LearningService service) {

    static LearningParts of(Studio studio) {
        var database = studio.database();
        var writer = new LearningWriter(database, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        return new LearningParts(new LearningService(database, studio.projects(), studio.cycles(), writer));
    }
}
