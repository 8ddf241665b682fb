package dev.projectstudio.cli;

import dev.projectstudio.core.registry.Dependents;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.RegistryService;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.registry.UnreadFile;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio registry …`: skills, agents, tools, templates and prompts.
@Command(name = "registry")
final class RegistryCommands extends CommandGroup {

    RegistryCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "list")
    int list(@Option(names = "--kind", paramLabel = "KIND") @Nullable String kind) {
        var registry = registry();
        var only = kind == null ? null : kind("list", kind);
        var items = only == null ? registry.list() : registry.list(only);
        var unread = registry.unread().stream()
                .filter(file -> only == null || file.kind() == only)
                .toList();
        var rows = new RegistryRows(invocation());
        var others = new UnreadRows(invocation());
        invocation()
                .print(
                        Json.object(
                                "items",
                                items.stream().map(rows::json).toList(),
                                "unread",
                                unread.stream().map(others::json).toList()),
                        () -> rows.lines(items),
                        only == null ? "cli.registry.none" : "cli.registry.none-of-kind");
        others.note(unread);
        return 0;
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "ITEM") String written) {
        var open = open(written);
        var item = open.item();
        var users = invocation().services().mappings().users(item.id());
        var rows = new RegistryRows(invocation());
        var findings = registry().validate(open);
        var dependents = registry().dependents(item);
        var installs = invocation().services().installs();
        installs.check(item.id());
        var copies = installs.of(item.id());
        var installed = new InstallRows(invocation());
        invocation()
                .print(
                        Json.object(
                                "item",
                                rows.json(open, users, findings, dependents),
                                "installations",
                                copies.stream().map(installed::json).toList()),
                        () -> rows.page(open, users, findings, dependents, installed.lines(copies)));
        return 0;
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "KIND") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--slug", paramLabel = "SLUG") @Nullable String slug,
            @Option(names = "--description", paramLabel = "D") @Nullable String description,
            @Option(names = "--from", paramLabel = "FILE") @Nullable String file,
            @Option(names = "--copy-of", paramLabel = "ITEM") @Nullable String copied) {
        if (copied != null && (file != null || description != null)) {
            throw refused("add", "cli.registry.copy-or-text");
        }
        invocation().begun();
        var kind = kind("add", written);
        var named = slug == null ? suggested(name) : slug;
        boolean isCut = slug == null && Slug.isCut(name) && !invocation().isJson();
        if (copied != null) {
            var seen = open(copied);
            if (seen.item().kind() != kind) {
                throw refused(
                        "add",
                        "cli.registry.other-kind",
                        seen.item().name(),
                        word(seen.item().kind()));
            }
            int done =
                    done("cli.registry.added", registry().duplicate(seen, named).item());
            noteCut(isCut, named);
            return done;
        }
        var text = file == null
                ? registry().starter(kind, named, name, description == null ? "" : description)
                : text(new GivenFile(invocation(), file).bytes(), file);
        int done = written("cli.registry.added", registry().add(kind, named, text));
        noteCut(isCut, named);
        return done;
    }

    private void noteCut(boolean isCut, String slug) {
        if (isCut) {
            invocation().note("cli.registry.name-cut", slug);
        }
    }

    @Command(name = "edit")
    int edit(
            @Parameters(paramLabel = "ITEM") String written,
            @Option(names = "--from", paramLabel = "FILE") @Nullable String file) {
        var seen = open(written);
        if (file != null) {
            var given = text(new GivenFile(invocation(), file).bytes(), file);
            return edited(seen, registry().edit(seen, given));
        }
        var main = seen.files().main();
        if (!seen.files().isText()) {
            throw new InvalidInput("item-not-utf8", main);
        }
        var draft = EditorDraft.of(
                invocation(),
                main.substring(main.lastIndexOf('/') + 1),
                seen.files().text().getBytes(StandardCharsets.UTF_8));
        return edited(seen, draft.edited(typed -> registry().edit(seen, text(typed, main))));
    }

    @Command(name = "rename")
    int rename(@Parameters(paramLabel = "ITEM") String written, @Parameters(paramLabel = "SLUG") String slug) {
        var seen = open(written);
        var needs = registry().dependents(seen.item());
        var now = registry().rename(seen, slug);
        return now == seen ? done("cli.registry.called-already", seen.item()) : renamed(now.item(), needs);
    }

    /// @param needs what the item was needed by until now
    /// @return 1 if something that names it could not follow
    private int renamed(RegistryItem item, Dependents needs) {
        var rows = new RegistryRows(invocation());
        var json = Json.object(
                "item", rows.json(item),
                "followed", needs.items().stream().map(each -> each.id().text()).toList(),
                "left", needs.loose().stream().map(each -> each.id().text()).toList());
        int mapped = needs.mappings();
        invocation()
                .print(
                        json,
                        () -> List.of(invocation()
                                .text(
                                        "cli.registry.renamed",
                                        item.id().text(),
                                        needs.items().size(),
                                        mapped)));
        if (!invocation().isJson()) {
            needs.loose()
                    .forEach(each -> invocation()
                            .note("cli.registry.not-followed", each.id().text(), item.slug()));
        }
        return needs.loose().isEmpty() ? 0 : 1;
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "ITEM") String written, @Option(names = "--yes") boolean yes) {
        var item = registry().require(written);
        var dependents = registry().dependents(item);
        if (!yes && !dependents.isEmpty() && !confirms(item, dependents)) {
            throw new InvalidInput(
                    "confirmation-needed",
                    invocation().text("cli.registry.unconfirmed", breaking(item, dependents)),
                    invocation().text("cli.registry.unconfirmed-hint"));
        }
        registry().delete(item);
        return done("cli.registry.removed", item);
    }

    @Command(name = "validate")
    int validate(@Parameters(paramLabel = "ITEM", arity = "0..*") @Nullable List<String> written) {
        var registry = registry();
        var items = written == null
                ? registry.list().stream().map(ItemUse::item).toList()
                : written.stream().map(registry::require).toList();
        var known = written == null ? registry.findings() : null; // of thousands, one by one would take its time
        var rows = new RegistryRows(invocation());
        var findings = new ArrayList<RegistryRows.Found>();
        for (var item : items) {
            if (item.isUsable()) {
                var found = known == null
                        ? registry.validate(registry.open(item.id()))
                        : known.getOrDefault(item.id(), List.of());
                found.forEach(finding -> findings.add(new RegistryRows.Found(item, finding)));
            } else {
                findings.add(RegistryRows.Found.failing(item));
            }
        }
        var unread = written == null ? registry.unread() : List.<UnreadFile>of();
        var others = new UnreadRows(invocation());
        invocation()
                .print(
                        Json.object(
                                "findings",
                                Stream.concat(
                                                findings.stream().map(rows::json),
                                                unread.stream().map(others::json))
                                        .toList()),
                        () -> Stream.concat(
                                        findings.stream().map(rows::line),
                                        unread.stream().map(others::line))
                                .toList(),
                        "cli.registry.valid");
        boolean isFaulty = findings.stream().map(RegistryRows.Found::finding).anyMatch(ItemFinding::isError);
        return isFaulty || !unread.isEmpty() ? 1 : 0;
    }

    private int edited(OpenItem seen, OpenItem now) {
        return written(now == seen ? "cli.registry.unchanged" : "cli.registry.edited", now);
    }

    private boolean confirms(RegistryItem item, Dependents dependents) {
        return invocation().confirms("cli.registry.remove-question", breaking(item, dependents));
    }

    private static Object[] breaking(RegistryItem item, Dependents dependents) {
        var names = dependents.items().stream().map(RegistryItem::name).collect(Collectors.joining(", "));
        return new Object[] {
            item.name(), dependents.items().size(), names, dependents.mappings(), dependents.installations()
        };
    }

    private RegistryService registry() {
        return invocation().registry();
    }

    private OpenItem open(String written) {
        var registry = registry();
        return registry.open(registry.require(written).id());
    }

    private RegistryKind kind(String command, String written) {
        return RegistryKind.of(written).orElseThrow(() -> refused(command, "cli.registry.no-kind", written));
    }

    private static String suggested(String name) {
        var slug = Slug.of(name);
        if (slug.isEmpty()) {
            throw new InvalidInput("slug-needed", name);
        }
        return slug;
    }

    private static String text(byte[] bytes, String file) {
        return Utf8.decoded(bytes).orElseThrow(() -> new InvalidInput("item-not-utf8", file));
    }

    private String word(RegistryKind kind) {
        return invocation().text("registry.kind." + kind.word());
    }

    /// What is wrong with a text is said when it is written, and does not keep it from that.
    private int written(String key, OpenItem item) {
        var faults = registry().validate(item).stream()
                .filter(ItemFinding::isError)
                .map(finding -> new RegistryRows.Found(item.item(), finding))
                .toList();
        var rows = new RegistryRows(invocation());
        if (!invocation().isJson()) {
            faults.forEach(fault -> invocation().note("cli.registry.written-faulty", rows.line(fault)));
        }
        var found = faults.stream().map(rows::json).toList();
        return done(key, item.item(), Json.object("item", rows.json(item.item()), "findings", found));
    }

    /// Without findings, where nobody has looked for any.
    private int done(String key, RegistryItem item) {
        return done(key, item, Json.object("item", new RegistryRows(invocation()).json(item)));
    }

    private int done(String key, RegistryItem item, Map<String, @Nullable Object> json) {
        invocation()
                .print(
                        json,
                        () -> List.of(
                                invocation().text(key, item.name(), item.id().text(), word(item.kind()))));
        return 0;
    }
}
