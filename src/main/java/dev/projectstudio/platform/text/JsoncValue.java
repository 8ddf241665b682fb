package dev.projectstudio.platform.text;

import java.util.List;

/// A value of a JSON text, with where it stands.
///
/// @param start where it begins, in `char`s
/// @param end right after it
/// @param tail right after the last thing before the closing brace or bracket, comments included; of others the end
/// @param raw as it is written, for what is neither an object nor an array; else empty
/// @param members of an object, in their order
/// @param items of an array, which have no names
record JsoncValue(Type type, int start, int end, int tail, String raw, List<Member> members, List<Member> items) {

    enum Type {
        OBJECT,
        ARRAY,
        SCALAR
    }

    JsoncValue {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /// @param name what the key says; empty for an item of an array
    /// @param key as it is written, with its quotes; empty as well
    /// @param start where the key begins, or the item
    /// @param comma where the comma after the value is; -1 if there is none
    record Member(String name, String key, int start, JsoncValue value, int comma) {}

    boolean isObject() {
        return type == Type.OBJECT;
    }

    /// What an object or an array holds.
    List<Member> parts() {
        return isObject() ? members : items;
    }

    List<Member> named(String name) {
        return members.stream().filter(member -> member.name().equals(name)).toList();
    }

    /// The value as `JSON.stringify` writes it with two spaces, without its comments; strings and numbers as they
    /// stand.
    String canonical() {
        return rendered("", "  ", "\n");
    }

    /// @param indent of the line that the value begins in
    /// @param unit by which each level is indented
    String rendered(String indent, String unit, String lineEnd) {
        if (type == Type.SCALAR || (members.isEmpty() && items.isEmpty())) {
            return bare();
        }
        var inner = indent + unit;
        var out = new StringBuilder(isObject() ? "{" : "[");
        var separator = "";
        for (var member : members) {
            out.append(separator).append(lineEnd).append(inner).append(member.key());
            out.append(": ").append(member.value().rendered(inner, unit, lineEnd));
            separator = ",";
        }
        for (var item : items) {
            out.append(separator)
                    .append(lineEnd)
                    .append(inner)
                    .append(item.value().rendered(inner, unit, lineEnd));
            separator = ",";
        }
        return out.append(lineEnd).append(indent).append(isObject() ? '}' : ']').toString();
    }

    /// All in one line.
    ///
    /// @param space what stands after a colon and a comma
    String inLine(String space) {
        if (type == Type.SCALAR || (members.isEmpty() && items.isEmpty())) {
            return bare();
        }
        var out = new StringBuilder(isObject() ? "{" : "[");
        var separator = "";
        for (var member : members) {
            out.append(separator).append(member.key()).append(':').append(space);
            out.append(member.value().inLine(space));
            separator = "," + space;
        }
        for (var item : items) {
            out.append(separator).append(item.value().inLine(space));
            separator = "," + space;
        }
        return out.append(isObject() ? '}' : ']').toString();
    }

    private String bare() {
        return switch (type) {
            case OBJECT -> "{}";
            case ARRAY -> "[]";
            case SCALAR -> raw;
        };
    }
}
