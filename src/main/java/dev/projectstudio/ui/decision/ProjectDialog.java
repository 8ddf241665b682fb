package dev.projectstudio.ui.decision;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.Form;
import dev.projectstudio.ui.common.InputDialog;
import dev.projectstudio.ui.common.Worded;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks of which project something is to be done.
final class ProjectDialog {

    /// @param verb what the button says
    record Words(String title, String sentence, String verb) {}

    private ProjectDialog() {}

    /// @param suggested the project to begin with; the first one where it is not there
    static void ask(
            Workbench bench,
            Words words,
            List<Project> projects,
            @Nullable ProjectId suggested,
            BiConsumer<Project, InputDialog> then) {
        var project = new ComboBox<Project>();
        project.setId("records-project");
        Worded.show(project, Project::name);
        project.getItems().setAll(projects);
        project.setMaxWidth(Double.MAX_VALUE);
        project.getSelectionModel().selectFirst();
        projects.stream()
                .filter(each -> each.id().equals(suggested))
                .findFirst()
                .ifPresent(project.getSelectionModel()::select);
        var sentence = new Label(words.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("dialog-text");
        var go = new Button(words.verb());
        go.setId("records-go");
        new InputDialog(bench, "records-dialog", go)
                .open(
                        words.title(),
                        new VBox(12, sentence, Form.field(bench.text().get("decisions.ask.project"), project)),
                        go,
                        new ReadOnlyBooleanWrapper(false),
                        asked -> then.accept(project.getValue(), asked));
    }
}
