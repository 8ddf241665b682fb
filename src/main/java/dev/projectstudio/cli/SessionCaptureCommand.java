package dev.projectstudio.cli;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.session.SessionText;
import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `studio session capture`: from a text in the form of a session's file, from options, or from both.
@Command(name = "capture")
final class SessionCaptureCommand implements Callable<Integer> {

    private static final String NAME = "studio session capture";

    private final Invocation invocation;

    @Parameters(paramLabel = "P", arity = "0..1")
    private @Nullable String project;

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable String from;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--cycle", paramLabel = "CYCLE")
    private @Nullable String cycle;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable String date;

    @Option(names = "--duration", paramLabel = "TIME")
    private @Nullable String duration;

    @Option(names = "--summary", paramLabel = "TEXT")
    private @Nullable String summary;

    @Option(names = "--notes", paramLabel = "TEXT")
    private @Nullable String notes;

    @Option(names = "--file", paramLabel = "PATH")
    private List<String> files = new ArrayList<>();

    @Option(names = "--files-from", paramLabel = "RANGE")
    private @Nullable String range;

    @Option(names = "--files-since-last")
    private boolean sinceLast;

    @Option(names = "--decision", paramLabel = "TEXT")
    private List<String> decisions = new ArrayList<>();

    @Option(names = "--question", paramLabel = "TEXT")
    private List<String> questions = new ArrayList<>();

    SessionCaptureCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (from == null && title == null) {
            throw invocation.refused(NAME, "cli.session.what");
        }
        if (range != null && sinceLast) {
            throw invocation.refused(NAME, "cli.session.one-source");
        }
        var where = invocation.project(project);
        var captured = from == null ? capture(where, SessionContent.of("")) : capture(where, given());
        var rows = SessionRows.of(invocation);
        invocation.print(
                Json.object("session", rows.whole(captured)),
                () -> List.of(invocation.text(
                        "cli.session.captured",
                        captured.session().title(),
                        captured.session().id().value())));
        return 0;
    }

    private OpenSession capture(Project where, SessionContent nothing) {
        return sessions().capture(where.id(), completed(where.id(), nothing));
    }

    /// The text stays as it is but for what the options say.
    private OpenSession capture(Project where, SessionText text) {
        var said = text.content(zone());
        var completed = completed(where.id(), said);
        return sessions().capture(where.id(), completed.equals(said) ? text : text.edited(said, completed));
    }

    private SessionContent completed(ProjectId where, SessionContent said) {
        var content = said;
        content = title == null ? content : content.titled(title);
        content = date == null ? content : content.dated(date(date));
        content = duration == null ? content : content.lasting(minutes(duration));
        content = cycle == null ? content : content.in(cycle(cycle, where));
        content = summary == null ? content : content.summarised(summary);
        content = notes == null ? content : content.noting(notes);
        return content.changing(joined(content.files(), files(where)))
                .deciding(joined(content.decisions(), decisions))
                .asking(joined(content.questions(), questions));
    }

    private List<ChangedFile> files(ProjectId where) {
        var changes = invocation.services().repositoryChanges();
        var changed = new ArrayList<ChangedFile>();
        if (range != null) {
            changed.addAll(changes.between(where, range));
        }
        if (sinceLast) {
            changed.addAll(changes.sinceLast(where));
        }
        files.forEach(path -> changed.add(ChangedFile.of(path)));
        return changed;
    }

    private String cycle(String written, ProjectId where) {
        var found = invocation.services().cycles().require(written, where);
        if (!found.projectId().equals(where)) {
            throw new InvalidInput("cycle-of-another-project", found.name());
        }
        return SessionService.written(found);
    }

    private SessionText given() {
        if (!"-".equals(from)) {
            return SessionText.of(new GivenFile(invocation, String.valueOf(from)).bytes());
        }
        try {
            var text = new StringWriter();
            invocation.terminal().in().transferTo(text);
            return SessionText.of(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int minutes(String written) {
        return SessionFormat.minutes(written)
                .orElseThrow(() -> invocation.refused(NAME, "cli.session.duration", written));
    }

    private static ZonedDateTime date(String written) {
        return SessionFormat.date(written, zone())
                .orElseGet(() -> GivenDate.startOf(written).atZone(zone()));
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private SessionService sessions() {
        return invocation.services().sessions();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
