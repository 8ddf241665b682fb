package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.Findable;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.TextLinks;
import dev.projectstudio.ui.common.Whereabouts;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;

/// The screen of the registry.
public final class RegistryScreens {

    private final RegistrySources sources;
    private final PageActs acts;
    private final RegistryShown shown = new RegistryShown();
    private final TextLinks links;
    private final Workbench bench;

    /// @param links where texts lead to
    public RegistryScreens(RegistrySources sources, TextLinks links, Workbench bench) {
        this.sources = sources;
        this.links = links;
        this.bench = bench;
        this.acts = PageActs.of(sources, bench);
    }

    public Destination destination() {
        return Destination.ofAll(
                        PageName.REGISTRY,
                        _ -> new RegistryPage(
                                new RegistryViewModel(
                                        sources.registry(), sources.mappings(), sources.installs(), shown, bench),
                                acts,
                                links,
                                bench))
                .offering(
                        List.of(
                                PageCommand.going("registry.command.add").changing(),
                                PageCommand.going("registry.command.import").changing(),
                                PageCommand.going("registry.command.create-template")
                                        .changing(),
                                PageCommand.going("registry.command.filter"),
                                PageCommand.going("registry.command.next-kind"),
                                PageCommand.going("registry.command.previous-kind"),
                                PageCommand.going("registry.command.next-mistake"),
                                PageCommand.going("registry.command.previous-mistake")),
                        "registry.command.edit",
                        "registry.command.edit-file",
                        "registry.command.rename",
                        "registry.command.duplicate",
                        "registry.command.export",
                        "registry.command.install",
                        "registry.command.update",
                        "registry.command.uninstall",
                        "registry.command.take",
                        "registry.command.apply",
                        "registry.command.delete")
                .finding(this::items);
    }

    /// Asks whether the text of a copy becomes the item's.
    public void take(InstalledCopy copy) {
        acts.installs().take(copy);
    }

    private List<Findable> items() {
        return sources.registry().list().stream()
                .map(ItemUse::item)
                .map(item -> new Findable(
                        item.name(),
                        item.slug(),
                        bench.text().get("registry.kind." + item.kind().word()),
                        Whereabouts.registryItem(item.kind().word(), item.id().value())))
                .toList();
    }
}
