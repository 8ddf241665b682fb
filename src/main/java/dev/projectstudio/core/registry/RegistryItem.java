package dev.projectstudio.core.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of the registry, as lists show it: a row that says what its files say.
///
/// @param name what its file calls it; no other of its kind has it
/// @param type of a tool `mcp`, `cli` or `api`, of a template `project`, `doc` or `cycle`, as its file says, which may
///     be another word; null for the other kinds, and where the file says nothing
/// @param path of its file, or of a template its folder, under the kind's folder; `/` between names
public record RegistryItem(
        ItemId id,
        String name,
        @Nullable String description,
        @Nullable String type,
        String path,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        ItemCopy copy) {

    /// One of which nothing is known but where its file is: without id and name.
    static RegistryItem unread(RegistryKind kind, String path) {
        return new RegistryItem(new ItemId(kind, ""), "", null, null, path, null, null, ItemCopy.NEVER_READ);
    }

    public RegistryKind kind() {
        return id.kind();
    }

    /// What its file, or its folder, is called.
    public String slug() {
        var first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        var ending = kind().ending();
        return !isFolder() && first.endsWith(ending) ? first.substring(0, first.length() - ending.length()) : first;
    }

    /// Whether it is a folder with files rather than one file.
    public boolean isFolder() {
        return kind() == RegistryKind.TEMPLATE || path.contains("/");
    }

    /// Where the file is that says what it is, relative to the home.
    public String textPath() {
        var main = kind() == RegistryKind.TEMPLATE ? path + "/" + ItemReader.TEMPLATE_FILE : path;
        return "registry/" + kind().folder() + "/" + main;
    }

    /// Whether its files can be read.
    public boolean isUsable() {
        return copy.reason() == null;
    }

    RegistryItem with(ItemCopy next) {
        return new RegistryItem(id, name, description, type, path, createdAt, updatedAt, next);
    }

    /// The same with what its files say by now.
    RegistryItem saying(ItemFacts facts, ItemCopy next, Instant now) {
        return new RegistryItem(id, facts.name(), facts.description(), facts.type(), path, createdAt, now, next);
    }

    RegistryItem named(String other) {
        return new RegistryItem(id, other, description, type, path, createdAt, updatedAt, copy);
    }
}
