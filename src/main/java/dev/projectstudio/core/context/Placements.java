package dev.projectstudio.core.context;

import dev.projectstudio.core.context.ContextWriter.Label;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.Placement.Placed;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.error.NotFound;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.MadeFolders;
import dev.projectstudio.platform.text.JsonEntries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts texts into repositories for other features, each held as a context file, and takes them out again: files of
/// both sides and rows together, in one step.
public final class Placements {

    private final ContextFileRepository files = new ContextFileRepository();
    private final ContextQueries queries = new ContextQueries();
    private final Database database;
    private final StudioCopies copies;
    private final ContextTargets summaries;
    private final ContextVersions versions;
    private final ContextWriter writer;
    private final FileDependents dependents;
    private final ContextChecks checks;

    public Placements(
            Database database,
            StudioCopies copies,
            ContextTargets summaries,
            ContextVersions versions,
            ContextWriter writer,
            FileDependents dependents) {
        this.database = database;
        this.copies = copies;
        this.summaries = summaries;
        this.versions = versions;
        this.writer = writer;
        this.dependents = dependents;
        this.checks = new ContextChecks(database, copies);
    }

    /// What the step is called, and what it is a part of.
    ///
    /// @param key the message that says what was done
    /// @param batch null if it stands alone
    public record Step(
            ProjectId project,
            String key,
            List<String> args,
            @Nullable UndoBatch batch) {

        public Step {
            args = List.copyOf(args);
        }

        private Label label() {
            return new Label(project, key, args, batch);
        }
    }

    /// What the caller writes of its own with the step.
    public interface Rows {
        List<RowChange> write(Tx tx, Instant now, List<Placed> placed);
    }

    /// A context file with what Studio holds of it; empty if it is gone.
    public Optional<ContextFile> file(ContextFileId id) {
        return database.read(sql -> files.find(sql, id));
    }

    /// What Studio holds of a context file; empty if that is gone.
    public Optional<ContextText> text(ContextFile file) {
        return Optional.ofNullable(checks.text(file));
    }

    /// A text that was placed once; empty if it is no longer kept.
    ///
    /// @param hash of the text
    public Optional<ContextText> kept(String hash) {
        return database.read(sql -> versions.text(sql, hash));
    }

    /// In which line the file of an entry stops being JSON, from 1; 0 if that cannot be told.
    ///
    /// @param place relative to the repository, with its pointer
    public int faultLine(Project owner, String place) {
        var repository = owner.repoPath();
        var path = place.contains("#") ? place.substring(0, place.indexOf('#')) : place;
        return repository != null
                        && copies.store().read(FileRoot.repo(repository), path) instanceof FileState.Present file
                ? JsonEntries.faultLine(new String(file.bytes(), StandardCharsets.UTF_8))
                : 0;
    }

    /// A look at places of a project's repository, to be closed.
    ///
    /// @throws NotFound `repo-missing` if the project is tied to no directory
    public Survey survey(Project owner) {
        var repository = owner.repoPath();
        if (repository == null) {
            throw new NotFound("repo-missing", owner.name());
        }
        var known = database.read(sql -> queries.ofProject(sql, owner.id()));
        var taken = new TakenPlaces(owner, known);
        return new Survey(FileRoot.repo(repository), taken, copies.store().readings());
    }

    /// Puts the texts where they are not yet. What is replaced becomes a version of the context file.
    ///
    /// @throws Conflict `changed-meanwhile` if a file is no longer what was seen
    public List<Placed> put(Project owner, Step step, List<Placement> placements, Rows more) {
        var settled = named(owner, placements);
        var fresh = settled.stream()
                .filter(each -> each.placement().existing() == null)
                .map(each -> new CopyChange(
                        each.file(), null, each.placement().text().canonical()))
                .toList();
        fresh.forEach(change -> checks.requireFreeOnDisk(change.file()));
        var writes = settled.stream().flatMap(each -> each.writes().stream()).toList();
        return writer.apply(step.label(), fresh, writes, (rows, made) -> {
            var taken = new Taken(
                    owner,
                    checks.takenNames(rows.sql(), owner.id()),
                    new TakenPlaces(owner, queries.ofProject(rows.sql(), owner.id())));
            var placed = new ArrayList<Placed>();
            settled.forEach(each -> placed.addAll(store(rows, taken, each, made)));
            rows.add(more.write(rows.tx(), rows.now(), placed));
            rows.publish();
            return List.copyOf(placed);
        });
    }

    /// Gives each new context file a name that nobody has. One that goes nowhere and holds the text already is used
    /// again.
    private List<Settled> named(Project owner, List<Placement> placements) {
        var known = database.read(sql -> files.ofProject(sql, owner.id()));
        var taken = new TakenNames(ContextChecks.names(known));
        var settled = new ArrayList<Settled>();
        for (var asked : placements) {
            var placement = asked.existing() == null ? asked.with(left(asked, known)) : asked;
            var file = placement.existing();
            if (file == null) {
                var wanted = ContextName.near(placement.filename()).orElse("file");
                var name = wanted;
                for (int number = 2; taken.has(name); number++) {
                    name = WellKnownFiles.numbered(wanted, number);
                }
                taken.add(name);
                file = ContextFile.named(owner.id(), name);
            }
            settled.add(Settled.of(placement, file));
        }
        return settled;
    }

    private @Nullable ContextFile left(Placement placement, List<ContextFile> known) {
        return known.stream()
                .filter(file -> file.filename().equals(placement.filename())
                        && file.copy().reason() == null
                        && placement.text().hash().equals(file.copy().hash()))
                .filter(file -> summaries.ofFile(file.id()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// What is taken in the transaction by now.
    private record Taken(Project owner, TakenNames names, TakenPlaces places) {

        void add(ContextFile file, ContextTarget target) {
            places.add(new TrackedTarget(file, owner.repoPath(), target));
        }
    }

    private List<Placed> store(ContextRows rows, Taken taken, Settled each, MadeFolders made) {
        var placement = each.placement();
        var text = placement.text().canonical();
        var file = each.file();
        if (placement.existing() == null) {
            ContextChecks.requireFreeName(file.filename(), taken.names());
            taken.names().add(file.filename());
            file = file.withCopy(StudioCopy.of(text, null, rows.now()))
                    .withSync(new FileSync(SyncStatus.SYNCED.word(), text.hash(), rows.now(), rows.now()));
            rows.insert(file);
            rows.inserted(versions.keep(rows.tx(), file.id(), null, "installed", text));
        } else {
            checks.requireUnchanged(rows.sql(), file);
            rows.touch(file);
        }
        int order = placement.existing() == null ? 0 : nextOrder(rows, file);
        var placed = new ArrayList<Placed>();
        for (var target : each.targets().entrySet()) {
            var spot = target.getKey();
            placed.add(new Placed(
                    spot,
                    store(rows, taken, each, spot, target.getValue(), order++),
                    made.above(spot.root(), spot.place().filePath()),
                    InputVariables.added(spot.place(), spot.whole(), placement.text()),
                    TargetText.gaps(target.getValue(), spot.whole(), placement.text())));
        }
        if (placement.existing() != null) {
            summaries.refresh(rows.tx(), file.id());
        }
        return placed;
    }

    private int nextOrder(ContextRows rows, ContextFile file) {
        return queries.ofFile(rows.sql(), file.id()).stream()
                .mapToInt(other -> other.target().place().sortOrder() + 1)
                .max()
                .orElse(0);
    }

    private ContextTarget store(
            ContextRows rows, Taken taken, Settled each, Spot spot, ContextTarget drafted, int order) {
        var text = each.placement().text();
        if (spot.isTarget()) {
            return Objects.requireNonNull(spot.holder()).target();
        }
        taken.places().requireFree(spot.place());
        if (spot.text() != null && !spot.holds(text)) {
            versions.keep(rows.tx(), each.file().id(), spot.place().repoPath(), "replaced", spot.text());
        }
        var base = new Base(text.hash(), versions.keepBase(rows.tx(), text));
        var state = TargetState.synced(base, new RepoSide(text.hash(), null, null), rows.now());
        var target = new ContextTarget(
                drafted.id(), drafted.contextFileId(), spot.place().inOrder(order), state, drafted.form());
        rows.insertSynced(target);
        taken.add(each.file(), target);
        return target;
    }

    /// One target to be untied.
    ///
    /// @param spot what was found at it
    /// @param deletes whether what is there goes too
    /// @param keepsFile whether the context file stays although nothing is left that it goes to
    /// @param madeFile whether the file goes too, where the target is the last entry in it
    /// @param madeFolders how many folders go with the file, if they are empty then
    /// @param madeObjects how many objects around the entry go with it, if they are empty then
    /// @param inputs what was defined in the file for the entry, and goes with it unless it is needed
    /// @param gaps the white space that comes back where the file has nothing left, by JSON Pointer
    public record Withdrawal(
            TrackedTarget tracked,
            Spot spot,
            boolean deletes,
            boolean keepsFile,
            boolean madeFile,
            int madeFolders,
            int madeObjects,
            List<Added> inputs,
            Map<String, String> gaps) {

        public Withdrawal {
            inputs = List.copyOf(inputs);
            gaps = Map.copyOf(gaps);
        }
    }

    /// Unties targets and takes what they hold out of the repository. A context file that goes nowhere then goes too.
    ///
    /// @param barred targets that stay, and whose files nobody may run any more
    /// @throws Conflict `changed-meanwhile` if a file is no longer what was seen
    public void withdraw(Step step, List<Withdrawal> withdrawals, List<Spot> barred, Rows more) {
        var removals = Removals.of(withdrawals);
        var writes = Stream.concat(removals.writes().stream(), barred.stream().map(RepositoryWrite::barred))
                .toList();
        var emptied = emptied(withdrawals);
        var gone = new ArrayList<CopyChange>();
        for (var file : emptied) {
            var text = checks.text(file);
            if (text != null) {
                gone.add(new CopyChange(file, text, null));
            }
        }
        writer.apply(step.label(), gone, writes, (rows, _) -> {
            rows.add(more.write(rows.tx(), rows.now(), List.of()));
            for (var each : withdrawals) {
                drop(rows, each);
            }
            for (var file : emptied) {
                checks.requireUnchanged(rows.sql(), file);
                rows.add(dependents.release(rows.tx(), file.id()));
                rows.delete(file);
            }
            rows.publish();
            return emptied;
        });
        removals.folders().forEach(writer::removeFolders);
    }

    private void drop(ContextRows rows, Withdrawal each) {
        var file = each.tracked().file();
        var text = each.spot().text();
        if (each.deletes() && text != null && each.keepsFile()) {
            versions.keep(rows.tx(), file.id(), each.spot().place().repoPath(), "replaced", text);
        }
        rows.touch(file);
        rows.delete(each.tracked().target());
        summaries.refresh(rows.tx(), file.id());
    }

    /// The context files that lose all their targets.
    private List<ContextFile> emptied(List<Withdrawal> withdrawals) {
        Map<ContextFileId, List<Withdrawal>> byFile = withdrawals.stream()
                .collect(Collectors.groupingBy(each -> each.tracked().file().id()));
        var emptied = new ArrayList<ContextFile>();
        byFile.forEach((id, some) -> {
            var gone = some.stream().map(each -> each.tracked().target().id()).toList();
            boolean isEmpty = summaries.ofFile(id).stream()
                    .allMatch(other -> gone.contains(other.target().id()));
            if (isEmpty && some.stream().noneMatch(Withdrawal::keepsFile)) {
                emptied.add(some.getFirst().tracked().file());
            }
        });
        return emptied;
    }

    /// A placement with its context file, and the targets that its places become.
    private record Settled(Placement placement, ContextFile file, Map<Spot, ContextTarget> targets) {

        static Settled of(Placement placement, ContextFile file) {
            var targets = placement.spots().stream()
                    .collect(Collectors.toMap(
                            spot -> spot,
                            spot -> new ContextTarget(
                                    new TargetId(UUID.randomUUID().toString()),
                                    file.id(),
                                    spot.place(),
                                    TargetState.NEW,
                                    form(placement, spot)),
                            (one, _) -> one,
                            LinkedHashMap::new));
            return new Settled(placement, file, targets);
        }

        private static TextForm form(Placement placement, Spot spot) {
            if (spot.place().pointer() != null) {
                return TextForm.CANONICAL;
            }
            return spot.whole() == null ? placement.form() : placement.form().learning(spot.whole());
        }

        List<RepositoryWrite> writes() {
            var writes = new ArrayList<RepositoryWrite>();
            targets.forEach((spot, target) -> {
                var whole = spot.whole();
                var text = placement.textAt(spot);
                boolean lacksRight = text.isProgram() && whole != null && !whole.isProgram();
                var lacking = InputVariables.lacking(spot.place(), whole, text);
                if (!spot.holds(text) || lacksRight || !lacking.isEmpty()) {
                    var after = TargetText.written(target, spot.whole(), text);
                    writes.add(new RepositoryWrite(
                            spot.root(), spot.place().filePath(), spot.whole(), after, target.id()));
                }
            });
            return writes;
        }
    }
}
