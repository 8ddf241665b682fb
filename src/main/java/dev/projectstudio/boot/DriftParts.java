package dev.projectstudio.boot;

import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.Renewal;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.drift.SyncService;
import dev.projectstudio.core.drift.WriteConflicts;

/// What finds drift and puts it right.
record DriftParts(
        DriftService service,
        WriteConflicts conflicts,
        Lazy<ResolutionService> resolutions,
        Lazy<SyncService> syncs,
        Lazy<Renewal> renewals) {

    static DriftParts of(Studio studio) {
        var database = studio.database();
        var clock = studio.clock();
        var sides = new Sides(studio.home(), studio.files(), clock);
        var service = new DriftService(
                database, studio.bus(), sides, studio.activity(), studio.threads()::compute, Pause.real(), clock);
        var conflicts = new WriteConflicts(
                database,
                service,
                studio.context(),
                studio.contextParts().targets(),
                studio.versions(),
                studio.files(),
                clock);
        conflicts.follow(studio.bus());
        return new DriftParts(
                service,
                conflicts,
                new Lazy<>(() -> new ResolutionService(
                        database, service, sides, studio.versions(), studio.filing(), studio.journal(), clock)),
                new Lazy<>(() -> new SyncService(
                        database, service, sides, studio.versions(), studio.filing(), studio.journal(), clock)),
                new Lazy<>(() -> new Renewal(
                        database, service, sides, studio.versions(), studio.filing(), studio.journal(), clock)));
    }

    ResolutionService resolution() {
        return resolutions.get();
    }

    Renewal renewal() {
        return renewals.get();
    }

    SyncService sync() {
        return syncs.get();
    }
}
