package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.ItemFacts.Mention;
import dev.projectstudio.core.registry.RegistryFolder.Read;
import dev.projectstudio.core.registry.RegistryWriter.Change;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.text.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jooq.DSLContext;

/// Everything that can be done with the items of the registry. An item is its files; the row holds what lists show
/// of it.
public final class RegistryService {

    private static final int MEGABYTE = 1024 * 1024;

    private final RegistryRepository items = new RegistryRepository();
    private final MappingRepository mappings = new MappingRepository();
    private final ItemLookup lookup = new ItemLookup(items);
    private final Database database;
    private final RegistryFolder folder;
    private final RegistryWriter writer;
    private final RegistryEdits edits;
    private final Renames renames = new Renames();
    private final Namers namers;
    private final ItemFindings findings;
    private final List<ItemDependents> others;
    private final Clock clock;

    /// @param others what other features keep about items
    public RegistryService(
            Database database,
            RegistryFolder folder,
            RegistryWriter writer,
            RegistryEdits edits,
            List<ItemDependents> others,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.findings = new ItemFindings(folder);
        this.namers = new Namers(folder);
        this.writer = writer;
        this.edits = edits;
        this.others = others;
        this.clock = clock;
    }

    /// The table that the items of a kind are in.
    public static String table(RegistryKind kind) {
        return RegistryRepository.table(kind);
    }

    /// By name, each with its usage count.
    public List<ItemUse> list(RegistryKind kind) {
        return database.read(sql -> items.list(sql, kind));
    }

    /// Of every kind, by kind and name.
    public List<ItemUse> list() {
        return Arrays.stream(RegistryKind.values())
                .flatMap(kind -> list(kind).stream())
                .toList();
    }

    /// What lies among the files of the registry and becomes no item, by kind and name, each with why. Reads the disk.
    public List<UnreadFile> unread() {
        return new UnreadFiles(database, folder).find();
    }

    public Optional<RegistryItem> find(ItemId id) {
        return database.read(sql -> items.find(sql, id));
    }

    public RegistryItem require(ItemId id) {
        return database.read(sql -> require(sql, id));
    }

    /// The item a person means by `skill/python-api-skill`, a slug, or a name.
    ///
    /// @throws NotFound `item-not-found`
    /// @throws Conflict `ambiguous-item` if several are meant
    public RegistryItem require(String written) {
        return database.read(sql -> lookup.require(sql, written));
    }

    /// The template a person means by a slug or a name, of no other kind.
    ///
    /// @throws NotFound `item-not-found`
    public RegistryItem requireTemplate(String written) {
        var kind = RegistryKind.TEMPLATE.word() + "/";
        return require(written.startsWith(kind) ? written : kind + written);
    }

    /// Takes up what was done to the files by hand.
    public void reread() {
        if (!database.isReadOnly()) {
            edits.check();
        }
    }

    /// An item with its files. Reads the disk.
    ///
    /// @throws NotFound `item-files-missing` if they are gone
    public OpenItem open(ItemId id) {
        return open(require(id));
    }

    /// What is wrong with an item, the items that it names and that are not there included.
    public List<ItemFinding> validate(OpenItem open) {
        return check(open.facts());
    }

    /// What is wrong with the items, of those with which something is. Reads the files that have changed since the last
    /// time; where they cannot be read, the row of the item says so.
    public Map<ItemId, List<ItemFinding>> findings() {
        return findings.of(list().stream().map(ItemUse::item).toList());
    }

    /// What is wrong with one of the further files of an item while a text is being written into it.
    ///
    /// @param path of the file, under the kind's folder
    public List<ItemFinding> validate(OpenItem open, String path, String text) {
        return ItemFindings.of(open, path, text);
    }

    /// The same for a text that is being written.
    ///
    /// @param slug what its file is to be called
    public List<ItemFinding> validate(RegistryKind kind, String slug, boolean isFolder, String text) {
        if (kind == RegistryKind.TEMPLATE && folder.read(kind, slug) instanceof Read.Usable(var files)) {
            return check(ItemReader.read(kind, slug, files.withText(text)));
        }
        return check(ItemReader.read(kind, slug, main(kind, slug, isFolder), text));
    }

    /// The text that a new item begins with.
    public String starter(RegistryKind kind, String slug, String name, String description) {
        return Starter.text(kind, slug, name, description);
    }

    /// The `template.json` of a template that asks for these variables.
    ///
    /// @param description empty for none yet
    public String templateText(String name, String description, String type, List<TemplateVariable> variables) {
        return Starter.template(name, description, type, variables);
    }

    /// Whether every template has a value for a placeholder without declaring it.
    public static boolean isBuiltIn(String variable) {
        return TemplateFields.BUILT_IN.contains(variable);
    }

    /// Makes an item of one file; of a template its folder with `template.json`.
    ///
    /// @throws InvalidInput `slug-invalid`
    /// @throws Conflict `slug-taken`
    public OpenItem add(RegistryKind kind, String slug, String text) {
        var path = main(kind, Slug.checked(slug), false);
        var files = ItemFiles.of(path, text.getBytes(StandardCharsets.UTF_8));
        return add(kind, slug, files, "undo.registry.add");
    }

    /// Makes an item of several files, none of which is known to be a program.
    ///
    /// @param files by their paths under the kind's folder, as in `pdf/SKILL.md`
    public OpenItem add(RegistryKind kind, String slug, SortedMap<String, byte[]> files) {
        return add(kind, slug, files, Set.of());
    }

    /// Makes an item of several files.
    ///
    /// @param files by their paths under the kind's folder, as in `pdf/SKILL.md`
    /// @param programs the paths of those that their owner may run
    /// @throws InvalidInput `slug-invalid`
    /// @throws Conflict `slug-taken`
    public OpenItem add(RegistryKind kind, String slug, SortedMap<String, byte[]> files, Set<String> programs) {
        boolean isFolder = files.keySet().stream().anyMatch(path -> path.contains("/"));
        var main = main(kind, Slug.checked(slug), isFolder);
        return add(kind, slug, ItemFiles.of(main, files, programs), "undo.registry.add");
    }

    /// Makes a copy of an item under another slug.
    public OpenItem duplicate(OpenItem seen, String slug) {
        var files = renames.under(seen.item(), seen.files(), Slug.checked(slug));
        return add(seen.item().kind(), slug, files, "undo.registry.duplicate");
    }

    /// Puts another text into the main file of an item, and refuses if that is no longer what was seen.
    public OpenItem edit(OpenItem seen, String text) {
        return edit(seen, seen.files().main(), text);
    }

    /// The same with any of its files.
    ///
    /// @param path under the kind's folder
    public OpenItem edit(OpenItem seen, String path, String text) {
        var files = seen.files().withText(path, text);
        if (files.equals(seen.files())) {
            return seen;
        }
        requireSize(seen.item().name(), text.getBytes(StandardCharsets.UTF_8).length);
        var before = seen.item();
        var facts = ItemReader.read(before.kind(), before.slug(), files);
        var change = new Change(before.id(), seen.files(), files);
        return writer.apply("undo.registry.edit", before.name(), List.of(change), step -> {
            var stored = requireUnchanged(step.sql(), before);
            var after =
                    UniqueName.of(step.sql(), stored.saying(facts, ItemCopy.written(files, step.now()), step.now()));
            step.update(stored, after);
            step.tell("registry_updated", after);
            return new OpenItem(after, files, facts);
        });
    }

    /// Gives an item another slug. What names it, and what is mapped to it, follows; not what [Dependents#loose] has.
    ///
    /// @throws Conflict `slug-taken`
    public OpenItem rename(OpenItem seen, String slug) {
        var before = seen.item();
        if (Slug.checked(slug).equals(before.slug())) {
            return seen;
        }
        var id = new ItemId(before.kind(), slug);
        database.read(sql -> {
            requireFree(sql, id);
            return id;
        });
        var files = renames.under(before, seen.files(), slug);
        var facts = ItemReader.read(before.kind(), slug, files);
        var path = before.kind() == RegistryKind.TEMPLATE ? slug : files.main();
        var changes = new ArrayList<>(List.of(new Change(before.id(), seen.files(), files)));
        List<OpenItem> followers = new ArrayList<>();
        for (var item : dependents(before).items()) {
            var open = open(item);
            var next = renames.pointing(open, before, slug);
            if (!next.equals(open.files())) {
                changes.add(new Change(item.id(), open.files(), next));
                followers.add(new OpenItem(item, next, ItemReader.read(item.kind(), item.slug(), next)));
            }
        }
        return writer.apply("undo.registry.rename", before.name(), changes, step -> {
            var stored = requireUnchanged(step.sql(), before);
            requireFree(step.sql(), id);
            step.delete(stored);
            var fresh = new RegistryItem(
                    id,
                    facts.name(),
                    facts.description(),
                    facts.type(),
                    path,
                    stored.createdAt(),
                    step.now(),
                    ItemCopy.written(files, step.now()));
            var after = step.insert(UniqueName.of(step.sql(), fresh));
            step.point(before.id(), id);
            others.forEach(each -> each.follow(step.rows(), before, id));
            for (var follower : followers) {
                var old = requireUnchanged(step.sql(), follower.item());
                step.update(
                        old, old.saying(follower.facts(), ItemCopy.written(follower.files(), step.now()), step.now()));
            }
            step.tell("registry_renamed", after, before.slug());
            return new OpenItem(after, files, facts);
        });
    }

    /// What would be left without an item: those that name it, and what is mapped to it.
    public Dependents dependents(RegistryItem item) {
        var agents = database.read(sql -> items.all(sql, RegistryKind.AGENT)).stream()
                .filter(other -> !other.id().equals(item.id()))
                .toList();
        var found = namers.of(item, agents);
        return database.read(sql -> new Dependents(
                found.items(),
                found.loose(),
                mappings.of(sql, item.id()).size(),
                others.stream().mapToInt(each -> each.projects(sql, item.id())).sum()));
    }

    /// Deletes an item with its files, and what is mapped to it. Those that name it keep doing so.
    public void delete(RegistryItem item) {
        var files = folder.read(item.kind(), item.path()) instanceof Read.Usable(var there) ? there : null;
        var change = new Change(item.id(), files, null);
        writer.apply("undo.registry.remove", item.name(), files == null ? List.of() : List.of(change), step -> {
            var stored = require(step.sql(), item.id());
            step.unmap(item.id());
            others.forEach(each -> each.follow(step.rows(), stored, null));
            step.delete(stored);
            step.tell("registry_removed", stored);
            return stored;
        });
    }

    /// Those whose files are gone or cannot be read.
    public List<RegistryItem> failing() {
        return list().stream()
                .map(ItemUse::item)
                .filter(item -> !item.isUsable())
                .toList();
    }

    private OpenItem add(RegistryKind kind, String slug, ItemFiles files, String label) {
        files.all().values().forEach(file -> requireSize(slug, file.bytes().length));
        var id = new ItemId(kind, slug);
        var facts = ItemReader.read(kind, slug, files);
        var now = clock.instant();
        var item = new RegistryItem(
                id,
                facts.name(),
                facts.description(),
                facts.type(),
                kind == RegistryKind.TEMPLATE ? slug : files.main(),
                now,
                now,
                ItemCopy.written(files, now));
        database.read(sql -> {
            requireFree(sql, id);
            return id;
        });
        return writer.apply(label, facts.name(), List.of(new Change(id, null, files)), step -> {
            requireFree(step.sql(), id);
            var added = step.insert(UniqueName.of(step.sql(), item));
            step.tell("registry_added", added);
            return new OpenItem(added, files, facts);
        });
    }

    private OpenItem open(RegistryItem item) {
        return switch (folder.read(item.kind(), item.path())) {
            case Read.Usable(var files) -> new OpenItem(item, files, ItemReader.read(item.kind(), item.slug(), files));
            case Read.Failing(var reason) -> {
                var file = folder.file(item.kind(), item.path());
                if (reason.equals(ItemCopy.MISSING)) {
                    throw new NotFound("item-files-missing", item.name(), file);
                }
                var why = new Phrase("cli.reason." + reason, List.of());
                throw new Conflict("item-unreadable", item.name(), file, why);
            }
        };
    }

    private List<ItemFinding> check(ItemFacts facts) {
        var kinds = facts.mentions().stream().map(Mention::kind).distinct();
        return ItemNames.of(kinds.flatMap(kind -> database.read(sql -> items.all(sql, kind)).stream())
                        .toList())
                .check(facts);
    }

    private static String main(RegistryKind kind, String slug, boolean isFolder) {
        if (kind == RegistryKind.TEMPLATE) {
            return slug + "/" + ItemReader.TEMPLATE_FILE;
        }
        return isFolder ? slug + "/" + RegistryKind.SKILL_FILE : slug + kind.ending();
    }

    private void requireFree(DSLContext sql, ItemId id) {
        boolean isTaken = items.all(sql, id.kind()).stream()
                .anyMatch(item -> item.id().equals(id) || item.slug().equals(id.value()));
        if (isTaken) {
            throw new Conflict("slug-taken", id.value(), id.kind().word());
        }
    }

    private RegistryItem require(DSLContext sql, ItemId id) {
        return items.find(sql, id).orElseThrow(() -> new NotFound("item-not-found", id.text()));
    }

    /// The row must still be the one that was seen: an older one would be written back otherwise.
    private RegistryItem requireUnchanged(DSLContext sql, RegistryItem seen) {
        var stored = require(sql, seen.id());
        if (!Objects.equals(stored.copy().contentHash(), seen.copy().contentHash())) {
            throw new Conflict("changed-meanwhile", seen.name(), folder.file(seen.kind(), seen.path()));
        }
        return stored;
    }

    private static void requireSize(String name, int size) {
        if (size > FileStore.MOST_BYTES) {
            throw new InvalidInput("too-large", name, FileStore.MOST_BYTES / MEGABYTE);
        }
    }
}
