package dev.projectstudio.core.decision;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.OpenContext;
import dev.projectstudio.core.context.SyncStatus;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decisions as records in their project's repository, and records as decisions.
///
/// A record is held as a context file under the path that it has in the repository, with that as its target. So it is
/// written, watched, compared and merged like any other text. The decision remembers the text that was last written or
/// read: what it says is put into the record, or taken out of it, only while the two are of one mind.
public final class DecisionRecords {

    private final DecisionRepository decisions = new DecisionRepository();
    private final Database database;
    private final ProjectService projects;
    private final ContextService context;
    private final AdoptionService adoption;
    private final DriftService drift;
    private final SyncService sync;
    private final DecisionWriter writer;
    private final ZoneId zone;

    public DecisionRecords(
            Database database,
            ProjectService projects,
            ContextParts context,
            DriftService drift,
            SyncService sync,
            DecisionWriter writer,
            ZoneId zone) {
        this.database = database;
        this.projects = projects;
        this.context = context.service();
        this.adoption = context.adoption();
        this.drift = drift;
        this.sync = sync;
        this.writer = writer;
        this.zone = zone;
    }

    /// What works on context files.
    public record ContextParts(ContextService service, AdoptionService adoption) {}

    /// Writes decisions to their records, and those to the repository where it has not moved. One without a record gets
    /// the next number.
    ///
    /// @param which of the project; all of it if empty
    /// @throws Conflict `record-changed` if a record says something that its decision does not know yet
    public RecordExport export(ProjectId project, List<DecisionId> which) {
        var owner = projects.require(project);
        if (owner.repoPath() == null) {
            throw new NotFound("repo-missing", owner.name());
        }
        var chosen = which.isEmpty()
                ? all(project)
                : which.stream().map(this::require).toList();
        var placed = placed(owner, chosen);
        var written = new ArrayList<Decision>();
        for (var decision : placed) {
            written.add(write(decision, number(decision.supersededBy(), placed)));
        }
        var names = written.stream()
                .flatMap(each -> held(each).stream())
                .map(ContextFile::filename)
                .toList();
        return new RecordExport(written, sync.sync(project, names, false));
    }

    /// Takes records of the repository in: each is a context file then, and a decision. A decision that has its record
    /// already says what that says.
    ///
    /// @param paths relative to the repository; all of `docs/decisions` if empty
    /// @throws Conflict `record-drifts` if Studio and the repository do not hold the same of a record
    public List<Decision> read(ProjectId project, List<String> paths) {
        var owner = projects.require(project);
        var wanted = paths.isEmpty() ? RecordFolder.list(owner.repoPath()) : paths;
        if (wanted.isEmpty()) {
            return List.of();
        }
        adoption.adopt(project, wanted, true);
        drift.check(project, CheckOptions.ONCE);
        var texts = new LinkedHashMap<String, String>();
        wanted.forEach(path -> texts.put(path, textOf(project, path)));
        var read = new LinkedHashMap<String, MadrFields>();
        texts.forEach((path, text) ->
                read.put(path, Madr.read(text).orElseThrow(() -> new InvalidInput("not-a-record", path))));
        return writer.apply("undo.decision.import", step -> {
            var known = byPath(decisions.recorded(step.sql(), project));
            read.forEach((path, fields) -> {
                var file = new DecisionFile(path, Objects.requireNonNull(texts.get(path)));
                known.put(path, store(step, project, known.get(path), fields, file));
            });
            var numbered = known.values().stream()
                    .filter(each -> number(each).isPresent())
                    .collect(Collectors.toMap(each -> number(each).orElseThrow(), each -> each, (one, _) -> one));
            return read.entrySet().stream()
                    .map(entry ->
                            link(step, Objects.requireNonNull(known.get(entry.getKey())), entry.getValue(), numbered))
                    .toList();
        });
    }

    private Decision store(
            DecisionStep step, ProjectId project, @Nullable Decision before, MadrFields fields, DecisionFile file) {
        var status = Objects.requireNonNullElse(fields.status(), DecisionStatus.PROPOSED.word());
        if (before == null) {
            var date = fields.date();
            var decision = new Decision(
                    DecisionId.random(),
                    project,
                    null,
                    Decision.checkedTitle(fields.title()),
                    fields.rationale(),
                    fields.alternatives(),
                    status,
                    null,
                    file,
                    date == null ? step.now() : date.atStartOfDay(zone).toInstant());
            step.insert(decision);
            step.tell("decision_recorded", decision, null);
            return decision;
        }
        var edit = new DecisionEdit(
                fields.title(), fields.rationale(), fields.alternatives(), before.cycleId(), date(before, fields));
        var by = status.equals(before.statusWord()) ? before.supersededBy() : null;
        var after = before.edited(edit).withStatus(status, by).withFile(file);
        if (!after.equals(before)) {
            step.update(before, after);
            step.tell("decision_imported", after, null);
        }
        return after;
    }

    /// The moment it has, while that is of the record's day.
    private @Nullable Instant date(Decision before, MadrFields fields) {
        var date = fields.date();
        return date == null || date.equals(day(before))
                ? before.decidedAt()
                : date.atStartOfDay(zone).toInstant();
    }

    private static Decision link(
            DecisionStep step, Decision decision, MadrFields fields, Map<Integer, Decision> numbered) {
        var by = fields.supersededBy() == null ? null : numbered.get(fields.supersededBy());
        if (by == null || by.id().equals(decision.id()) || by.id().equals(decision.supersededBy())) {
            return decision;
        }
        return step.update(decision, decision.withStatus(decision.statusWord(), by.id()));
    }

    /// Each with the place of its record, and no text where it has none yet.
    private List<Decision> placed(Project owner, List<Decision> chosen) {
        var taken = new ArrayList<>(RecordFolder.list(owner.repoPath()));
        context.list(owner.id()).forEach(file -> taken.add(file.filename()));
        database.read(sql -> decisions.recorded(sql, owner.id()))
                .forEach(each -> taken.add(Objects.requireNonNull(each.file()).path()));
        var placed = new ArrayList<Decision>();
        for (var decision : chosen.reversed()) {
            if (decision.file() == null) {
                var path = RecordFolder.next(decision.title(), taken.stream());
                taken.add(path);
                placed.add(decision.withFile(new DecisionFile(path, "")));
            } else {
                placed.add(decision);
            }
        }
        return placed;
    }

    private Decision write(Decision decision, @Nullable Integer successor) {
        var file = Objects.requireNonNull(decision.file());
        var open = held(decision).map(each -> context.open(each.id()));
        var base = open.map(each -> textOf(each, file.path())).orElse(file.text());
        if (open.isPresent() && !base.equals(file.text())) {
            throw new Conflict("record-changed", file.path(), decision.title());
        }
        var fields = fields(decision, successor, Madr.read(base).orElse(null));
        var text = base.isEmpty() ? Madr.fresh(fields) : Madr.written(base, fields);
        if (!says(text, fields)) {
            throw new Conflict("record-odd", file.path());
        }
        if (open.isPresent()) {
            context.edit(open.get(), ContextText.of(text));
        } else {
            context.add(decision.projectId(), file.path(), ContextText.of(text), List.of(file.path()));
        }
        return writer.apply("undo.decision.export", step -> {
            var stored = decisions
                    .find(step.sql(), decision.id())
                    .orElseThrow(() -> new NotFound("decision-not-found", decision.title()));
            var after = stored.withFile(new DecisionFile(file.path(), text));
            if (!after.equals(stored)) {
                step.update(stored, after);
                step.tell("decision_exported", after, null);
            }
            return after;
        });
    }

    /// What the record is to say. One that says neither status nor date goes on saying neither, while the decision has
    /// those that it got when it was taken in: proposed, and the moment.
    ///
    /// @param said what it says; null for a new one
    private MadrFields fields(Decision decision, @Nullable Integer successor, @Nullable MadrFields said) {
        var at = decision.decidedAt();
        boolean isProposed = decision.statusWord().equals(DecisionStatus.PROPOSED.word());
        boolean isMoment = at != null
                && !at.equals(at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
        return new MadrFields(
                decision.title(),
                said != null && said.status() == null && isProposed ? null : decision.statusWord(),
                successor,
                said != null && said.date() == null && isMoment ? null : day(decision),
                decision.rationale(),
                decision.alternatives());
    }

    /// Whether a record can be read back as what was to be written. A number of a successor, or a date, that is not
    /// known stays what the record says.
    private static boolean says(String text, MadrFields fields) {
        var read = Madr.read(text).orElse(null);
        return read != null
                && read.title().equals(fields.title())
                && Objects.equals(read.status(), fields.status())
                && Objects.equals(read.rationale(), fields.rationale())
                && read.alternatives().equals(fields.alternatives());
    }

    private @Nullable LocalDate day(Decision decision) {
        var at = decision.decidedAt();
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private @Nullable Integer number(@Nullable DecisionId successor, List<Decision> placed) {
        if (successor == null) {
            return null;
        }
        return Stream.concat(placed.stream(), database.read(sql -> decisions.find(sql, successor)).stream())
                .filter(each -> each.id().equals(successor))
                .flatMap(each -> number(each).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Integer> number(Decision decision) {
        var file = decision.file();
        var number = file == null ? OptionalInt.empty() : RecordFolder.number(file.path());
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private Optional<ContextFile> held(Decision decision) {
        return held(
                decision.projectId(), Objects.requireNonNull(decision.file()).path());
    }

    /// The context file that goes to a place.
    private Optional<ContextFile> held(ProjectId project, String path) {
        return context.list(project).stream()
                .filter(file -> context.targets(file.id()).stream()
                        .anyMatch(target -> target.repoPath().equals(path)))
                .findFirst();
    }

    private String textOf(ProjectId project, String path) {
        var file = held(project, path).orElseThrow(() -> new NotFound("not-a-record", path));
        boolean isSame = context.targets(file.id()).stream()
                .filter(target -> target.repoPath().equals(path))
                .allMatch(target -> target.status() == SyncStatus.SYNCED);
        if (!isSame) {
            throw new Conflict("record-drifts", path);
        }
        return textOf(context.open(file.id()), path);
    }

    private static String textOf(OpenContext open, String path) {
        return open.text().text().orElseThrow(() -> new InvalidInput("not-a-record", path));
    }

    private List<Decision> all(ProjectId project) {
        var all = new ArrayList<Decision>();
        var filter = DecisionFilter.of(project);
        while (true) {
            var from = filter;
            var page = database.read(sql -> decisions.page(sql, from));
            all.addAll(page);
            if (page.size() < filter.limit()) {
                return all;
            }
            filter = filter.after(page.getLast().id());
        }
    }

    private Decision require(DecisionId id) {
        return database.read(sql -> decisions.find(sql, id))
                .orElseThrow(() -> new NotFound("decision-not-found", id.value()));
    }

    private static Map<String, Decision> byPath(List<Decision> recorded) {
        var byPath = new LinkedHashMap<String, Decision>();
        recorded.forEach(each -> byPath.put(Objects.requireNonNull(each.file()).path(), each));
        return byPath;
    }
}
