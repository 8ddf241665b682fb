package dev.projectstudio.core.template;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.core.template.PlannedFile.State;
import dev.projectstudio.core.template.TemplateTree.Filled;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.text.Folding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Fills a template in, and looks at what is there already. Writes nothing.
final class TemplatePlanner {

    private static final String DOC = "doc";

    private final ContextService contexts;
    private final FileStore store;
    private final Clock clock;

    /// @param clock in the zone whose day `{{DATE}}` is
    TemplatePlanner(ContextService contexts, FileStore store, Clock clock) {
        this.contexts = contexts;
        this.store = store;
        this.clock = clock;
    }

    TemplatePlan plan(OpenItem template, TemplateTarget target, TemplateForm form, Map<String, String> given) {
        requireWhole(template);
        requireFit(template, target, form);
        var spec = TemplateSpec.of(template);
        var values =
                TemplateValues.of(spec, given, target.name(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var tree = new TemplateTree(values);
        var filled = tree.files(spec);
        var cycle = spec.cycle() == null ? null : tree.cycle(spec.cycle());
        return new TemplatePlan(
                template,
                target,
                form,
                values.all(),
                values.missing(),
                values.unknown(),
                form == TemplateForm.FILE ? files(target, filled) : contextFiles(target, filled),
                cycle);
    }

    /// What is wrong with it would otherwise be left out, and nobody would know.
    private static void requireWhole(OpenItem template) {
        var item = template.item();
        template.facts().findings().stream()
                .filter(ItemFinding::isError)
                .findFirst()
                .ifPresent(finding -> {
                    var line = finding.line() == 0 ? "" : ":" + finding.line();
                    throw new InvalidInput("template-broken", item.name(), item.textPath() + line, finding.words());
                });
    }

    private static void requireFit(OpenItem template, TemplateTarget target, TemplateForm form) {
        var item = template.item();
        if (target.project() == null && !TemplateService.PROJECT.equals(item.type())) {
            throw new InvalidInput("template-needs-project", item.name(), Objects.toString(target.directory()));
        }
        if (form == TemplateForm.CONTEXT && !DOC.equals(item.type())) {
            throw new InvalidInput("template-no-doc", item.name());
        }
    }

    private List<PlannedFile> files(TemplateTarget target, SortedMap<String, Filled> filled) {
        var planned = new ArrayList<PlannedFile>();
        if (!filled.isEmpty()) {
            var root = FileRoot.repo(root(target));
            filled.forEach((path, each) -> planned.add(file(root, target, path, each)));
        }
        return planned;
    }

    private PlannedFile file(FileRoot root, TemplateTarget target, String path, Filled filled) {
        return switch (store.read(root, target.place(path))) {
            case FileState.Absent _ -> PlannedFile.fresh(path, filled);
            case FileState.Unreadable(var reason) -> PlannedFile.blocked(path, filled, reason);
            case FileState.Present there -> {
                var state = Arrays.equals(there.bytes(), filled.bytes()) ? State.IDENTICAL : State.DIFFERS;
                yield new PlannedFile(
                        path,
                        filled.bytes(),
                        filled.isProgram(),
                        state,
                        there.bytes(),
                        there.rawHash(),
                        there.isProgram(),
                        null);
            }
        };
    }

    private List<PlannedFile> contextFiles(TemplateTarget target, SortedMap<String, Filled> filled) {
        var project = Objects.requireNonNull(target.project());
        var there = contexts.list(project.id());
        var planned = new ArrayList<PlannedFile>();
        filled.forEach((path, each) -> planned.add(contextFile(project, there, target.place(path), path, each)));
        return planned;
    }

    private PlannedFile contextFile(
            Project project, List<ContextFile> there, String place, String path, Filled filled) {
        if (TemplateSpec.text(filled.bytes()).isEmpty()) {
            return PlannedFile.blocked(path, filled, "not-utf8");
        }
        var key = Folding.name(ContextService.nameFor(place));
        var same = there.stream()
                .filter(file -> Folding.name(file.filename()).equals(key))
                .findFirst()
                .orElse(null);
        if (same == null) {
            return PlannedFile.fresh(path, filled);
        }
        var found = text(same);
        if (found == null) {
            return PlannedFile.blocked(path, filled, "studio-missing");
        }
        boolean isSame = found.hash().equals(ContextText.of(filled.bytes()).hash());
        var state = isSame ? State.IDENTICAL : State.DIFFERS;
        return new PlannedFile(
                path,
                filled.bytes(),
                filled.isProgram(),
                state,
                found.bytes(),
                found.contentHash(),
                found.isProgram(),
                null);
    }

    private @Nullable ContextText text(ContextFile file) {
        try {
            return contexts.open(file.id()).text();
        } catch (NotFound gone) {
            return null;
        }
    }

    private static Path root(TemplateTarget target) {
        if (target.root() == null) {
            throw new NotFound("repo-missing", target.name());
        }
        return target.root();
    }
}
