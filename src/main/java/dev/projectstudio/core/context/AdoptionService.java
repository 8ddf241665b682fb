package dev.projectstudio.core.context;

import dev.projectstudio.core.context.Adoption.Skipped;
import dev.projectstudio.core.context.AdoptionPlan.Group;
import dev.projectstudio.core.context.ContextWriter.Label;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoBatch;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.file.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes files of a repository into Studio. The repository stays as it is.
public final class AdoptionService {

    /// How often to look again when somebody else adopts at the same time.
    private static final int ATTEMPTS = 3;

    private final ProjectService projects;
    private final AdoptionPlanner planner;
    private final ContextTargets summaries;
    private final ContextVersions versions;
    private final ContextWriter writer;

    public AdoptionService(
            ProjectService projects,
            AdoptionPlanner planner,
            ContextTargets summaries,
            ContextVersions versions,
            ContextWriter writer) {
        this.projects = projects;
        this.planner = planner;
        this.summaries = summaries;
        this.versions = versions;
        this.writer = writer;
    }

    /// What [#adopt] would do now.
    public Adoption preview(ProjectId project, List<String> paths, boolean separate) {
        return planner.plan(projects.require(project), paths, separate).asAdoption();
    }

    /// Adopts the given files, or all well-known ones if none is given. Both sides hold the same then: that is the
    /// base.
    ///
    /// @param paths relative to the repository
    /// @param separate keeps equal texts apart
    public Adoption adopt(ProjectId project, List<String> paths, boolean separate) {
        return adopt(project, paths, separate, null);
    }

    private Adoption adopt(ProjectId project, List<String> paths, boolean separate, @Nullable UndoBatch batch) {
        var owner = projects.require(project);
        for (int attempt = 1; ; attempt++) {
            var plan = planner.plan(owner, paths, separate);
            try {
                carryOut(plan, batch);
                return plan.asAdoption();
            } catch (Conflict e) {
                if (!e.code().equals("changed-meanwhile") || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Adopts all well-known files of every project that is not archived: one change, that one undo takes back.
    public List<Adoption> adoptAll(boolean separate) {
        var batch = UndoBatch.of("undo.context.adopt-all");
        var adoptions = new ArrayList<Adoption>();
        for (var project : projects.list(false)) {
            adoptions.add(
                    planner.isThere(project)
                            ? adopt(project.id(), List.of(), separate, batch)
                            : new Adoption(project.id(), List.of(), List.of(new Skipped(".", Reason.REPO_MISSING))));
        }
        return adoptions;
    }

    private void carryOut(AdoptionPlan plan, @Nullable UndoBatch batch) {
        if (plan.isEmpty()) {
            return;
        }
        var fresh = plan.groups().stream()
                .filter(Group::isNew)
                .map(group -> new CopyChange(group.file(), null, text(group)))
                .toList();
        var names = String.join(
                ", ",
                plan.groups().stream().map(group -> group.file().filename()).toList());
        var label = new Label(plan.project().id(), "undo.context.adopt", List.of(names), batch);
        writer.apply(label, fresh, rows -> {
            if (!planner.isStill(rows.sql(), plan)) {
                throw new Conflict("changed-meanwhile", plan.project().name());
            }
            for (var group : plan.groups()) {
                if (group.isNew()) {
                    insert(rows, group);
                } else {
                    join(rows, group, plan.nextOrder(group.file()));
                }
            }
            return plan;
        });
    }

    private void insert(ContextRows rows, Group group) {
        var text = text(group);
        var now = rows.now();
        var file = group.file()
                .withCopy(StudioCopy.of(text, null, now))
                .withSync(new FileSync(SyncStatus.SYNCED.word(), text.hash(), now, now));
        rows.insert(file);
        rows.inserted(versions.keep(rows.tx(), file.id(), null, "adopted", text));
        int order = 0;
        for (var found : group.found()) {
            rows.insertSynced(target(file, found, order++, synced(rows, found)));
        }
    }

    private void join(ContextRows rows, Group group, int firstOrder) {
        int order = firstOrder;
        for (var found : group.found()) {
            var sibling = group.sibling();
            var differs = !found.text().hash().equals(group.file().copy().hash());
            var state = sibling != null && differs ? sibling.state() : synced(rows, found);
            rows.insertSynced(target(group.file(), found, order++, state));
        }
        rows.touch(group.file());
        summaries.refresh(rows.tx(), group.file().id());
    }

    private TargetState synced(ContextRows rows, FoundFile found) {
        var text = found.text();
        var base = new Base(text.hash(), versions.keepBase(rows.tx(), text));
        return TargetState.synced(base, new RepoSide(text.hash(), found.stamp(), rows.now()), rows.now());
    }

    private static ContextTarget target(ContextFile file, FoundFile found, int order, TargetState state) {
        var place = found.place().inOrder(order);
        var form = TextForm.CANONICAL.learning(found.text());
        return new ContextTarget(new TargetId(UUID.randomUUID().toString()), file.id(), place, state, form);
    }

    private static ContextText text(Group group) {
        return group.found().getFirst().text().canonical();
    }
}
