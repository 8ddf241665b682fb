package dev.projectstudio.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What came of each case in one run. A case of which nothing was run is never taken for one that passed.
final class FaultLedger {

    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    private static final class Outcome {
        private final Set<String> tests = new TreeSet<>();
        private final Set<String> failed = new TreeSet<>();
        private final Set<String> notRun = new LinkedHashSet<>();
        private int passed;
    }

    void passed(Collection<String> cases, String test) {
        each(cases, test).forEach(outcome -> outcome.passed++);
    }

    void failed(Collection<String> cases, String test) {
        each(cases, test).forEach(outcome -> outcome.failed.add(test));
    }

    void notRun(Collection<String> cases, String test, String reason) {
        each(cases, test).forEach(outcome -> outcome.notRun.add(reason));
    }

    /// A table of all cases, in Markdown.
    String table(List<CatalogueEntry> catalogue) {
        var text = new StringBuilder(
                "| case | what is done | what must come of it | outcome | shown by |\n" + "|---|---|---|---|---|\n");
        for (var entry : catalogue) {
            var outcome = outcomes.getOrDefault(entry.id(), new Outcome());
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            entry.id(),
                            entry.fault(),
                            entry.expected(),
                            words(entry, outcome),
                            String.join(", ", outcome.tests)));
        }
        return text.toString();
    }

    /// One line: how many passed, failed and were not run.
    String summary(List<CatalogueEntry> catalogue) {
        long failed = count(catalogue, "FAILED");
        long notRun = count(catalogue, "NOT RUN");
        long inPart = catalogue.stream()
                .map(this::words)
                .filter(words -> words.startsWith("passed") && words.contains("NOT RUN"))
                .count();
        return "%d cases: %d passed (%d of them in part not run), %d failed, %d not run"
                .formatted(catalogue.size(), catalogue.size() - failed - notRun, inPart, failed, notRun);
    }

    private long count(List<CatalogueEntry> catalogue, String beginning) {
        return catalogue.stream()
                .filter(entry -> words(entry).startsWith(beginning))
                .count();
    }

    private String words(CatalogueEntry entry) {
        return words(entry, outcomes.getOrDefault(entry.id(), new Outcome()));
    }

    private static String words(CatalogueEntry entry, Outcome outcome) {
        if (!outcome.failed.isEmpty()) {
            return "FAILED: " + String.join(", ", outcome.failed);
        }
        var reasons = new ArrayList<>(outcome.notRun);
        if (entry.notRun() != null) {
            reasons.add(entry.notRun());
        }
        if (outcome.passed == 0) {
            return "NOT RUN: "
                    + (reasons.isEmpty() ? "no test of it was part of this run" : String.join("; ", reasons));
        }
        var passed = outcome.passed == 1 ? "passed, 1 test" : "passed, " + outcome.passed + " tests";
        return reasons.isEmpty() ? passed : passed + "; in part NOT RUN: " + String.join("; ", reasons);
    }

    private List<Outcome> each(Collection<String> cases, String test) {
        return cases.stream()
                .map(id -> outcomes.computeIfAbsent(id, _ -> new Outcome()))
                .peek(outcome -> outcome.tests.add(test))
                .toList();
    }
}
