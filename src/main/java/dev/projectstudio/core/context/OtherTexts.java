package dev.projectstudio.core.context;

import dev.projectstudio.core.project.Project;
import java.util.List;

/// Further files of projects in the home that are read again together with the canonical ones.
public interface OtherTexts {

    List<HomeFinding> check(Project project);

    /// Every project, archived ones too.
    default List<HomeFinding> check(List<Project> all) {
        return all.stream().flatMap(project -> check(project).stream()).toList();
    }
}
