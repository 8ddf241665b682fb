package dev.projectstudio.ui.common;

import dev.projectstudio.core.overview.ActivityEntry;
import dev.projectstudio.core.overview.Belonging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes to things that other pages name.
public final class Whereabouts {

    /// Neither id has it in it.
    private static final String BETWEEN = "\n";

    private Whereabouts() {}

    public static Route cycle(String id) {
        return Route.to(PageName.CYCLE).at(id);
    }

    /// A task, on the page of its cycle.
    ///
    /// @param cycle empty where it is not known
    public static Route task(String cycle, String task) {
        return Route.to(PageName.CYCLE).at(cycle + BETWEEN + task);
    }

    public static Route session(String id) {
        return Route.to(PageName.SESSION).at(id);
    }

    public static Route decision(String id) {
        return Route.to(PageName.DECISIONS).at(id);
    }

    public static Route learning(String id) {
        return Route.to(PageName.LEARNINGS).at(id);
    }

    /// @param kind the word for its kind
    public static Route registryItem(String kind, String id) {
        return Route.to(PageName.REGISTRY).at(kind + BETWEEN + id);
    }

    /// The alert of a target that is not what it should be.
    public static Route drift(String target) {
        return Route.to(PageName.DRIFT).at(target);
    }

    public static Route contextFile(String project, String id) {
        return Route.toProject(PageName.CONTEXT, project).at(id);
    }

    /// The page of what belongs to a cycle.
    public static Route of(Belonging thing) {
        return switch (thing.kind()) {
            case DECISION -> decision(thing.id());
            case LEARNING -> learning(thing.id());
            case SESSION -> session(thing.id());
        };
    }

    /// The page of what an entry of the activity names; where that is gone or has none, the page of its project.
    public static Optional<Route> of(ActivityEntry entry) {
        var id = entry.referenceId();
        var project = entry.projectId();
        var page = id == null || entry.type().endsWith("_removed")
                ? Optional.<Route>empty()
                : of(String.valueOf(entry.referenceType()), id, project);
        return page.or(() -> Optional.ofNullable(project).map(its -> Route.toProject(PageName.OVERVIEW, its)));
    }

    private static Optional<Route> of(String kind, String id, @Nullable String project) {
        return switch (kind) {
            case "cycle" -> Optional.of(cycle(id));
            case "task" -> Optional.of(task("", id));
            case "session" -> Optional.of(session(id));
            case "decision" -> Optional.of(decision(id));
            case "learning" -> Optional.of(learning(id));
            case "drift" -> Optional.of(Route.to(PageName.DRIFT));
            case "context_file" -> Optional.ofNullable(project).map(its -> contextFile(its, id));
            default ->
                kind.startsWith("registry_")
                        ? Optional.of(registryItem(kind.substring("registry_".length()), id))
                        : Optional.empty();
        };
    }

    /// The ids that an item of a route names: the thing whose page it is, and what to select there, if anything.
    public static List<String> ids(String item) {
        return List.of(item.split(BETWEEN, 2));
    }
}
