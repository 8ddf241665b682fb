package dev.projectstudio.cli;

import dev.projectstudio.core.drift.DriftService;
import dev.projectstudio.core.project.ProjectScanner;
import dev.projectstudio.core.project.ProjectService;
import dev.projectstudio.core.undo.UndoJournal;
import dev.projectstudio.platform.file.StudioHome;

/// What commands work with. Each part is built when it is first asked for, so that a command starts no more than it
/// needs.
public interface Services extends AutoCloseable {

    StudioHome home();

    ProjectService projects();

    ProjectScanner scanner();

    DriftService drift();

    UndoJournal undo();

    @Override
    void close();
}
