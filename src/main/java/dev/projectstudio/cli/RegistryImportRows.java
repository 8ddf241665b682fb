package dev.projectstudio.cli;

import dev.projectstudio.cli.RegistryImportCommand.Outcome;
import dev.projectstudio.core.exchange.Danger;
import dev.projectstudio.core.exchange.ImportLine;
import dev.projectstudio.core.exchange.ImportPlan;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.exchange.Secrets;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.platform.diff.DeceptiveCharacters;
import dev.projectstudio.platform.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import did, or would do, as the command line shows it.
///
/// @param plan null while only a question is asked
record RegistryImportRows(
        Invocation invocation, @Nullable ImportPlan plan, Map<ImportLine, Outcome> outcomes, boolean isDryRun) {

    void print(boolean showsDiff) {
        var left = plan == null ? List.<Left>of() : plan.left();
        var json = Json.object(
                "items",
                outcomes.entrySet().stream()
                        .map(entry -> json(entry.getKey(), entry.getValue(), showsDiff))
                        .toList(),
                "left",
                left.stream().map(this::json).toList(),
                "dry_run",
                isDryRun);
        invocation.print(json, () -> lines(showsDiff));
        if (!invocation.isJson()) {
            if (outcomes.isEmpty() && left.isEmpty()) {
                invocation.note("cli.registry.import-nothing");
            }
            outcomes.forEach((line, outcome) -> {
                if (outcome != Outcome.UNCHANGED) {
                    note(line);
                }
            });
            left.forEach(each -> invocation.note("cli.registry.import-not-taken", place(each), words(each.words())));
            noteCounts();
        }
    }

    private void note(ImportLine line) {
        noteDangers(line);
        line.look()
                .commands()
                .forEach(command ->
                        invocation.note("cli.registry.import-command", line.id().text(), command));
        line.look()
                .findings()
                .forEach(finding ->
                        invocation.note("cli.registry.import-finding", place(line, finding), words(finding.words())));
    }

    /// Each with its file and line, as compilers write it.
    void noteDangers(ImportLine line) {
        line.look().dangers().forEach(danger -> invocation.note("cli.registry.danger", place(danger), said(danger)));
    }

    private void noteCounts() {
        var values = outcomes.values();
        long written = values.stream().filter(Outcome::isWritten).count();
        invocation.note(isDryRun ? "cli.registry.would-import" : "cli.registry.imported", written);
        long differing = values.stream().filter(Outcome.LEFT_DIFFERING::equals).count();
        if (differing > 0) {
            invocation.note("cli.registry.import-differing", differing);
        }
        long dangerous = values.stream().filter(Outcome.LEFT_DANGEROUS::equals).count();
        if (dangerous > 0) {
            invocation.note("cli.registry.import-dangerous", dangerous);
        }
    }

    private List<String> lines(boolean showsDiff) {
        var table = invocation.terminal().table();
        var diffs = new ArrayList<String>();
        outcomes.forEach((line, outcome) -> {
            table.row(
                    invocation.text("cli.registry.import-outcome." + word(outcome)),
                    line.id().text(),
                    line.isRenamed()
                            ? invocation.text(
                                    "cli.registry.import-renamed", line.origin().name())
                            : "",
                    line.origin().path());
            if (showsDiff && line.state() == ImportLine.State.DIFFERS) {
                diffs.addAll(diff(line));
            }
        });
        var lines = new ArrayList<>(table.lines());
        lines.addAll(diffs);
        return lines;
    }

    private static List<String> diff(ImportLine line) {
        return Secrets.masked(line.diff().lines().toList());
    }

    private Map<String, @Nullable Object> json(ImportLine line, Outcome outcome, boolean showsDiff) {
        var form = line.origin().form();
        var json = Json.object(
                "id", line.id().value(),
                "registry_type", line.id().kind().word(),
                "form", form == null ? "registry" : form.word(),
                "path", line.origin().path(),
                "name", line.origin().name(),
                "renamed", line.isRenamed(),
                "state", line.state().word(),
                "outcome", word(outcome).replace('-', '_'),
                "dangers", line.look().dangers().stream().map(this::json).toList(),
                "commands", line.look().commands(),
                "findings", line.look().findings().stream().map(this::json).toList());
        if (showsDiff) {
            json.put("diff", String.join("\n", diff(line)) + (line.diff().isEmpty() ? "" : "\n"));
        }
        return json;
    }

    Map<String, @Nullable Object> json(Danger danger) {
        return Json.object(
                "kind", danger.kind().word(),
                "file", danger.file(),
                "line", danger.line() == 0 ? null : danger.line(),
                "excerpt", danger.excerpt(),
                "message", said(danger));
    }

    private Map<String, @Nullable Object> json(ItemFinding finding) {
        return Json.object(
                "line",
                finding.line() == 0 ? null : finding.line(),
                "column",
                finding.column() == 0 ? null : finding.column(),
                "error",
                finding.isError(),
                "message",
                words(finding.words()));
    }

    private Map<String, @Nullable Object> json(Left left) {
        return Json.object(
                "path", left.path(),
                "line", left.line() == 0 ? null : left.line(),
                "column", left.column() == 0 ? null : left.column(),
                "reason", left.reason(),
                "message", words(left.words()));
    }

    static String place(Danger danger) {
        var file = DeceptiveCharacters.spelledOut(danger.file());
        return file + (danger.line() == 0 ? "" : ":" + danger.line());
    }

    String said(Danger danger) {
        var words = invocation.text("exchange.danger." + danger.kind().word());
        return danger.excerpt().isEmpty() ? words : words + ": " + danger.excerpt();
    }

    private static String place(Left left) {
        var path = DeceptiveCharacters.spelledOut(left.path());
        return path + (left.line() == 0 ? "" : ":" + left.line() + ":" + Math.max(1, left.column()));
    }

    private static String place(ImportLine line, ItemFinding finding) {
        return line.id().kind().folder() + "/" + line.taken().main()
                + (finding.line() == 0 ? "" : ":" + finding.line() + ":" + Math.max(1, finding.column()));
    }

    private String words(Phrase phrase) {
        return invocation.text(phrase.key(), phrase.args().toArray());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
