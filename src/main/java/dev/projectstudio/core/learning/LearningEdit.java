package dev.projectstudio.core.learning;

import java.util.List;

/// What a form shows of a learning and gives back.
///
/// @param tags as they were written
public record LearningEdit(String title, String problem, String solution, List<String> tags) {

    public LearningEdit {
        tags = List.copyOf(tags);
    }

    public static LearningEdit of(Learning learning) {
        return new LearningEdit(learning.title(), learning.problem(), learning.solution(), learning.tags());
    }

    public LearningEdit titled(String next) {
        return new LearningEdit(next, problem, solution, tags);
    }

    public LearningEdit of(String nextProblem, String nextSolution) {
        return new LearningEdit(title, nextProblem, nextSolution, tags);
    }

    public LearningEdit tagged(List<String> next) {
        return new LearningEdit(title, problem, solution, next);
    }
}
