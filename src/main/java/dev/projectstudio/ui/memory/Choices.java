package dev.projectstudio.ui.memory;

import java.util.List;

/// What can be chosen to filter by, without knowing how it is written.
///
/// @param tags the most used first
/// @param cycles the numbers and names of those under way
record Choices(List<String> projects, List<String> tags, List<Named> cycles) {

    static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    /// @param code as it is written in a filter
    record Named(String code, String name) {}

    Choices {
        projects = List.copyOf(projects);
        tags = List.copyOf(tags);
        cycles = List.copyOf(cycles);
    }
}
