package dev.projectstudio.core.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.platform.text.JsonList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which variables were defined in a file for a server, so that they go with it and what somebody else defined does
/// not: the `inputs` column, a JSON array of `{"id", "hash", "made_array"}`. Among them `{"gaps"}` has the white space
/// of what was empty in the file, by JSON Pointer, which comes back with the last entry. The column is carried as it is
/// stored, and what this version cannot read stays in it.
///
/// @param json null where there is none
record InstalledInputs(@Nullable String json) {

    static final InstalledInputs NONE = new InstalledInputs(null);

    private static final String ID = "id";
    private static final String HASH = "hash";
    private static final String MADE_ARRAY = "made_array";
    private static final String GAPS = "gaps";

    static InstalledInputs of(List<Added> inputs) {
        return NONE.and(inputs);
    }

    /// Those that this version can read, in the order in which they came.
    List<Added> all() {
        return items().stream()
                .filter(InstalledInputs::isRead)
                .map(item -> new Added(
                        item.path(ID).textValue(),
                        item.path(HASH).textValue(),
                        item.path(MADE_ARRAY).asBoolean(false)))
                .toList();
    }

    /// With more, except those that it has already. To what is no array nothing is added.
    InstalledInputs and(List<Added> more) {
        var known = all().stream().map(Added::id).toList();
        var fresh = more.stream().filter(each -> !known.contains(each.id())).toList();
        if (fresh.isEmpty() || !isArray()) {
            return this;
        }
        var array = array(items());
        fresh.forEach(each ->
                array.addObject().put(ID, each.id()).put(HASH, each.hash()).put(MADE_ARRAY, each.madeArray()));
        return new InstalledInputs(array.toString());
    }

    /// The white space that gave way to the entry, by JSON Pointer.
    Map<String, String> gaps() {
        var gaps = new TreeMap<String, String>();
        for (var item : items()) {
            item.path(GAPS).properties().forEach(gap -> {
                if (gap.getValue().isTextual()) {
                    gaps.putIfAbsent(gap.getKey(), gap.getValue().textValue());
                }
            });
        }
        return gaps;
    }

    /// With more white space, except where some is known already. To what is no array nothing is added.
    InstalledInputs with(Map<String, String> more) {
        var fresh = new TreeMap<>(more);
        fresh.keySet().removeAll(gaps().keySet());
        if (fresh.isEmpty() || !isArray()) {
            return this;
        }
        var array = array(items());
        var gaps = array.addObject().putObject(GAPS);
        fresh.forEach(gaps::put);
        return new InstalledInputs(array.toString());
    }

    /// With those of a server that goes which stay, because another server names them or somebody changed them, and
    /// with the list of them, if it was made for that one.
    ///
    /// @param leaving those that go with it
    InstalledInputs inheriting(List<Added> gone, List<Added> leaving) {
        var next = and(gone.stream().filter(each -> !leaving.contains(each)).toList());
        return gone.stream().anyMatch(Added::madeArray) ? next.inMadeArray() : next;
    }

    /// The last one takes the list with it.
    private InstalledInputs inMadeArray() {
        if (all().stream().anyMatch(Added::madeArray)) {
            return this;
        }
        var items = items();
        for (var item : items) {
            if (isRead(item) && item instanceof ObjectNode first) {
                first.put(MADE_ARRAY, true);
                return new InstalledInputs(array(items).toString());
            }
        }
        return this;
    }

    private List<JsonNode> items() {
        return isArray() ? JsonList.items(json) : List.of();
    }

    private boolean isArray() {
        return json == null || json.stripLeading().startsWith("[");
    }

    private static boolean isRead(JsonNode item) {
        return item.path(ID).isTextual() && item.path(HASH).isTextual();
    }

    private static ArrayNode array(List<? extends JsonNode> items) {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
}
