package dev.projectstudio.ui.learning;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.learning.LearningPlace;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FilterBox;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.FormFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Asks which project and cycle a learning belongs to, or that it is everyone's.
final class PlaceForm {

    /// What can be chosen from.
    ///
    /// @param cycles those of each project
    /// @param place the one to begin with
    record Offer(List<Project> projects, Map<ProjectId, List<Cycle>> cycles, LearningPlace place) {

        /// Everything but archived projects, and the place itself wherever it is. Reads the database.
        static Offer of(ProjectService projects, CycleService cycles, LearningPlace place) {
            var own = place.project();
            var offered = projects.list(true).stream()
                    .filter(project -> !project.isArchived() || project.id().equals(own))
                    .toList();
            var all = new HashMap<>(cycles.list(CycleFilter.active().withCompleted(true)).stream()
                    .collect(Collectors.groupingBy(Cycle::projectId)));
            if (own != null) {
                all.put(own, cycles.list(CycleFilter.of(own).withCompleted(true)));
            }
            return new Offer(offered, all, place);
        }
    }

    private final ObjectProperty<@Nullable ProjectId> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CycleId> cycle = new SimpleObjectProperty<>();
    private final FilterBox<ProjectId> projects;
    private final FilterBox<CycleId> cycles;
    private final Messages text;

    PlaceForm(Offer offer, Messages text) {
        this.text = text;
        this.projects = new FilterBox<>("learning-project", text.get("learnings.ask.everyones"), project);
        this.cycles = new FilterBox<>("learning-cycle", text.get("decisions.ask.no-cycle"), cycle);
        projects.setMaxWidth(Double.MAX_VALUE);
        projects.offer(offer.projects(), Project::id, Project::name);
        cycles.setMaxWidth(Double.MAX_VALUE);
        cycles.disableProperty().bind(project.isNull());
        project.set(offer.place().project());
        project.subscribe(
                chosen -> offer(chosen == null ? List.of() : offer.cycles().getOrDefault(chosen, List.of())));
        cycle.set(offer.place().cycle());
    }

    LearningPlace chosen() {
        return new LearningPlace(project.get(), cycle.get());
    }

    /// Has it kept with what is typed elsewhere.
    void keepIn(FormFields fields) {
        fields.choice("project", projects, ProjectId::value).choice("cycle", cycles, CycleId::value);
    }

    Node node() {
        return new HBox(
                12,
                growing(Form.field(text.get("learnings.ask.from"), projects)),
                growing(Form.field(text.get("decisions.ask.cycle"), cycles)));
    }

    /// A cycle is one of its project.
    private void offer(List<Cycle> ofProject) {
        cycle.set(null);
        cycles.offer(ofProject, Cycle::id, each -> each.code() + "  " + each.name());
    }

    private static Node growing(Node field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
