package dev.projectstudio.cli;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.decision.Alternative;
import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionId;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decisions as the command line shows them.
final class DecisionRows {

    private final Invocation invocation;
    private final Map<ProjectId, String> projects;

    private DecisionRows(Invocation invocation, Map<ProjectId, String> projects) {
        this.invocation = invocation;
        this.projects = projects;
    }

    static DecisionRows of(Invocation invocation) {
        return new DecisionRows(
                invocation,
                invocation.services().projects().list(true).stream()
                        .collect(Collectors.toMap(Project::id, Project::name)));
    }

    Map<String, @Nullable Object> json(Decision decision) {
        var by = decision.supersededBy();
        var file = decision.file();
        return Json.object(
                "id", decision.id().value(),
                "project", projects.get(decision.projectId()),
                "project_id", decision.projectId().value(),
                "cycle", cycle(decision.cycleId()),
                "cycle_id",
                        decision.cycleId() == null ? null : decision.cycleId().value(),
                "title", decision.title(),
                "rationale", decision.rationale(),
                "alternatives",
                        decision.alternatives().stream().map(DecisionRows::json).toList(),
                "status", decision.statusWord(),
                "superseded_by", by == null ? null : by.value(),
                "supersedes", replaced(decision).stream().map(DecisionId::value).toList(),
                "record_path", file == null ? null : file.path(),
                "created_at", decision.decidedAt());
    }

    List<String> lines(List<Decision> decisions) {
        var table = invocation.terminal().table();
        for (var decision : decisions) {
            table.row(
                    decision.id().inShort(),
                    day(decision.decidedAt()),
                    status(decision),
                    decision.title(),
                    Objects.requireNonNullElse(projects.get(decision.projectId()), ""));
        }
        return table.lines();
    }

    /// A decision as a person reads it.
    List<String> page(Decision decision) {
        var facts = invocation.terminal().table();
        fact(facts, "project", projects.get(decision.projectId()));
        fact(facts, "cycle", cycle(decision.cycleId()));
        fact(facts, "status", status(decision));
        fact(facts, "date", day(decision.decidedAt()));
        fact(facts, "superseded-by", title(decision.supersededBy()));
        replaced(decision).forEach(each -> fact(facts, "supersedes", title(each)));
        fact(facts, "record", decision.file() == null ? null : decision.file().path());
        var lines = new ArrayList<String>();
        lines.add(decision.id().inShort() + "  " + decision.title());
        lines.addAll(facts.lines());
        if (decision.rationale() != null) {
            lines.add("");
            decision.rationale().lines().forEach(lines::add);
        }
        if (!decision.alternatives().isEmpty()) {
            lines.add("");
            lines.add(invocation.text("cli.decision.alternatives"));
            decision.alternatives().forEach(each -> lines.addAll(lines(each)));
        }
        return lines;
    }

    /// The word for where it stands; one from elsewhere as it is.
    String status(Decision decision) {
        return invocation.word("cli.decision.status.", decision.statusWord());
    }

    private static List<String> lines(Alternative alternative) {
        var lines = new ArrayList<String>();
        lines.add("  " + alternative.title());
        var whyNot = alternative.whyNot();
        if (whyNot != null) {
            whyNot.lines().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private void fact(TextTable table, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            table.row(invocation.text("cli.decision.fact." + key), value);
        }
    }

    private List<DecisionId> replaced(Decision decision) {
        return invocation.services().decisions().replacedBy(decision.id()).stream()
                .map(Decision::id)
                .toList();
    }

    private @Nullable String title(@Nullable DecisionId id) {
        return id == null
                ? null
                : invocation
                        .services()
                        .decisions()
                        .find(id)
                        .map(each -> each.id().inShort() + "  " + each.title())
                        .orElse(id.inShort());
    }

    private @Nullable String cycle(@Nullable CycleId id) {
        return id == null
                ? null
                : invocation.services().cycles().find(id).map(Cycle::name).orElse(null);
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    private static Map<String, @Nullable Object> json(Alternative alternative) {
        return Json.object("title", alternative.title(), "why_not", alternative.whyNot());
    }
}
