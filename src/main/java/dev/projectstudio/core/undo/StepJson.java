package dev.projectstudio.core.undo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileRoot.Kind;
import dev.projectstudio.platform.file.Permissions;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows and files of a step as the `changes` column keeps them.
final class StepJson {

    /// What a step keeps that does nothing itself.
    static final String NOTHING = "{\"rows\":[],\"files\":[]}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BYTES = "base64";
    private static final String BEFORE_PROGRAM = "before_program";
    private static final String PERMISSIONS = "permissions";
    private static final String FOLDERS = "folder_permissions";
    private static final String AFTER_PROGRAM = "after_program";

    /// What older steps have in the place of both.
    private static final String PROGRAM = "program";

    private StepJson() {}

    static String changes(UndoStep step) {
        var changes = JsonNodeFactory.instance.objectNode();
        var rows = changes.putArray("rows");
        for (var row : step.rows()) {
            var node = rows.addObject().put("table", row.table()).put("id", row.id());
            node.set("before", image(row.before()));
            node.set("after", image(row.after()));
        }
        var files = changes.putArray("files");
        for (var file : step.files()) {
            var node = files.addObject();
            node.put("kind", file.root().kind().name())
                    .put("root", file.root().folder().toString())
                    .put("path", file.path())
                    .put("before", file.beforeContentHash())
                    .put("after", file.afterContentHash())
                    .put("made_folders", file.madeFolders());
            if (file.wasProgram() || file.isProgram()) {
                node.put(BEFORE_PROGRAM, file.wasProgram()).put(AFTER_PROGRAM, file.isProgram());
            }
            var permissions = file.permissions();
            if (permissions != null) {
                var folders = node.put(PERMISSIONS, permissions.file()).putArray(FOLDERS);
                permissions.folders().forEach(folders::add);
            }
        }
        return changes.toString();
    }

    private static @Nullable Permissions permissions(JsonNode file) {
        var own = file.path(PERMISSIONS).textValue();
        var folders = new ArrayList<String>();
        file.path(FOLDERS).forEach(folder -> folders.add(folder.asText()));
        return own == null ? null : new Permissions(own, folders);
    }

    static String args(List<String> args) {
        var array = JsonNodeFactory.instance.arrayNode();
        args.forEach(array::add);
        return array.toString();
    }

    static List<String> args(String json) {
        var args = new ArrayList<String>();
        parse(json).forEach(arg -> args.add(arg.asText()));
        return args;
    }

    static List<RowChange> rows(String changes) {
        var rows = new ArrayList<RowChange>();
        for (var row : parse(changes).withArray("rows")) {
            rows.add(new RowChange(
                    row.path("table").asText(),
                    row.path("id").asText(),
                    image(row.path("before")),
                    image(row.path("after"))));
        }
        return rows;
    }

    static List<FileUndo> files(String changes) {
        var files = new ArrayList<FileUndo>();
        for (var file : parse(changes).withArray("files")) {
            var root = new FileRoot(
                    Path.of(file.path("root").asText()),
                    Kind.valueOf(file.path("kind").asText()));
            boolean isProgram = file.path(PROGRAM).asBoolean();
            files.add(new FileUndo(
                    root,
                    file.path("path").asText(),
                    file.path("before").textValue(),
                    file.path("after").textValue(),
                    file.path(BEFORE_PROGRAM).asBoolean(isProgram),
                    file.path(AFTER_PROGRAM).asBoolean(isProgram),
                    file.path("made_folders").asInt(),
                    permissions(file)));
        }
        return files;
    }

    private static ObjectNode image(Map<String, @Nullable Object> image) {
        var node = JsonNodeFactory.instance.objectNode();
        image.forEach((column, value) -> {
            if (value instanceof ByteBuffer bytes) {
                node.putObject(column).put(BYTES, Base64.getEncoder().encodeToString(bytes.array()));
            } else {
                node.putPOJO(column, value);
            }
        });
        return node;
    }

    private static Map<String, @Nullable Object> image(JsonNode node) {
        var image = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(column -> image.put(column.getKey(), value(column.getValue())));
        return image;
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            return ByteBuffer.wrap(Base64.getDecoder().decode(value.path(BYTES).asText()));
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        return value.isNumber() ? (Object) value.doubleValue() : value.asText();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
