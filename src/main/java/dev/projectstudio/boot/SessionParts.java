package dev.projectstudio.boot;

import dev.projectstudio.core.learning.LearningsOfSession;
import dev.projectstudio.core.session.SessionEdits;
import dev.projectstudio.core.session.SessionFiles;
import dev.projectstudio.core.session.SessionImport;
import dev.projectstudio.core.session.SessionService;
import dev.projectstudio.core.session.SessionWriter;
import java.time.ZoneId;

/// What works on sessions.
record SessionParts(SessionService service, SessionEdits edits, SessionImport imports) {

    static SessionParts of(Studio studio) {
        var files = new SessionFiles(studio.files(), studio.home(), ZoneId.systemDefault());
        var writer = new SessionWriter(studio.filing(), files, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        return new SessionParts(
                new SessionService(
                        studio.database(),
                        studio.projects(),
                        studio.cycles(),
                        files,
                        writer,
                        new LearningsOfSession(),
                        studio.clock()),
                new SessionEdits(studio.database(), studio.cycles(), files, studio.activity(), studio.clock()),
                new SessionImport(
                        studio.database(),
                        studio.projects(),
                        studio.cycles(),
                        files,
                        studio.activity(),
                        studio.threads()::computeBeside,
                        studio.clock()));
    }
}
