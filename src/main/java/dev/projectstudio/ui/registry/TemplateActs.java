package dev.projectstudio.ui.registry;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.template.AppliedTemplate;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done with templates, with the questions that come before it.
final class TemplateActs {

    /// What the question about a template needs to be asked.
    private record Opening(
            OpenItem template,
            List<Project> projects,
            @Nullable Project active) {}

    private final RegistrySources sources;
    private final Workbench bench;
    private final Messages text;

    TemplateActs(RegistrySources sources, Workbench bench) {
        this.sources = sources;
        this.bench = bench;
        this.text = bench.text();
    }

    /// Asks where a template goes and what its variables are, and applies it.
    void apply(RegistryItem item) {
        bench.background()
                .run(
                        () -> new Opening(
                                sources.registry().open(item.id()),
                                sources.projects().list(false),
                                sources.projects().active().orElse(null)),
                        this::ask);
    }

    private void ask(Opening opening) {
        var model = new ApplyViewModel(opening.template(), sources.templates().service(), bench.background());
        new ApplyDialog(model, bench).open(opening.projects(), opening.active(), asked -> {
            var work = model.applying();
            if (work != null) {
                bench.edits().run(asked, work, applied -> told(opening.template(), applied), _ -> {});
            }
        });
    }

    /// Asks which folder a template is to be made of, and makes it.
    void create(Consumer<ItemId> then) {
        var model = new FolderViewModel(sources.templates().creation(), bench.background());
        var dialog = new FolderDialog(model, bench);
        dialog.open(asked -> {
            var work = model.making(dialog.slug(), dialog.name(), dialog.description(), dialog.type());
            if (work != null) {
                bench.edits()
                        .run(
                                asked,
                                work,
                                made -> text.get(
                                        "registry.done.add", made.item().name()),
                                made -> then.accept(made.item().id()));
            }
        });
    }

    private String told(OpenItem template, AppliedTemplate applied) {
        var cycle = applied.cycle();
        if (cycle != null && applied.written().isEmpty()) {
            return text.get(
                    "template.applied.cycle",
                    template.item().name(),
                    applied.project().name(),
                    cycle.code());
        }
        return text.get(
                "template.applied",
                template.item().name(),
                applied.project().name(),
                applied.written().size(),
                applied.left().size());
    }
}
