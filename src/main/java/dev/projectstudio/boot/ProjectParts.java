package dev.projectstudio.boot;

import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.project.ProjectService;

/// What works with projects, and what writes their mirrors when they change.
record ProjectParts(ProjectService service, ProjectMirror mirror) {

    static ProjectParts of(Studio studio) {
        var database = studio.database();
        var clock = studio.clock();
        var home = studio.home();
        var service = new ProjectService(
                database, studio.activity(), studio.settings(), studio.journal(), clock, home.root());
        var mirror = new ProjectMirror(database, service, studio.filing(), studio.files(), home, clock);
        service.follow(studio.bus());
        mirror.follow(studio.bus());
        return new ProjectParts(service, mirror);
    }
}
