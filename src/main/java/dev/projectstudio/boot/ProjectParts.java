package dev.projectstudio.boot;

import dev.projectstudio.core.context.ProjectMirror;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.platform.file.AccompanyingFiles;

/// What works with projects, and what writes their mirrors along.
record ProjectParts(ProjectService service, ProjectMirror mirror) {

    static ProjectParts of(Studio studio) {
        var database = studio.database();
        var clock = studio.clock();
        var home = studio.home();
        var service = new ProjectService(
                database, studio.activity(), studio.settings(), studio.journal(), clock, home.root());
        var files = new AccompanyingFiles(database, studio.files(), home, clock);
        var mirror = new ProjectMirror(service, files, home, clock);
        service.follow(studio.bus());
        return new ProjectParts(service, mirror);
    }
}
