package dev.projectstudio.boot;

import dev.projectstudio.core.registry.MappedTechnologies;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.MappingWriter;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.stack.StackWriter;

/// What works on the stacks of projects, and on what is mapped to them.
record StackParts(StackService service, MappingService mappings) {

    static StackParts of(Studio studio) {
        var database = studio.database();
        var mapped = new MappedTechnologies();
        var writer = new StackWriter(database, studio.activity(), studio.journal(), mapped, studio.clock());
        writer.follow(studio.bus());
        var detector = new Lazy<>(() -> new StackDetector(studio.files()));
        var service = new StackService(database, studio.projects(), detector::get, writer);
        var mapping = new MappingWriter(database, studio.activity(), studio.journal(), studio.clock());
        mapping.follow(studio.bus());
        var folder = new RegistryFolder(studio.files(), studio.home());
        return new StackParts(service, new MappingService(database, service, folder, mapping));
    }
}
