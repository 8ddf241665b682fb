package dev.projectstudio.cli;

import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.template.Templates;

/// The services of an open home for the registry, for what comes of it in projects, and for what these are built with.
public interface ItemServices {

    RegistryService registry();

    Exchange exchange();

    InstallService installs();

    StackService stack();

    MappingService mappings();

    Templates templates();

    Dependencies dependencies();
}
