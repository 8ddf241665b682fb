package dev.projectstudio.boot;

import dev.projectstudio.core.registry.RegistryEdits;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.RegistryWriter;

/// What works on the registry.
record RegistryParts(RegistryService service, RegistryEdits edits) {

    static RegistryParts of(Studio studio) {
        var folder = new RegistryFolder(studio.files(), studio.home());
        var writer = new RegistryWriter(studio.filing(), folder, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        var edits = new RegistryEdits(studio.database(), folder, studio.activity(), studio.clock());
        return new RegistryParts(new RegistryService(studio.database(), folder, writer, edits, studio.clock()), edits);
    }
}
