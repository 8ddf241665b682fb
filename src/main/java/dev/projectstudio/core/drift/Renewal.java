package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.InputVariables;
import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.core.context.InputVariables.Input;
import dev.projectstudio.core.context.Spot;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.Rewriter.Label;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.RowChange;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.db.Tx;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Contents;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.Filing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gives context files of a project new texts, for features that made them, and writes those to the targets that have
/// not moved since the last sync. What was edited in the repository is left as drift.
public final class Renewal {

    private static final String CAUSE = "updated";

    private final DriftService drift;
    private final Sides sides;
    private final ContextTargets targets;
    private final Rewriter rewriter;

    public Renewal(
            Database database,
            DriftService drift,
            Sides sides,
            ContextVersions versions,
            Filing filing,
            UndoJournal undo,
            Clock clock) {
        this.drift = drift;
        this.sides = sides;
        this.targets = new ContextTargets(database, clock);
        this.rewriter = new Rewriter(drift.recorder(), versions, new Contents(clock), filing, undo, clock);
    }

    /// What is renewed, and what it is a part of.
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
    }

    /// What the caller writes of its own with it.
    public interface Rows {

        /// @param inputs what had to be defined in the files for the entries that were written, by target
        List<RowChange> write(Tx tx, Map<TargetId, List<Added>> inputs);
    }

    /// What context files are to hold, and what becomes of the right to run the files that they go to.
    ///
    /// @param texts by the context file, each of one project
    /// @param rights by target; one that is not among them keeps what it has
    /// @param edited the targets that were edited and get the text all the same, since their edit is in it: the
    ///     hash of what each held
    /// @param passed the targets that are left as they are, whatever they hold
    public record Next(
            Map<ContextFileId, ContextText> texts,
            Map<TargetId, Running> rights,
            Map<TargetId, String> edited,
            Set<TargetId> passed) {

        public Next {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts)); // in this order they are told
            rights = Map.copyOf(rights);
            edited = Map.copyOf(edited);
            passed = Set.copyOf(passed);
        }

        private boolean mayWrite(Look look) {
            return look.isAtItsBase() || Objects.equals(look.repo().hash(), edited.getOrDefault(look.id(), ""));
        }

        private Running right(Look look) {
            return rights.getOrDefault(look.id(), Running.KEPT);
        }

        /// Studio's own copy is what the text is.
        private Running rightOfStudio(ContextFileId file, List<Look> looks) {
            boolean isTaken = looks.stream()
                    .anyMatch(
                            look -> look.tracked().file().id().equals(file) && rights.get(look.id()) == Running.TAKEN);
            var text = texts.get(file);
            return isTaken ? Running.TAKEN : Running.of(text != null && text.isProgram());
        }

        /// What would be another of the right to run a file that is there.
        private Running moved(Look look) {
            var whole = look.repo().whole();
            var right = right(look);
            return whole == null || right.isRightAfter(whole.isProgram()) == whole.isProgram() ? Running.KEPT : right;
        }
    }

    /// The targets that would be written, and those that would be left. Reads the disk.
    public Renewed preview(Next next) {
        return renewed(looks(next), next);
    }

    /// @throws Conflict `changed-meanwhile` if a file is no longer what was read
    public Renewed renew(Step step, Next next, Rows more) {
        var looks = looks(next);
        var rewrite = new Rewrite(sides, looks);
        next.texts().forEach((file, text) -> {
            if (looks.stream().anyMatch(look -> look.tracked().file().id().equals(file))) {
                rewrite.studio(file, text, next.rightOfStudio(file, looks));
            }
        });
        for (var look : looks) {
            var now = rewrite.require(look.id());
            boolean isSynced = now.status().equals(DriftStatus.SYNCED);
            if (next.mayWrite(look) && !isSynced) {
                var text = now.studio().text();
                rewrite.target(look.id(), text == null ? ContextText.of("") : text, next.right(look));
            } else if (isSynced && next.moved(look) != Running.KEPT) {
                rewrite.right(look.id(), next.right(look));
            }
        }
        apply(step, looks, rewrite, next.edited().keySet(), more);
        return renewed(looks, next);
    }

    /// Writes what Studio holds over targets, as the answer to drift does that keeps Studio's side. What is replaced
    /// becomes a version.
    ///
    /// @param seen the targets as they were found
    /// @param definitions what the texts bring along for their files
    /// @throws Conflict `changed-meanwhile` if a target is no longer what was seen
    public void keepStudio(Step step, List<Spot> seen, List<String> definitions, Rows more) {
        var holders =
                seen.stream().flatMap(spot -> Stream.ofNullable(spot.holder())).toList();
        var looks = looks(holders.stream().map(each -> each.file().id()).collect(Collectors.toSet()));
        var rewrite = new Rewrite(sides, looks);
        for (var spot : seen) {
            var found = looks.stream()
                    .filter(look -> spot.holder() != null
                            && look.id().equals(spot.holder().target().id()))
                    .findFirst()
                    .orElse(null);
            var text = found == null ? null : found.studio().text();
            var before = spot.text() == null ? null : spot.text().hash();
            if (found == null || text == null || !Objects.equals(found.repo().hash(), before)) {
                throw new Conflict("changed-meanwhile", spot.place().repoPath());
            }
            var right = Running.of(text.isProgram(), found.repo().whole() != null);
            rewrite.target(found.id(), text.defining(definitions), right);
        }
        apply(step, looks, rewrite, Set.of(), more);
    }

    /// @param merged the targets whose own text is in what they get
    private void apply(Step step, List<Look> looks, Rewrite rewrite, Set<TargetId> merged, Rows more) {
        Map<TargetId, Resolution> resolved = new HashMap<>();
        rewrite.looks().stream()
                .filter(look -> look.status().equals(DriftStatus.SYNCED))
                .forEach(look -> resolved.put(
                        look.id(), merged.contains(look.id()) ? Resolution.MERGED : Resolution.KEPT_STUDIO));
        var label = new Label(step.project().value(), step.key(), step.args(), step.batch());
        try {
            rewriter.apply(rewrite, resolved, label, CAUSE, tx -> more.write(tx, rewrite.inputs()));
        } catch (Conflict e) {
            drift.check(looks.stream().map(Look::id).toList(), CheckOptions.ONCE);
            throw e;
        }
    }

    private List<Look> looks(Next next) {
        return looks(next.texts().keySet()).stream()
                .filter(look -> !next.passed().contains(look.id()))
                .toList();
    }

    private List<Look> looks(Set<ContextFileId> files) {
        List<Look> looks = new ArrayList<>();
        files.forEach(file -> targets.ofFile(file).forEach(tracked -> looks.add(sides.read(tracked))));
        return looks;
    }

    private static Renewed renewed(List<Look> looks, Next next) {
        List<DriftPlace> written = new ArrayList<>();
        List<DriftPlace> left = new ArrayList<>();
        Map<DriftPlace, List<Input>> inputs = new HashMap<>();
        Map<DriftPlace, Running> rights = new HashMap<>();
        for (var look : looks) {
            var text = next.texts().get(look.tracked().file().id());
            boolean holdsIt = text != null && text.hash().equals(look.repo().hash());
            var place = DriftPlace.of(look.tracked());
            boolean isWritten = next.mayWrite(look);
            (isWritten || holdsIt ? written : left).add(place);
            if (isWritten || holdsIt) {
                rights.put(place, next.moved(look));
            }
            if (isWritten && !holdsIt && text != null) {
                inputs.put(
                        place,
                        InputVariables.lacking(
                                look.tracked().target().place(), look.repo().whole(), text));
            }
        }
        return new Renewed(written, left, inputs, rights);
    }

    /// @param written the places that hold the new text, by whomever it was written
    /// @param left those that were edited, or cannot be read
    /// @param inputs what is defined in the files for the entries that are written
    /// @param rights what becomes of the right to run each file that is written
    public record Renewed(
            List<DriftPlace> written,
            List<DriftPlace> left,
            Map<DriftPlace, List<Input>> inputs,
            Map<DriftPlace, Running> rights) {

        public Renewed {
            written = List.copyOf(written);
            left = List.copyOf(left);
            inputs = Map.copyOf(inputs);
            rights = Map.copyOf(rights);
        }
    }
}
