package dev.projectstudio.boot;

import dev.projectstudio.core.context.ContextRebuild;
import dev.projectstudio.core.context.StudioCopies;
import dev.projectstudio.core.home.Doctor;
import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.KeptTexts;
import dev.projectstudio.core.home.LastTexts;
import dev.projectstudio.core.home.Rebuild;
import dev.projectstudio.core.home.Repairs;
import dev.projectstudio.core.project.ProjectRebuild;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.sample.SampleRegistry;
import dev.projectstudio.core.sample.SampleRows;
import java.time.ZoneId;

/// What works on a home as a whole; built for each use.
record HomeParts(Studio studio, HomeSession session) {

    SampleHome sample() {
        var database = studio.database();
        var undo = studio.undo();
        var items = new SampleRegistry(database, studio.registry(), undo);
        var local = studio.clock().withZone(ZoneId.systemDefault());
        var rows = new SampleRows(database, studio.filing(), undo, studio.home(), items, local);
        return new SampleHome(
                studio.home(),
                studio.projects(),
                studio.adoption(),
                studio.context(),
                studio.drift(),
                studio.removal(),
                undo,
                rows);
    }

    Doctor doctor() {
        var kept = new KeptTexts(session, studio.files(), studio.filing(), studio.clock());
        var texts = new LastTexts(
                studio.database(), studio.projects(), studio.context(), studio.versions(), studio.files());
        var content = studio.contextParts().content();
        var index = studio.searchIndex();
        var repairs = new Repairs(session, studio.context(), texts, content, rebuild(), index, kept, studio.clock());
        return new Doctor(
                session,
                studio.projects(),
                studio.context(),
                studio.backups(),
                studio.files(),
                Doctor.watchLimitOfSystem(),
                index,
                repairs);
    }

    Rebuild rebuild() {
        var database = studio.database();
        var contextRows = new ContextRebuild(
                database,
                studio.projects(),
                new StudioCopies(studio.files(), studio.home()),
                studio.versions(),
                studio.activity(),
                studio.clock());
        return new Rebuild(
                studio.home(),
                new ProjectRebuild(database, studio.settings()),
                contextRows,
                studio.contextParts().content());
    }
}
