package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.text.JsonEntries;
import dev.projectstudio.platform.text.JsonItems;
import dev.projectstudio.platform.text.JsonPointer;
import dev.projectstudio.platform.text.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The variables that a server of VS Code asks its user for: `${input:token}`, defined under `inputs` of the file that
/// lists the server. They come with the server's entry, and are no targets: what is there is never written over.
public final class InputVariables {

    private static final Pattern USE = Pattern.compile("\\$\\{input:([^}]{1,200})}");
    private static final String FILE = ".vscode/mcp.json";
    private static final String SERVERS = "servers";
    private static final String INPUTS = "inputs";
    private static final String ID = "id";
    /// Asked for once, and kept by VS Code where secrets are.
    private static final String USUAL =
            "{\"type\": \"promptString\", \"id\": %s, \"description\": %s, \"password\": true}";

    private InputVariables() {}

    /// One variable.
    ///
    /// @param id what servers name it by
    /// @param json its definition by itself, in the form of [JsonEntries#canonical]
    public record Input(String id, String json) {}

    /// A variable that was put into a file.
    ///
    /// @param hash SHA-256 of its definition, as it was put in
    /// @param madeArray whether there was no `inputs` before
    public record Added(String id, String hash, boolean madeArray) {}

    /// Where one is, for people to read.
    ///
    /// @param file relative to the repository
    public static String place(String file, String id) {
        return file + "#/inputs/" + id;
    }

    /// Those that the strings of a server name, each once.
    ///
    /// @param server its JSON; what is none names none
    public static List<String> names(String server) {
        return JsonEntries.strings(server).stream()
                .flatMap(text -> USE.matcher(text).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /// Those that a file defines, by id.
    ///
    /// @param file what it holds; what is no JSON defines none
    public static Map<String, String> defined(String file) {
        return inputs(file).all();
    }

    /// What would be put into a file together with a server, since it names what the file does not define: as the
    /// server's own definitions have it, else as something to be typed in and kept secret.
    ///
    /// @param file all that it holds; null if there is none
    /// @return nothing of a place where nobody reads `inputs`, and of a file whose `inputs` are no list
    public static List<Input> lacking(TargetPlace place, @Nullable ContextText file, ContextText server) {
        return isAskedAt(place) ? lacking(file == null ? "{}" : json(file), server) : List.of();
    }

    private static List<Input> lacking(String file, ContextText server) {
        var inputs = inputs(file);
        if (!inputs.isUsable()) {
            return List.of();
        }
        var defined = inputs.all();
        var own = inputs("{\"inputs\": [" + String.join(",", server.definitions()) + "]}")
                .all();
        var lacking = new ArrayList<Input>();
        for (var name : names(server.text().orElse(""))) {
            if (!defined.containsKey(name)) {
                lacking.add(new Input(name, own.getOrDefault(name, usual(name))));
            }
        }
        return lacking;
    }

    /// The same once they are in it.
    public static List<Added> added(TargetPlace place, @Nullable ContextText file, ContextText server) {
        boolean makesArray = file == null || !inputs(json(file)).isThere();
        return lacking(place, file, server).stream()
                .map(input -> new Added(input.id(), hash(input.json()), makesArray))
                .toList();
    }

    /// A file with a server's variables.
    ///
    /// @param file what it holds, the server's entry already
    static String completed(TargetPlace place, String file, ContextText server) {
        var next = file;
        if (isAskedAt(place)) {
            for (var input : lacking(file, server)) {
                next = inputs(next).with(input.json());
            }
        }
        return next;
    }

    /// Of those that were put in with a server which is to go, those that go with it: nobody has changed them, and no
    /// other server of the file names them.
    ///
    /// @param file all that it holds, with the server
    public static List<Added> leaving(TargetPlace place, ContextText file, List<Added> added) {
        var entry = place.entry().orElse(null);
        return entry == null || added.isEmpty() ? List.of() : leaving(JsonEntries.remove(json(file), entry), added);
    }

    private static List<Added> leaving(String left, List<Added> added) {
        var defined = defined(left);
        var named = JsonEntries.find(left, JsonPointer.of(SERVERS)) instanceof JsonEntries.Found.Value(var servers)
                ? names(servers)
                : List.<String>of();
        return added.stream()
                .filter(each -> !named.contains(each.id()))
                .filter(each -> isStill(defined.get(each.id()), each))
                .toList();
    }

    private static boolean isStill(@Nullable String definition, Added added) {
        return definition != null && hash(definition).equals(added.hash());
    }

    /// A file without the variables that go with a server.
    ///
    /// @param left what it holds without the server
    static String released(String left, List<Added> added) {
        var next = left;
        for (var each : leaving(left, added)) {
            next = inputs(next).without(each.id());
        }
        return added.stream().anyMatch(Added::madeArray) ? inputs(next).withoutEmpty() : next;
    }

    private static boolean isAskedAt(TargetPlace place) {
        boolean isFile = place.filePath().equals(FILE) || place.filePath().endsWith("/" + FILE);
        return isFile
                && place.entry()
                        .filter(entry -> entry.names().size() == 2
                                && entry.names().getFirst().equals(SERVERS))
                        .isPresent();
    }

    private static String usual(String id) {
        var quoted = PrettyJson.quoted(id);
        return JsonEntries.canonical(USUAL.formatted(quoted, quoted)).orElseThrow();
    }

    private static JsonItems inputs(String file) {
        return new JsonItems(file, INPUTS, ID);
    }

    private static String hash(String definition) {
        return Hashes.sha256(definition.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(ContextText file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
