package dev.projectstudio.ui.registry;

import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.AppliedTemplate;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplateForm;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.core.template.TemplateService;
import dev.projectstudio.core.template.TemplateTarget;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Lane;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the question about a template knows: where it goes, its values, and what would come of that, which follows
/// whatever is typed and chosen.
final class ApplyViewModel {

    /// @param secrets those in all that may be written
    private record Found(TemplatePlan plan, List<Danger> secrets) {}

    private final ObjectProperty<@Nullable Project> project = new SimpleObjectProperty<>();
    private final ObjectProperty<TemplateForm> form = new SimpleObjectProperty<>(TemplateForm.FILE);
    private final BooleanProperty replaces = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TemplatePlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final OpenItem template;
    private final List<TemplateVariable> variables;
    private final TemplateService templates;
    private final Lane looks;
    private List<Danger> secrets = List.of();
    private Supplier<@Nullable Path> directory = () -> null;

    ApplyViewModel(OpenItem template, TemplateService templates, Background background) {
        this.template = template;
        this.variables = TemplateSpec.of(template).variables();
        this.templates = templates;
        this.looks = background.lane();
        for (var variable : variables) {
            values.put(variable.name(), starting(variable));
        }
        project.subscribe((_, _) -> look());
        form.subscribe((_, _) -> look());
    }

    OpenItem template() {
        return template;
    }

    List<TemplateVariable> variables() {
        return variables;
    }

    /// Whether it makes projects, so that it can go to a directory that is none yet.
    boolean makesProjects() {
        return "project".equals(template.item().type());
    }

    /// Whether its files can become context files.
    boolean isDocument() {
        return "doc".equals(template.item().type());
    }

    /// Where it goes; null for a directory that becomes a project.
    ObjectProperty<@Nullable Project> projectProperty() {
        return project;
    }

    ObjectProperty<TemplateForm> formProperty() {
        return form;
    }

    BooleanProperty replacesProperty() {
        return replaces;
    }

    /// Whether what would come of it is being found out: until then the rest says what it was before, and nothing can
    /// be applied.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// What would come of it, as it was found last; null where that is not known.
    ReadOnlyObjectProperty<@Nullable TemplatePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What looks like a secret in what is to be written.
    List<Danger> secrets() {
        var shown = plan.get();
        if (shown == null || secrets.isEmpty()) {
            return List.of();
        }
        var written =
                shown.writes(replaces.get()).stream().map(PlannedFile::path).collect(Collectors.toSet());
        return secrets.stream()
                .filter(secret -> written.contains(secret.file()))
                .toList();
    }

    /// Why it cannot be applied so; null if it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// @param typed gives the directory that becomes a project; null while there is none
    void directory(Supplier<@Nullable Path> typed) {
        directory = typed;
    }

    /// The value that a field begins with.
    String value(TemplateVariable variable) {
        return values.getOrDefault(variable.name(), "");
    }

    void set(TemplateVariable variable, String value) {
        if (!value.equals(values.put(variable.name(), value))) {
            look();
        }
    }

    /// Finds out what would come of it now.
    void look() {
        var target = target();
        if (target == null) {
            looks.run(() -> "", _ -> {}); // overtakes what is on its way
            found(null, null);
            return;
        }
        looking.set(true);
        var given = given();
        var as = form.get();
        looks.run(
                () -> {
                    var next = templates.plan(template, target.call(), as, given);
                    return new Found(next, next.secrets(true));
                },
                found -> found(found, null),
                refusal -> found(null, refusal));
    }

    private void found(@Nullable Found next, @Nullable Throwable refusal) {
        secrets = next == null ? List.of() : next.secrets();
        failure.set(refusal);
        plan.set(next == null ? null : next.plan());
        looking.set(false);
    }

    /// What carries the plan out that is shown; null while there is none, or another is on its way.
    @Nullable
    Callable<AppliedTemplate> applying() {
        var shown = plan.get();
        boolean isReplacing = replaces.get();
        return shown == null || looking.get() ? null : () -> templates.apply(shown, isReplacing);
    }

    private @Nullable Callable<TemplateTarget> target() {
        var chosen = project.get();
        if (chosen != null) {
            return () -> templates.target(chosen);
        }
        var typed = directory.get();
        return typed == null ? null : () -> templates.target(typed);
    }

    /// What is left blank has its default, where that is made of other values.
    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        for (var variable : variables) {
            var value = value(variable);
            if (!value.isBlank() || !isFilled(variable)) {
                given.put(variable.name(), value);
            }
        }
        return given;
    }

    private static String starting(TemplateVariable variable) {
        return isFilled(variable) ? "" : Objects.requireNonNullElse(variable.fallback(), "");
    }

    private static boolean isFilled(TemplateVariable variable) {
        return variable.fallback() != null && variable.fallback().contains("{{");
    }
}
