package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.template.Templates;
import dev.projectstudio.core.unsaved.UnsavedTexts;

/// Where the screen of the registry has it from.
///
/// @param unsaved keeps what is typed until it is saved
public record RegistrySources(
        RegistryService registry,
        MappingService mappings,
        Exchange exchange,
        InstallService installs,
        Templates templates,
        ProjectService projects,
        UnsavedTexts unsaved) {}
