package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.Cycle;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.unsaved.UnsavedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the form begins with.
///
/// @param seen the session that is edited; null for a new one
/// @param saved what the form shows of it
/// @param kept what was typed before and not saved; null if nothing was
/// @param projects those a new one can belong to
/// @param cycles of the project
record FormOpening(
        @Nullable OpenSession seen,
        SessionDraft saved,
        @Nullable UnsavedText kept,
        List<Project> projects,
        List<Cycle> cycles) {}
