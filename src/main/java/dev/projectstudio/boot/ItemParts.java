package dev.projectstudio.boot;

import dev.projectstudio.cli.ItemServices;
import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.exchange.Exchange;
import dev.projectstudio.core.install.InstallService;
import dev.projectstudio.core.registry.MappingService;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.stack.StackService;
import dev.projectstudio.core.template.Templates;
import java.util.Map;

/// What works on the registry, on what comes of it in projects, and on what these are built with. Each part is built
/// when it is first used.
final class ItemParts implements ItemServices {

    private final Lazy<RegistryParts> registry;
    private final Lazy<InstallParts> installs;
    private final Lazy<StackParts> stack;
    private final Lazy<Templates> templates;
    private final Lazy<Dependencies> dependencies;

    /// @param environment in which programs are looked for
    ItemParts(Studio studio, Map<String, String> environment) {
        this.registry = new Lazy<>(() -> RegistryParts.of(studio));
        this.installs = new Lazy<>(() -> InstallParts.of(studio));
        this.stack = new Lazy<>(() -> StackParts.of(studio));
        this.templates = new Lazy<>(() -> TemplateParts.of(studio));
        this.dependencies = new Lazy<>(() -> DependencyParts.of(studio, environment));
    }

    /// Has them hear, as the projects do, what an undo does to their rows.
    void hearUndo() {
        registry.get();
        installs.get();
        stack.get();
        dependencies.get();
    }

    RegistryParts registryParts() {
        return registry.get();
    }

    @Override
    public RegistryService registry() {
        return registry.get().service();
    }

    @Override
    public Exchange exchange() {
        return registry.get().exchange();
    }

    @Override
    public InstallService installs() {
        return installs.get().service();
    }

    @Override
    public StackService stack() {
        return stack.get().service();
    }

    @Override
    public MappingService mappings() {
        return stack.get().mappings();
    }

    @Override
    public Templates templates() {
        return templates.get();
    }

    @Override
    public Dependencies dependencies() {
        return dependencies.get();
    }
}
