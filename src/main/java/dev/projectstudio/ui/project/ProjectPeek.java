package dev.projectstudio.ui.project;

import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityPeek;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.ContextReading;
import dev.projectstudio.ui.common.GitWords;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.Peeked.Fact;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A look at the essential state of a project, without going there.
final class ProjectPeek {

    private record Known(ProjectEntry entry, List<ContextLine> files) {}

    private final ContextReading contexts;
    private final Workbench bench;
    private final Messages text;

    ProjectPeek(ContextReading contexts, Workbench bench) {
        this.contexts = contexts;
        this.bench = bench;
        this.text = bench.text();
    }

    Peek<ProjectEntry> peek() {
        return Peek.<ProjectEntry, Known>reading(
                bench,
                entry -> entry.project().name(),
                entry -> new Known(entry, contexts.lines().apply(entry.project().id())),
                known -> Peeked.facts(facts(known)));
    }

    private List<Fact> facts(Known known) {
        var entry = known.entry();
        var project = entry.project();
        var directory = project.repoPath();
        var about = project.description();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.get("peek.fact.about"), about == null ? "" : about));
        facts.add(new Fact(
                text.get("peek.fact.directory"),
                directory == null ? text.get("projects.no-directory") : ShownPath.of(directory)));
        facts.add(new Fact(text.get("peek.fact.branch"), directory(entry)));
        facts.add(new Fact(text.get("peek.fact.files"), files(known.files())));
        var summary = entry.summary();
        if (summary != null) {
            var cycle = summary.activeCycle();
            facts.add(new Fact(text.get("peek.fact.cycle"), cycle == null ? "" : cycle));
            facts.add(new Fact(text.get("peek.fact.activity"), ActivityPeek.exact(summary.lastActivityAt(), bench)));
        }
        return facts;
    }

    private String directory(ProjectEntry entry) {
        if (entry.isMissing()) {
            return text.get("projects.missing");
        }
        return entry.isUnreadable() ? text.get("projects.unreadable") : GitWords.of(entry.git(), text);
    }

    private String files(List<ContextLine> files) {
        return files.isEmpty()
                ? text.get("projects.no-files")
                : files.stream()
                        .map(line ->
                                line.file().filename() + "  " + line.label(text).getText())
                        .collect(Collectors.joining("\n"));
    }
}
