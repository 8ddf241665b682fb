package dev.projectstudio.ui.cycle;

import dev.projectstudio.core.cycle.Criterion;
import java.util.List;
import java.util.stream.IntStream;

/// One of a cycle's success criteria, with its place among them.
record CriterionRow(int index, Criterion criterion) {

    static List<CriterionRow> of(List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .mapToObj(i -> new CriterionRow(i, criteria.get(i)))
                .toList();
    }
}
