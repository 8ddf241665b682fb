package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.CycleFilter;
import dev.projectstudio.core.cycle.CycleId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.desktop.DesktopPrograms;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Workbench;
import org.jspecify.annotations.Nullable;

/// What can be done with sessions from any page.
final class SessionActs {

    private final SessionSources sources;
    private final DesktopPrograms programs;
    private final SessionForms forms;
    private final Workbench bench;
    private final Messages text;

    SessionActs(SessionSources sources, DesktopPrograms programs, SessionForms forms, Workbench bench) {
        this.sources = sources;
        this.programs = programs;
        this.forms = forms;
        this.bench = bench;
        this.text = bench.text();
    }

    /// Opens the form for a new one.
    ///
    /// @param project the one to begin with; null for the active one
    void capture(@Nullable ProjectId project) {
        forms.capture(project);
    }

    void edit(SessionRow row) {
        forms.edit(row.session().id());
    }

    void delete(SessionRow row, Runnable then) {
        var session = row.session();
        bench.edits()
                .run(
                        () -> {
                            sources.sessions().delete(session.id());
                            return session;
                        },
                        gone -> text.get("sessions.done.delete", gone.title()),
                        _ -> then.run());
    }

    /// Opens the file of a session in the user's editor.
    void openFile(SessionRow row) {
        var session = row.session();
        bench.background()
                .run(
                        () -> {
                            var start = programs.editorOf(sources.files().file(session.projectId(), session.id()));
                            start.run();
                            return start.name();
                        },
                        name -> bench.notices().done(text.get("sessions.done.file", session.title(), name)));
    }

    /// Makes a task of a question; where the session belongs to no cycle, asks which one it is to go to.
    void makeTask(Session session, String question) {
        if (session.cycleId() != null) {
            makeTask(session, question, session.cycleId());
            return;
        }
        bench.background()
                .run(
                        () -> sources.cycles().rows(CycleFilter.of(session.projectId())).stream()
                                .filter(row -> row.cycle().isActive())
                                .toList(),
                        cycles -> {
                            if (cycles.isEmpty()) {
                                bench.notices().nothing(text.get("sessions.blocked.no-cycle"));
                            } else {
                                CycleDialog.ask(
                                        bench,
                                        question,
                                        cycles,
                                        (row, asked) -> bench.edits()
                                                .run(
                                                        asked,
                                                        () -> sources.promotions()
                                                                .task(
                                                                        session.id(),
                                                                        question,
                                                                        row.cycle()
                                                                                .id()),
                                                        task -> text.get("sessions.done.task", task.title()),
                                                        _ -> {}));
                            }
                        });
    }

    void makeDecision(Session session, String decided) {
        bench.edits()
                .run(
                        () -> sources.promotions().decision(session.id(), decided),
                        decision -> text.get("sessions.done.decision", decision.title()));
    }

    void makeLearning(Session session, String passage) {
        bench.edits()
                .run(
                        () -> sources.passages().learn(session.id(), passage),
                        learning -> text.get("sessions.done.learning", learning.title()));
    }

    private void makeTask(Session session, String question, CycleId cycle) {
        bench.edits()
                .run(
                        () -> sources.promotions().task(session.id(), question, cycle),
                        task -> text.get("sessions.done.task", task.title()));
    }
}
