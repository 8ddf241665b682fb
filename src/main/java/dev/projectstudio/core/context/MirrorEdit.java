package dev.projectstudio.core.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectEditing;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.platform.db.InstantConverter;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.error.InvalidInput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One text of another hand, on its way into the rows. What differs from what its writer began with was meant; the rest
/// stays as the rows have it by now.
final class MirrorEdit {

    static final String NO_JSON = "project-file-no-json";
    static final String REFUSED = "project-file-value";

    private static final String FILES = "context_files";

    private static final InstantConverter TIMES = new InstantConverter();

    private final ProjectEditing project;
    private final ContextRows rows;
    private final MirrorContexts contexts;
    private final List<String> refused = new ArrayList<>();
    private ObjectNode hand = JsonNodeFactory.instance.objectNode();
    private ObjectNode before = JsonNodeFactory.instance.objectNode();

    MirrorEdit(ProjectEditing project, ContextRows rows, StudioCopies copies, FileDependents dependents) {
        this.project = project;
        this.rows = rows;
        this.contexts = new MirrorContexts(rows, copies, dependents, refused);
    }

    /// @param base what its writer had before
    /// @param now what the rows say
    void apply(byte[] written, String base, String now) {
        var said = MirrorJson.object(written).orElse(null);
        if (said == null) {
            refused.add(NO_JSON);
            return;
        }
        hand = said;
        before = MirrorJson.object(base).orElse(before);
        var current = MirrorJson.object(now).orElse(before);
        for (var name : order()) {
            var value = said.path(name);
            if (isMeant(name) && !value.equals(current.path(name))) {
                attempt(() -> set(name, value));
            }
        }
        attempt(() -> contexts.apply(project.project(), said.path(FILES), before.path(FILES)));
    }

    Project project() {
        return project.project();
    }

    List<RowChange> changes() {
        var all = new ArrayList<>(project.changes());
        all.addAll(rows.changes());
        return all;
    }

    /// Whether the rows say by now all that was meant.
    boolean isAllSaid(byte[] rendered) {
        var said = MirrorJson.object(rendered).orElse(before);
        return refused.isEmpty()
                && hand.properties().stream()
                        .filter(field -> isMeant(field.getKey()))
                        .allMatch(field -> field.getKey().equals(FILES)
                                ? MirrorContexts.isAllSaid(field.getValue(), before.path(FILES), said.path(FILES))
                                : field.getValue().equals(said.path(field.getKey())));
    }

    /// A stable word for what could not be taken over.
    String refusal() {
        return refused.isEmpty() ? "project-file-not-taken" : refused.getFirst();
    }

    /// What was not touched was not meant, whatever the rows say of it by now.
    private boolean isMeant(String name) {
        return hand.has(name) && !hand.path(name).equals(before.path(name));
    }

    /// Who is archived gives his name up first; who is brought back gets his first.
    private List<String> order() {
        return hand.path("archived_at").isTextual()
                ? List.of("id", "created_at", "archived_at", "name", "description", "repo_path")
                : List.of("id", "created_at", "name", "description", "repo_path", "archived_at");
    }

    private void set(String name, JsonNode value) {
        switch (name) {
            case "name" -> project.rename(text(value));
            case "description" -> project.describe(value.isNull() ? "" : text(value));
            case "repo_path" -> project.relocate(path(text(value)));
            case "archived_at" -> archive(value);
            default -> throw new InvalidInput("project-file-fixed", name);
        }
    }

    private void archive(JsonNode value) {
        if (value.isNull()) {
            project.unarchive();
            return;
        }
        var at = TIMES.from(text(value));
        if (at == null) {
            throw new InvalidInput(REFUSED);
        }
        project.archive(at);
    }

    private static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw new InvalidInput(REFUSED);
        }
        return value.textValue();
    }

    private static Path path(String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new InvalidInput(REFUSED);
        }
        throw new InvalidInput(REFUSED);
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (AppException e) {
            refused.add(e.code());
        }
    }
}
