package dev.projectstudio.ui.common;

import java.util.List;

/// The routes to things that other pages name.
public final class Whereabouts {

    /// Neither id has it in it.
    private static final String BETWEEN = "\n";

    private Whereabouts() {}

    public static Route cycle(String id) {
        return Route.to(PageName.CYCLE).at(id);
    }

    /// A task, on the page of its cycle.
    public static Route task(String cycle, String task) {
        return Route.to(PageName.CYCLE).at(cycle + BETWEEN + task);
    }

    public static Route contextFile(String project, String id) {
        return Route.toProject(PageName.CONTEXT, project).at(id);
    }

    /// The ids that an item of a route names: the thing whose page it is, and what to select there, if anything.
    public static List<String> ids(String item) {
        return List.of(item.split(BETWEEN, 2));
    }

    public static Route session(String session) {
        return Route.to(PageName.SESSION).at(session);
    }
}
