package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemId;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Confirmation;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.SearchDialog;
import dev.projectstudio.ui.common.Workbench;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// What can be done with items, with the questions that come before it.
final class RegistryActs {

    private static final String DRAFT = "registry";

    /// What the editor needs to be opened.
    ///
    /// @param path of the file whose text is written
    private record Opening(OpenItem item, String path, DraftPlace draft) {}

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
        edit(item, null);
    }

    /// Asks which of its files, and opens the text of that one.
    void editFile(RegistryItem item) {
        bench.background()
                .run(
                        () -> EditableFiles.of(registry.open(item.id()).files()),
                        paths -> new SearchDialog<String>(
                                        bench,
                                        "item-file",
                                        typed -> EditableFiles.matching(paths, typed),
                                        RegistryActs::fileName)
                                .of(paths.size())
                                .ask(
                                        text.get("registry.ask.file", item.name()),
                                        text.get("registry.ask.file.prompt"),
                                        text.get("cycles.act.edit"),
                                        (path, asked) -> {
                                            asked.done();
                                            edit(item, path);
                                        }));
    }

    /// @param path of one of its files, under the kind's folder; null for the one that says what it is
    private void edit(RegistryItem item, @Nullable String path) {
        bench.background()
                .run(
                        () -> opening(item, path),
                        opening -> new ItemEditor(registry, bench, opening.item(), opening.path())
                                .open(
                                        opening.draft(),
                                        (save, asked) -> bench.edits()
                                                .run(
                                                        asked,
                                                        () -> registry.edit(save.seen(), save.path(), save.text()),
                                                        now -> text.get(
                                                                "registry.done.edit",
                                                                now.item().name()),
                                                        _ -> {})));
    }

    private Opening opening(RegistryItem item, @Nullable String path) {
        var open = registry.open(item.id());
        var main = open.files().main();
        var file = path == null ? main : path;
        if (!open.files().isText(file)) {
            throw new InvalidInput("item-not-utf8", file);
        }
        var place = item.id().text() + (file.equals(main) ? "" : "/" + EditableFiles.shown(file));
        return new Opening(open, file, DraftPlace.of(sources.unsaved(), DRAFT, place));
    }

    private static Node fileName(String path) {
        var name = new Label(EditableFiles.shown(path));
        name.getStyleClass().add("mono");
        return name;
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
                                                now -> text.get(
                                                        "registry.done.rename",
                                                        item.slug(),
                                                        slug,
                                                        needs.loose().size()),
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
