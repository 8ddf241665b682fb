package dev.projectstudio.core.unsaved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.platform.file.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands in the fields of a form, by their names, whether it can be read yet or not. A field in which nothing
/// stands is not among them.
public record TypedFields(SortedMap<String, String> fields) {

    public static final TypedFields NONE = of(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public TypedFields {
        var written = new TreeMap<>(fields);
        written.values().removeIf(String::isEmpty);
        fields = Collections.unmodifiableSortedMap(written);
    }

    public static TypedFields of(Map<String, String> fields) {
        return new TypedFields(new TreeMap<>(fields));
    }

    /// What was kept; empty for what is none.
    public static Optional<TypedFields> read(String kept) {
        try {
            return Optional.of(of(JSON.readValue(kept, new TypeReference<Map<String, String>>() {})));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// To be kept.
    public String written() {
        return JSON.valueToTree(fields).toString();
    }

    /// Tells two of them apart.
    public String hash() {
        return Hashes.sha256(written().getBytes(StandardCharsets.UTF_8));
    }

    /// What stands in a field; empty if nothing does.
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }
}
