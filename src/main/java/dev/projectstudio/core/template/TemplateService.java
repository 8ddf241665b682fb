package dev.projectstudio.core.template;

import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextService.Addition;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.cycle.Criterion;
import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleService;
import dev.projectstudio.core.cycle.CycleType;
import dev.projectstudio.core.cycle.NewCycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.project.ProjectTemplates;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateCycle;
import dev.projectstudio.core.undo.StepRows;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FileStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Applies templates: their files, their cycle and what the project remembers of them, in one step that can be taken
/// back while nobody has changed what it wrote.
public final class TemplateService {

    /// The type of a template that a whole project is made from.
    static final String PROJECT = "project";

    private final ProjectTemplates remembered = new ProjectTemplates();
    private final ProjectService projects;
    private final CycleService cycles;
    private final ContextService contexts;
    private final TemplateTargets targets;
    private final TemplatePlanner planner;
    private final TemplateWriting writing;

    public TemplateService(
            ProjectService projects,
            CycleService cycles,
            ContextService contexts,
            FileStore store,
            TemplateWriting writing,
            Clock clock) {
        this.projects = projects;
        this.cycles = cycles;
        this.contexts = contexts;
        this.targets = new TemplateTargets(projects);
        this.planner = new TemplatePlanner(contexts, store, clock);
        this.writing = writing;
    }

    public TemplateTarget target(Project project) {
        return targets.of(project);
    }

    /// A project's own directory, a folder in one, or a directory that is to become one, which need not be there.
    ///
    /// @throws InvalidInput `not-a-directory`
    public TemplateTarget target(Path directory) {
        return targets.of(directory);
    }

    /// What applying a template would do now. Reads the disk.
    ///
    /// @param given values by the names of the variables
    /// @throws InvalidInput `template-broken`, `template-needs-project`, `template-no-doc`, and for values
    ///     `template-no-variable`, `template-no-choice`, `template-value-in-name`, `template-name-refused`
    public TemplatePlan plan(OpenItem template, TemplateTarget target, TemplateForm form, Map<String, String> given) {
        return planner.plan(template, target, form, given);
    }

    /// Carries a plan out, if all is still as it was seen. What is there otherwise stays, unless it is to be replaced.
    /// A directory that is no project becomes one.
    ///
    /// @param replaces whether what differs is written over; context files never are
    /// @throws InvalidInput `template-values-missing`
    public AppliedTemplate apply(TemplatePlan plan, boolean replaces) {
        if (!plan.missing().isEmpty()) {
            throw new InvalidInput(
                    "template-values-missing", plan.template().item().name(), String.join(", ", plan.missing()));
        }
        return plan.form() == TemplateForm.CONTEXT
                ? asContext(plan)
                : writing.apply(plan, replaces, rows -> carryOut(rows, plan, replaces));
    }

    private AppliedTemplate carryOut(StepRows rows, TemplatePlan plan, boolean replaces) {
        var target = plan.target();
        var known = target.project();
        var project = known == null ? register(rows, plan) : known;
        remember(rows, plan, project);
        var cycle = plan.cycle() == null ? null : begin(rows, project, plan.cycle());
        return new AppliedTemplate(project, known == null, plan.writes(replaces), plan.leaves(replaces), cycle);
    }

    private Project register(StepRows rows, TemplatePlan plan) {
        var directory = Objects.requireNonNull(plan.target().directory());
        var name = plan.values().getOrDefault("PROJECT_NAME", plan.target().name());
        return projects.register(rows, directory, name);
    }

    /// Only what makes a project is remembered, and of a folder in one nothing.
    private void remember(StepRows rows, TemplatePlan plan, Project project) {
        var item = plan.template().item();
        var id = item.id().value();
        boolean isMade = PROJECT.equals(item.type()) && plan.target().isWhole();
        if (isMade && !remembered.find(rows.sql(), project.id()).equals(Optional.of(id))) {
            remembered.set(rows, project.id(), id);
        }
    }

    private Cycle begin(StepRows rows, Project project, TemplateCycle cycle) {
        var begun = new NewCycle(
                project.id(),
                cycle.name(),
                CycleType.of(cycle.type()).orElse(CycleType.FEATURE),
                cycle.description(),
                cycle.intent(),
                cycle.criteria().stream().map(Criterion::open).toList(),
                null);
        return cycles.add(rows, begun, cycle.tasks());
    }

    private AppliedTemplate asContext(TemplatePlan plan) {
        var project = Objects.requireNonNull(plan.target().project());
        var batch = UndoBatch.of(TemplateWriting.LABEL, plan.template().item().name(), project.name());
        var additions = plan.writes(false).stream()
                .map(file -> addition(plan.target().place(file.path()), file))
                .toList();
        if (!additions.isEmpty()) {
            contexts.add(project.id(), additions, batch);
        }
        return new AppliedTemplate(project, false, plan.writes(false), plan.leaves(false), null);
    }

    private static Addition addition(String place, PlannedFile file) {
        var text = ContextText.of(file.bytes()).asProgram(file.isProgram());
        return new Addition(ContextService.nameFor(place), text, List.of(place));
    }
}
