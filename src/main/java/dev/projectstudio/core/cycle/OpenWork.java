package dev.projectstudio.core.cycle;

import java.util.List;

/// What a cycle that is to be completed has left.
public record OpenWork(List<Criterion> criteria, List<Task> tasks) {

    public OpenWork {
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
    }

    public boolean isEmpty() {
        return criteria.isEmpty() && tasks.isEmpty();
    }
}
