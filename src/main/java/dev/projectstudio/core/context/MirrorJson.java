package dev.projectstudio.core.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.core.context.MirroredProject.MirroredFile;
import dev.projectstudio.platform.db.InstantConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form of `project.json`: the same project always gives the same bytes.
final class MirrorJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantConverter TIMES = new InstantConverter();

    private MirrorJson() {}

    static String text(MirroredProject project) {
        return new String(render(project), StandardCharsets.UTF_8);
    }

    /// The object that a text is; empty for what is none.
    static Optional<ObjectNode> object(byte[] bytes) {
        try {
            return JSON.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ObjectNode> object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] render(MirroredProject project) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", project.id());
        json.put("name", project.name());
        json.put("description", project.description());
        json.put("repo_path", project.repoPath());
        json.put("created_at", text(project.createdAt()));
        json.put("archived_at", text(project.archivedAt()));
        if (project.templateId() != null) { // most have none, and their files stay as they were
            json.put("template_id", project.templateId());
        }
        var files = json.putArray("context_files");
        for (var file : project.contextFiles()) {
            var entry = files.addObject().put("filename", file.filename()).put("file_path", file.filePath());
            file.targets().forEach(entry.putArray("targets")::add);
        }
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (JSON.writer(printer).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty for what is no such file. What is missing in it, or of another kind, counts as not said; a
    /// blank id or name is one that another program gave.
    static Optional<MirroredProject> parse(byte[] bytes) {
        try {
            var json = JSON.readTree(bytes);
            var id = json.path("id").textValue();
            var name = json.path("name").textValue();
            if (id == null || name == null) {
                return Optional.empty();
            }
            return Optional.of(new MirroredProject(
                    id,
                    name,
                    json.path("description").textValue(),
                    json.path("repo_path").textValue(),
                    TIMES.from(json.path("created_at").textValue()),
                    TIMES.from(json.path("archived_at").textValue()),
                    json.path("template_id").textValue(),
                    files(json.path("context_files"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<MirroredFile> files(JsonNode array) {
        var files = new ArrayList<MirroredFile>();
        for (var entry : array) {
            var filename = entry.path("filename").textValue();
            var path = entry.path("file_path").textValue();
            if (filename != null && !filename.isBlank()) {
                files.add(new MirroredFile(filename, path == null ? filename : path, texts(entry.path("targets"))));
            }
        }
        return files;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        for (var entry : array) {
            if (entry.isTextual() && !entry.textValue().isBlank()) {
                texts.add(entry.textValue());
            }
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
