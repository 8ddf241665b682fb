package dev.projectstudio.core.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a `project.json` cannot be what it should be. Fields that Studio does not know are no fault.
///
/// @param place line and column where the text breaks off, or the names of the fields that hold what they may not
public record MirrorFault(Kind kind, String place) {

    public enum Kind {
        NO_JSON,
        WRONG_TYPE
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Optional<MirrorFault> of(byte[] bytes) {
        try {
            return JSON.readTree(bytes) instanceof ObjectNode object
                    ? ofFields(object)
                    : Optional.of(new MirrorFault(Kind.NO_JSON, "1:1"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return Optional.of(new MirrorFault(Kind.NO_JSON, at.getLineNr() + ":" + at.getColumnNr()));
        } catch (IOException e) {
            return Optional.of(new MirrorFault(Kind.NO_JSON, "1:1"));
        }
    }

    private static Optional<MirrorFault> ofFields(ObjectNode object) {
        var wrong = new ArrayList<String>();
        for (var name : List.of("id", "name")) {
            if (!object.path(name).isTextual()) {
                wrong.add(name);
            }
        }
        for (var name : List.of("description", "repo_path", "created_at", "archived_at", "template_id")) {
            if (!isTextOrNothing(object.path(name))) {
                wrong.add(name);
            }
        }
        addFiles(object.path("context_files"), wrong);
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new MirrorFault(Kind.WRONG_TYPE, String.join(", ", wrong)));
    }

    private static void addFiles(JsonNode files, List<String> wrong) {
        if (!files.isMissingNode() && !files.isArray()) {
            wrong.add("context_files");
        }
        int index = 0;
        for (var file : files) {
            var place = "context_files[" + index++ + "]";
            if (!file.path("filename").isTextual()) {
                wrong.add(place + ".filename");
            }
            if (!isTextOrNothing(file.path("file_path"))) {
                wrong.add(place + ".file_path");
            }
            var targets = file.path("targets");
            if (!targets.isMissingNode() && !(targets.isArray() && areTexts(targets))) {
                wrong.add(place + ".targets");
            }
        }
    }

    private static boolean areTexts(JsonNode array) {
        for (var entry : array) {
            if (!entry.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextOrNothing(JsonNode value) {
        return value.isTextual() || value.isNull() || value.isMissingNode();
    }
}
