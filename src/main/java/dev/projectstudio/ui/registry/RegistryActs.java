package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done with items, with the questions that come before it.
final class RegistryActs {

    private static final String DRAFT = "registry";

    /// What the editor needs to be opened.
    private record Opening(OpenItem item, DraftPlace draft) {}

    private final RegistryService registry;
    private final RegistrySources sources;
    private final Workbench bench;
    private final Messages text;

    RegistryActs(RegistrySources sources, Workbench bench) {
        this.sources = sources;
        this.registry = sources.registry();
        this.bench = bench;
        this.text = bench.text();
    }

    /// Asks what kind of item it is to be and what it is called, makes it, and opens its text.
    ///
    /// @param kind what is offered first; null for a skill
    void add(@Nullable RegistryKind kind, Consumer<OpenItem> then) {
        NewItemDialog.ask(
                bench,
                kind == null ? RegistryKind.SKILL : kind,
                (answer, asked) -> bench.edits()
                        .run(
                                asked,
                                () -> {
                                    var slug = Slug.of(answer.name());
                                    return registry.add(
                                            answer.kind(),
                                            slug.isEmpty() ? answer.name() : slug,
                                            registry.starter(answer.kind(), slug, answer.name(), answer.description()));
                                },
                                made -> text.get(
                                        "registry.done.add", made.item().name()),
                                made -> {
                                    then.accept(made);
                                    edit(made.item());
                                }));
    }

    /// Opens the text of an item, and says while it is typed what is wrong with it.
    void edit(RegistryItem item) {
        bench.background()
                .run(
                        () -> new Opening(
                                registry.open(item.id()),
                                DraftPlace.of(
                                        sources.unsaved(), DRAFT, item.id().text())),
                        opening -> new ItemEditor(registry, bench, opening.item())
                                .open(
                                        opening.draft(),
                                        (save, asked) -> bench.edits()
                                                .run(
                                                        asked,
                                                        () -> registry.edit(save.seen(), save.text()),
                                                        now -> text.get(
                                                                "registry.done.edit",
                                                                now.item().name()),
                                                        _ -> {})));
    }

    /// Asks for another name of its file, which everything that names it follows.
    void rename(RegistryItem item, Consumer<ItemId> then) {
        bench.background()
                .run(
                        () -> ItemNeeds.of(item, sources),
                        needs -> SlugDialog.ask(
                                bench,
                                "rename",
                                item,
                                item.slug(),
                                needs.followers(text),
                                (slug, asked) -> bench.edits()
                                        .run(
                                                asked,
                                                () -> registry.rename(registry.open(item.id()), slug),
                                                now -> text.get("registry.done.rename", item.slug(), slug),
                                                now -> then.accept(now.item().id()))));
    }

    void duplicate(RegistryItem item, Consumer<ItemId> then) {
        SlugDialog.ask(
                bench,
                "duplicate",
                item,
                item.slug() + "-copy",
                "",
                (slug, asked) -> bench.edits()
                        .run(
                                asked,
                                () -> registry.duplicate(registry.open(item.id()), slug),
                                now -> text.get("registry.done.duplicate", item.name(), slug),
                                now -> then.accept(now.item().id())));
    }

    /// Asks first where others need it; either way it can be taken back.
    void delete(RegistryItem item) {
        bench.background().run(() -> ItemNeeds.of(item, sources), needs -> {
            if (needs.isEmpty()) {
                deleted(item);
            } else {
                new Confirmation(
                                text.get("registry.delete.title", item.name()),
                                text.get("registry.delete.what"),
                                text.get("cycles.act.delete"),
                                null,
                                () -> deleted(item))
                        .ask(bench.overlays(), text, needs.broken(text));
            }
        });
    }

    private void deleted(RegistryItem item) {
        bench.edits()
                .run(
                        () -> {
                            registry.delete(item);
                            return item;
                        },
                        gone -> text.get("registry.done.delete", gone.name()));
    }
}
