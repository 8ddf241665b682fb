package dev.projectstudio.cli;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.registry.TemplateVariable;
import dev.projectstudio.core.template.AppliedTemplate;
import dev.projectstudio.core.template.PlannedFile;
import dev.projectstudio.core.template.TemplateForm;
import dev.projectstudio.core.template.TemplatePlan;
import dev.projectstudio.core.template.TemplateTarget;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio template apply`: fills a template in, for a project or for a directory that becomes one.
@Command(name = "apply")
final class TemplateApplyCommand implements Callable<Integer> {

    private static final String NAME = "studio template apply";

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "TEMPLATE")
    private String template = "";

    @Parameters(index = "1", paramLabel = "PLACE", arity = "0..1")
    private @Nullable String place;

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private List<String> set = new ArrayList<>();

    @Option(names = "--as", paramLabel = "FORM")
    private @Nullable String as;

    @Option(names = "--replace")
    private boolean replaces;

    @Option(names = "--dry-run")
    private boolean dryRun;

    TemplateApplyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// @return 1 if a file that is there otherwise was left
    @Override
    public Integer call() {
        var form = form();
        var given = given();
        if (!dryRun) {
            invocation.begun();
        }
        var registry = invocation.registry();
        var open = registry.open(registry.requireTemplate(template).id());
        var target = target();
        var templates = invocation.services().templates().service();
        var plan = templates.plan(open, target, form, asked(open, given, templates.plan(open, target, form, given)));
        var differing = replaces || dryRun ? List.<PlannedFile>of() : plan.replaceable();
        boolean asks = !differing.isEmpty() && plan.missing().isEmpty() && invocation.isAnswered();
        plan.secrets(replaces || asks)
                .forEach(secret ->
                        invocation.note("cli.template.secret", secret.file(), secret.line(), secret.excerpt()));
        boolean writesOver = replaces || (asks && confirms(plan, differing));
        if (dryRun) {
            requireAll(plan);
            print(plan, writesOver, null);
        } else {
            print(plan, writesOver, templates.apply(plan, writesOver));
        }
        return plan.leaves(writesOver).isEmpty() ? 0 : 1;
    }

    /// Asks after the list of what is there otherwise.
    private boolean confirms(TemplatePlan plan, List<PlannedFile> differing) {
        differing.forEach(
                file -> invocation.note("cli.template.differing", plan.target().repoPath(file.path())));
        return invocation.confirms("cli.template.replace-question", differing.size());
    }

    /// What is missing is asked for where somebody is there to answer.
    private Map<String, String> asked(OpenItem open, Map<String, String> given, TemplatePlan plan) {
        if (plan.missing().isEmpty() || dryRun) {
            return given;
        }
        var all = new LinkedHashMap<>(given);
        for (var variable : TemplateSpec.of(open).variables()) {
            if (plan.missing().contains(variable.name())) {
                invocation.answer(question(variable)).ifPresent(answer -> all.put(variable.name(), answer));
            }
        }
        return all;
    }

    private String question(TemplateVariable variable) {
        var help = variable.choices().isEmpty() ? variable.help() : String.join(", ", variable.choices());
        return help == null
                ? invocation.text("cli.template.ask", variable.label())
                : invocation.text("cli.template.ask-with", variable.label(), help);
    }

    private static void requireAll(TemplatePlan plan) {
        if (!plan.missing().isEmpty()) {
            throw new InvalidInput(
                    "template-values-missing", plan.template().item().name(), String.join(", ", plan.missing()));
        }
    }

    /// A project by its id or name, or a directory: a project's own, a folder in one, or one that is to become a
    /// project.
    private TemplateTarget target() {
        var templates = invocation.services().templates().service();
        var projects = invocation.services().projects();
        var written = place;
        if (written == null) {
            return templates.target(invocation.project(null));
        }
        if (written.equals(".")) {
            return projects.holding(invocation.directory())
                    .map(templates::target)
                    .orElseGet(() -> templates.target(invocation.directory()));
        }
        var key = Folding.name(written);
        return projects.find(written, invocation.directory())
                .filter(project -> project.id().value().equals(written)
                        || Folding.name(project.name()).equals(key))
                .map(templates::target)
                .orElseGet(() -> templates.target(invocation.path(written)));
    }

    private TemplateForm form() {
        var written = as;
        return written == null
                ? TemplateForm.FILE
                : TemplateForm.of(written).orElseThrow(() -> invocation.refused(NAME, "cli.template.no-form", written));
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        for (var each : set) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw invocation.refused(NAME, "cli.template.no-value", each);
            }
            given.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return given;
    }

    /// @param writesOver whether what differs is written over
    /// @param applied null for a dry run
    private void print(TemplatePlan plan, boolean writesOver, @Nullable AppliedTemplate applied) {
        var rows = new TemplateRows(invocation);
        var project = applied == null ? plan.target().project() : applied.project();
        var json = rows.json(plan, writesOver, applied == null);
        json.put("project", project == null ? plan.target().name() : project.name());
        json.put("project_id", project == null ? null : project.id().value());
        var cycle = applied == null ? null : applied.cycle();
        json.put(
                "cycle",
                cycle == null ? null : CycleRows.of(invocation, List.of(cycle)).json(cycle));
        invocation.print(json, () -> lines(rows, plan, writesOver, applied));
        plan.unknown().forEach(name -> invocation.note("cli.template.unknown", name));
    }

    private List<String> lines(
            TemplateRows rows, TemplatePlan plan, boolean writesOver, @Nullable AppliedTemplate applied) {
        var lines = new ArrayList<>(rows.lines(plan, writesOver));
        var cycle = plan.cycle();
        if (cycle != null) {
            var begun = applied == null ? null : applied.cycle();
            var code = begun == null ? "" : begun.code() + " ";
            lines.add(invocation.text(
                    "cli.template.cycle", code + cycle.name(), cycle.tasks().size()));
        }
        if (applied != null && applied.isNew()) {
            lines.add(
                    invocation.text("cli.template.registered", applied.project().name()));
        }
        return lines;
    }
}
