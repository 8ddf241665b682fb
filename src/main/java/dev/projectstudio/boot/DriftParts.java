package dev.projectstudio.boot;

import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.drift.Pause;
import dev.projectstudio.core.drift.ResolutionService;
import dev.projectstudio.core.drift.Sides;
import dev.projectstudio.core.drift.SyncService;

/// What finds drift and puts it right.
record DriftParts(DriftService service, Lazy<ResolutionService> resolutions, Lazy<SyncService> syncs) {

    static DriftParts of(Studio studio) {
        var database = studio.database();
        var clock = studio.clock();
        var sides = new Sides(studio.home(), studio.files(), clock);
        var service = new DriftService(
                database, studio.bus(), sides, studio.activity(), studio.threads()::compute, Pause.real(), clock);
        return new DriftParts(
                service,
                new Lazy<>(() -> new ResolutionService(
                        database, service, sides, studio.versions(), studio.filing(), studio.journal(), clock)),
                new Lazy<>(() -> new SyncService(
                        database, service, sides, studio.versions(), studio.filing(), studio.journal(), clock)));
    }

    ResolutionService resolution() {
        return resolutions.get();
    }

    SyncService sync() {
        return syncs.get();
    }
}
