package dev.projectstudio.core.exchange;

import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The variables that a server of VS Code asks its user for: `${input:token}`, defined under `inputs` of the file that
/// lists the server.
public final class ServerInputs {

    private static final Pattern USE = Pattern.compile("\\$\\{input:([^}]{1,200})}");

    private ServerInputs() {}

    /// Those that a server names and the file does not define, each once.
    ///
    /// @param file what the file holds; empty if there is none
    public static List<String> undefined(String server, String file) {
        var defined = new HashSet<String>();
        var root = JsonText.readWithComments(file).value();
        var inputs = root == null ? null : root.fields().get("inputs");
        for (var input : inputs == null ? List.<JsonValue>of() : inputs.items()) {
            var id = input.fields().get("id");
            if (id != null && id.string() != null) {
                defined.add(id.string());
            }
        }
        return names(server).stream().filter(name -> !defined.contains(name)).toList();
    }

    static List<String> names(String server) {
        return USE.matcher(server)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
