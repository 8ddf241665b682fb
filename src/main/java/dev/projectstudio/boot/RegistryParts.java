package dev.projectstudio.boot;

import dev.projectstudio.core.dependency.AllowedFollowers;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.exchange.ExportService;
import dev.projectstudio.core.exchange.ImportService;
import dev.projectstudio.core.install.InstalledFollowers;
import dev.projectstudio.core.registry.RegistryBatch;
import dev.projectstudio.core.registry.RegistryEdits;
import dev.projectstudio.core.registry.RegistryFolder;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.RegistryWriter;
import dev.projectstudio.core.template.ProjectsOfTemplates;
import java.util.List;

/// What works on the registry.
record RegistryParts(RegistryService service, RegistryEdits edits, Exchange exchange, RegistryBatch batch) {

    static RegistryParts of(Studio studio) {
        var folder = new RegistryFolder(studio.files(), studio.home());
        var writer = new RegistryWriter(studio.filing(), folder, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        var edits = new RegistryEdits(studio.database(), folder, studio.activity(), studio.clock());
        var others = List.of(new InstalledFollowers(studio.clock()), new ProjectsOfTemplates(), new AllowedFollowers());
        var service = new RegistryService(studio.database(), folder, writer, edits, others, studio.clock());
        var batch = new RegistryBatch(writer);
        var exchange = new Exchange(
                new ImportService(service, batch),
                new ExportService(studio.filing(), studio.files(), studio.home().root()));
        return new RegistryParts(service, edits, exchange, batch);
    }
}
