package dev.projectstudio.boot;

import dev.projectstudio.core.context.AdoptionPlanner;
import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextTargets;
import dev.projectstudio.core.context.ContextVersions;
import dev.projectstudio.core.context.ContextWriter;
import dev.projectstudio.core.context.HomeContent;
import dev.projectstudio.core.context.MirrorEdits;
import dev.projectstudio.core.context.Placements;
import dev.projectstudio.core.context.RestoredContexts;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.drift.DriftDependents;
import dev.projectstudio.platform.file.Contents;
import java.util.List;

/// What works with context files.
record ContextParts(
        ContextService service,
        ContextTargets targets,
        ContextVersions versions,
        AdoptionService adoption,
        Placements placements,
        HomeContent content) {

    static ContextParts of(Studio studio) {
        var database = studio.database();
        var projects = studio.projects();
        var clock = studio.clock();
        var contents = new Contents(clock);
        var copies = new StudioCopies(studio.files(), studio.home());
        var targets = new ContextTargets(database, clock);
        var versions = new ContextVersions(database, contents, clock);
        var writer = new ContextWriter(studio.filing(), copies, contents, studio.activity(), studio.journal(), clock);
        var service = new ContextService(database, projects, copies, targets, versions, writer, new DriftDependents());
        var planner = new AdoptionPlanner(database, studio.files());
        var adoption = new AdoptionService(projects, planner, targets, versions, writer);
        var placements = new Placements(database, copies, targets, versions, writer, new DriftDependents());
        var mirrors = new MirrorEdits(
                database, projects, copies, new DriftDependents(), studio.journal(), studio.activity(), clock);
        var content = new HomeContent(
                database,
                projects,
                copies,
                targets,
                versions,
                List.of(
                        mirrors,
                        studio.sessionParts().edits(),
                        studio.registryParts().edits()),
                clock);
        mirrors.follow(studio.bus());
        new RestoredContexts(database, targets).follow(studio.bus());
        return new ContextParts(service, targets, versions, adoption, placements, content);
    }
}
