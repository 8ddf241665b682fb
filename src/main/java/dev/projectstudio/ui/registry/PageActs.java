package dev.projectstudio.ui.registry;

import dev.projectstudio.ui.common.Workbench;

/// What can be done on the registry's page.
///
/// @param items with the items themselves
/// @param exchange what comes in and goes out
/// @param templates what is made of templates, and templates of folders
/// @param installs with the copies in repositories
record PageActs(RegistryActs items, ExchangeActs exchange, TemplateActs templates, InstallActs installs) {

    static PageActs of(RegistrySources sources, Workbench bench) {
        return new PageActs(
                new RegistryActs(sources, bench),
                new ExchangeActs(sources, bench),
                new TemplateActs(sources, bench),
                new InstallActs(sources.installs(), sources.projects(), bench));
    }
}
