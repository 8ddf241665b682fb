package dev.projectstudio.boot;

import dev.projectstudio.core.install.InstallService;

/// What works on the items that are installed in projects.
record InstallParts(InstallService service) {

    static InstallParts of(Studio studio) {
        var copies = new InstallService.Copies(
                studio.contextParts().placements(),
                studio.driftParts().renewal(),
                studio.drift(),
                studio.registryParts().batch(),
                studio.journal());
        var service = new InstallService(
                studio.database(), studio.projects(), studio.registry(), copies, studio.activity(), studio.clock());
        service.follow(studio.bus());
        return new InstallParts(service);
    }
}
