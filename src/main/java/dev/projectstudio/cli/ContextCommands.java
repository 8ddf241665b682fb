package dev.projectstudio.cli;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextTarget;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersion;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio context …`: the canonical texts that Studio holds for a project.
@Command(name = "context")
final class ContextCommands extends CommandGroup {

    private static final int PAGE = 500;
    private static final int HASH_SHOWN = 12;

    ContextCommands(Invocation invocation) {
        super(invocation);
    }

    @Command(name = "list")
    int list(
            @Parameters(paramLabel = "P", arity = "0..1") @Nullable String written,
            @Option(names = "--all") boolean all) {
        if (all && written != null) {
            throw refused("list", "cli.project-or-all");
        }
        var context = invocation().services().context();
        if (all) {
            invocation().checkAll();
        }
        var files = all
                ? context.listAll(false)
                : context.list(invocation().checked(written).id());
        var rows = new ContextRows(invocation().services());
        invocation()
                .print(
                        Json.object(
                                "context_files", files.stream().map(rows::json).toList()),
                        () -> rows.lines(invocation(), files),
                        "cli.context.none");
        return 0;
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--from", paramLabel = "FILE") @Nullable String from,
            @Option(names = "--target", paramLabel = "PATH") @Nullable List<String> targets) {
        var project = invocation().reread(written);
        var text = ContextText.of(from == null ? new byte[0] : new GivenFile(invocation(), from).bytes());
        var places = targets == null ? List.<String>of() : targets;
        return done("cli.context.added", invocation().services().context().add(project.id(), name, text, places));
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "P") String written, @Parameters(paramLabel = "NAME") String name) {
        var open = open(written, name);
        if (invocation().isJson()) {
            var json = new ContextRows(invocation().services()).json(open.file());
            json.put("text", open.text().text().orElse(null));
            invocation().print(Json.object("context_file", json), List::of);
        } else {
            invocation().terminal().text(open.text().canonicalBytes());
        }
        return 0;
    }

    @Command(name = "edit")
    int edit(@Parameters(paramLabel = "P") String written, @Parameters(paramLabel = "NAME") String name) {
        var open = open(written, name);
        var draft =
                EditorDraft.of(invocation(), open.file().filename(), open.text().canonicalBytes());
        var file = draft.edited(bytes -> saved(open, ContextText.of(bytes)));
        return done(file.equals(open.file()) ? "cli.context.unchanged" : "cli.context.edited", file);
    }

    @Command(name = "history")
    int history(@Parameters(paramLabel = "P") String written, @Parameters(paramLabel = "NAME") String name) {
        var file = require(written, name);
        var versions = HistoryLine.of(versions(file), file.copy().hash());
        invocation()
                .print(
                        Json.object(
                                "versions",
                                versions.stream().map(ContextRows::json).toList()),
                        () -> {
                            var table = invocation().terminal().table();
                            versions.forEach(line -> row(table, line));
                            return table.lines();
                        });
        return 0;
    }

    @Command(name = "restore")
    int restore(
            @Parameters(paramLabel = "P") String written,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "VERSION") int version) {
        var file = require(written, name);
        var restored = invocation().services().context().restore(file.id(), version);
        return restored.isPresent()
                ? done("cli.context.restored", restored.get())
                : said(invocation().text("cli.context.restored-already", file.filename(), version), file);
    }

    private ContextFile saved(OpenContext open, ContextText typed) {
        return typed.canonical().contentHash().equals(open.text().contentHash())
                ? open.file()
                : invocation().services().context().edit(open, typed);
    }

    private void row(TextTable table, HistoryLine line) {
        var version = line.version();
        var hash = version.textHash();
        table.row(
                Integer.toString(version.number()),
                version.createdAt().toString(),
                version.side(),
                version.cause(),
                Objects.toString(version.repoPath(), ""),
                hash.substring(0, Math.min(HASH_SHOWN, hash.length())),
                line.standing() == HistoryLine.Standing.EARLIER
                        ? ""
                        : invocation().word("context.standing.", line.standing().word()));
    }

    private List<ContextVersion> versions(ContextFile file) {
        var versions = new ArrayList<ContextVersion>();
        int before = Integer.MAX_VALUE;
        while (true) {
            var page = invocation().services().versions().history(file.id(), before, PAGE);
            versions.addAll(page);
            if (page.size() < PAGE) {
                return versions;
            }
            before = page.getLast().number();
        }
    }

    private OpenContext open(String written, String name) {
        return invocation().services().context().open(require(written, name).id());
    }

    private ContextFile require(String written, String name) {
        Project project = invocation().reread(written);
        return invocation().services().context().require(project.id(), name);
    }

    /// Checks first, so that what is said of the targets is true now.
    private int done(String key, ContextFile file) {
        return said(invocation().text(key, file.filename()), file);
    }

    private int said(String sentence, ContextFile file) {
        var services = invocation().services();
        var targets = services.context().targets(file.id());
        services.drift().check(targets.stream().map(ContextTarget::id).toList(), CheckOptions.ONCE);
        var json = new ContextRows(services).json(services.context().require(file.id()));
        invocation().print(Json.object("context_file", json), () -> List.of(sentence));
        return 0;
    }
}
