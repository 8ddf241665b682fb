package dev.projectstudio.core.context;

import com.fasterxml.jackson.databind.JsonNode;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of a `project.json` that lists context files and their targets. A file comes and goes with its canonical
/// text, which is read before; the list says where it is to stand.
final class MirrorContexts {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextTargetRepository targets = new ContextTargetRepository();
    private final TargetTies ties = new TargetTies();
    private final ContextRows rows;
    private final StudioCopies copies;
    private final FileDependents dependents;
    private final List<String> refused;

    MirrorContexts(ContextRows rows, StudioCopies copies, FileDependents dependents, List<String> refused) {
        this.rows = rows;
        this.copies = copies;
        this.dependents = dependents;
        this.refused = refused;
    }

    void apply(Project owner, JsonNode said, JsonNode before) {
        if (said.isMissingNode() || said.equals(before)) {
            return;
        }
        if (!said.isArray()) {
            throw new InvalidInput(MirrorEdit.REFUSED);
        }
        var meant = byPath(said);
        var base = byPath(before);
        for (var file : files.ofProject(rows.sql(), owner.id())) {
            var entry = meant.get(file.filePath());
            if (entry != null) {
                attempt(() -> retie(owner, file, entry, base.get(file.filePath())));
            } else if (base.containsKey(file.filePath())) {
                attempt(() -> drop(file));
            }
        }
    }

    /// Whether the rows list by now what was meant: entries that came or were changed, and none that were taken away.
    static boolean isAllSaid(JsonNode said, JsonNode before, JsonNode rows) {
        var base = byPath(before);
        var meant = byPath(said);
        var now = byPath(rows);
        boolean areListed = meant.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(base.get(entry.getKey()))
                        || isSaid(entry.getValue(), now.get(entry.getKey())));
        return areListed && base.keySet().stream().allMatch(path -> meant.containsKey(path) || !now.containsKey(path));
    }

    private static boolean isSaid(JsonNode entry, @Nullable JsonNode now) {
        return now != null
                && entry.properties().stream()
                        .allMatch(field -> field.getValue().equals(now.path(field.getKey())));
    }

    /// Targets that were taken away go first: another may take their place.
    private void retie(Project owner, ContextFile file, JsonNode said, @Nullable JsonNode before) {
        if (!said.has("targets") || (before != null && said.path("targets").equals(before.path("targets")))) {
            return;
        }
        var meant = texts(said.path("targets"));
        var now = paths(file);
        var base = before == null ? now : texts(before.path("targets"));
        for (var path : base) {
            if (!meant.contains(path) && now.contains(path)) {
                attempt(() -> ties.untie(rows, owner, file, path));
            }
        }
        for (var path : meant) {
            if (!base.contains(path) && !now.contains(path)) {
                attempt(() -> ties.tie(rows, owner, file, path));
            }
        }
        order(file, meant);
        rows.touch(file);
    }

    private void order(ContextFile file, List<String> meant) {
        var now = targets.ofFile(rows.sql(), file.id());
        var paths = now.stream().map(ContextTarget::repoPath).toList();
        if (paths.equals(meant) || !List.copyOf(meant).containsAll(paths) || paths.size() != meant.size()) {
            return;
        }
        for (var target : now) {
            rows.move(target, meant.indexOf(target.repoPath()));
        }
    }

    /// Whoever has taken a file away and its line too has meant it.
    private void drop(ContextFile file) {
        if (copies.stat(file).isPresent()) {
            throw new Conflict("context-file-still-there", file.filename());
        }
        rows.add(dependents.release(rows.tx(), file.id()));
        rows.delete(file);
    }

    private List<String> paths(ContextFile file) {
        return targets.ofFile(rows.sql(), file.id()).stream()
                .map(ContextTarget::repoPath)
                .toList();
    }

    private static Map<String, JsonNode> byPath(JsonNode array) {
        var byPath = new LinkedHashMap<String, JsonNode>();
        for (var entry : array) {
            var path = entry.path("file_path").asText(entry.path("filename").asText(""));
            byPath.put(path, entry);
        }
        return byPath;
    }

    private static List<String> texts(JsonNode array) {
        if (!array.isArray()) {
            throw new InvalidInput(MirrorEdit.REFUSED);
        }
        var texts = new ArrayList<String>();
        for (var entry : array) {
            if (!entry.isTextual()) {
                throw new InvalidInput(MirrorEdit.REFUSED);
            }
            texts.add(entry.textValue());
        }
        return texts;
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (AppException e) {
            refused.add(e.code());
        }
    }
}
