package dev.projectstudio.boot;

import dev.projectstudio.core.registry.MappedTechnologies;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.StackWriter;

/// What works on the stacks of projects.
record StackParts(StackService service) {

    static StackParts of(Studio studio) {
        var database = studio.database();
        var mappings = new MappedTechnologies();
        var writer = new StackWriter(database, studio.activity(), studio.journal(), mappings, studio.clock());
        writer.follow(studio.bus());
        var detector = new Lazy<>(() -> new StackDetector(studio.files()));
        return new StackParts(new StackService(database, studio.projects(), detector::get, writer));
    }
}
