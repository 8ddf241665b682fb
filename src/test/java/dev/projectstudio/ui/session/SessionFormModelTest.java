package dev.projectstudio.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.session.ChangedFile;
import dev.projectstudio.core.session.OpenSession;
import dev.projectstudio.core.session.Promotion.Target;
import dev.projectstudio.core.session.Session;
import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.platform.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionFormModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<OpenSession> saved = new ArrayList<>();
    private SessionPageWorld world;

    @BeforeEach
    void open() {
        world = new SessionPageWorld(database, folder);
    }

    @Test
    void capturesWhatIsTyped() {
        var cycle = world.cycle("Auth flow");
        var form = capturing();

        form.typed(new SessionDraft(
                world.atlas.value(),
                "Token rotation",
                "Auth flow (" + cycle.code() + ")",
                "2026-11-19 17:30",
                "1 h 20 min",
                "Tokens are rotated.",
                "src/Auth.java +12 -3\ndocs/auth.md",
                "Keep the family\n  in the database",
                "Who is told?",
                "# No heading of the file\n"));
        form.save();

        var session = saved.getFirst().session();
        var content = world.sources.sessions().open(session.id()).content();
        assertThat(session.cycleId()).isEqualTo(cycle.id());
        assertThat(session.createdAt()).isEqualTo("2026-11-19T17:30:00Z");
        assertThat(content.minutes()).isEqualTo(80);
        assertThat(content.files())
                .containsExactly(new ChangedFile("src/Auth.java", 12, 3), ChangedFile.of("docs/auth.md"));
        assertThat(content.decisions()).containsExactly("Keep the family\nin the database");
        assertThat(content.questions()).containsExactly("Who is told?");
        assertThat(content.notes()).isEqualTo("# No heading of the file");
        assertThat(world.sources.unsaved().find(SessionFormModel.NEW)).isEmpty();
    }

    @Test
    void saysWhatCannotBeReadAndKeepsWhatWasTyped() {
        var form = capturing();
        form.typed(draft("Token rotation", "yesterday-ish"));

        form.save();

        assertThat(form.troubleProperty().get()).contains("yesterday-ish");
        assertThat(form.draftProperty().get().date()).isEqualTo("yesterday-ish");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void refusesASessionWithoutATitleAndKeepsTheRest() {
        var form = capturing();
        form.typed(draft(" ", ""));

        form.save();

        assertThat(form.troubleProperty().get()).isNotEmpty();
        assertThat(form.stateProperty().get()).isEqualTo(FormState.KEPT);
    }

    @Test
    void keepsWhatWasTypedOverACrash() {
        var form = capturing();
        form.typed(draft("Half a th", ""));
        form.keep();
        assertThat(form.stateProperty().get()).isEqualTo(FormState.KEPT);

        // nothing closes it, as in a crash
        var again = capturing();

        assertThat(again.draftProperty().get().title()).isEqualTo("Half a th");
        assertThat(again.stateProperty().get()).isEqualTo(FormState.KEPT);
        assertThat(again.stateWords().getValue()).contains("kept as a draft");
    }

    @Test
    void forgetsWhatIsThrownAway() {
        var form = capturing();
        form.typed(draft("Half a th", ""));
        form.keep();

        form.discard();

        assertThat(capturing().draftProperty().get().title()).isEmpty();
    }

    @Test
    void editsAndLeavesWhatItDoesNotKnow() throws IOException {
        var session = world.capture("# Auth\n\n## Notes\nold\n\n## Risks\nby hand\n");
        var form = editing(session);

        form.typed(noting(form, "new"));
        form.save();

        assertThat(Files.readString(file(session))).contains("## Notes\nnew\n").contains("## Risks\nby hand\n");
        world.pages.bench.edits().undo();
        assertThat(Files.readString(file(session))).contains("## Notes\nold\n");
    }

    @Test
    void followsAChangeByAnotherWhileNothingIsTyped() {
        var session = world.capture("# Auth\n\n## Notes\nold\n");
        var form = editing(session);

        changeElsewhere(session, "theirs");
        form.lookAgain();

        assertThat(form.draftProperty().get().notes()).isEqualTo("theirs");
        assertThat(form.stateProperty().get()).isEqualTo(FormState.SAVED);
    }

    @Test
    void keepsBothWhereTheSessionBecameAnotherMeanwhile() {
        var session = world.capture("# Auth\n\n## Notes\nold\n");
        var form = editing(session);
        form.typed(noting(form, "mine"));

        changeElsewhere(session, "theirs");
        form.save();

        assertThat(form.stateProperty().get()).isEqualTo(FormState.CONFLICT);
        assertThat(form.draftProperty().get().notes()).isEqualTo("mine");
        assertThat(Objects.requireNonNull(form.theirsProperty().get()).content().notes())
                .isEqualTo("theirs");
        assertThat(form.mine()).contains("mine").doesNotContain("theirs");
        assertThat(notes(session)).isEqualTo("theirs");

        form.keepMine();

        assertThat(notes(session)).isEqualTo("mine");
        world.pages.bench.edits().undo();
        assertThat(notes(session)).isEqualTo("theirs");
    }

    @Test
    void tellsOfAChangeOfTheFileAlsoWhereItWasDoneWhileNobodyEdited() throws IOException {
        var session = world.capture("# Auth\n\n## Notes\nold\n");
        var form = editing(session);
        form.typed(noting(form, "mine"));
        form.keep();
        Files.writeString(file(session), "# Auth\n\n## Notes\nby hand\n");

        var again = editing(session);

        assertThat(again.stateProperty().get()).isEqualTo(FormState.CONFLICT);
        assertThat(again.draftProperty().get().notes()).isEqualTo("mine");

        again.takeTheirs();

        assertThat(again.draftProperty().get().notes()).isEqualTo("by hand");
        assertThat(editing(session).stateProperty().get()).isEqualTo(FormState.SAVED);
    }

    @Test
    void makesALearningOfAPassageAndSavesTheNewSessionFirst() {
        var form = capturing();
        form.typed(noting(draft("Token rotation", ""), "The clocks differ.\n\nBy two minutes."));
        form.keep();

        form.learn("The clocks differ.");

        var session = sessions().getFirst();
        var made = world.sources.promotions().of(session.id()).getFirst();
        assertThat(made.piece()).isEqualTo("The clocks differ.");
        assertThat(world.sources.promotions().origin(Target.LEARNING, made.targetId()))
                .contains(session);
        assertThat(form.isNew()).isFalse();
        assertThat(form.stateProperty().get()).isEqualTo(FormState.SAVED);
        assertThat(saved).isEmpty();
        assertThat(world.sources.unsaved().find(SessionFormModel.NEW)).isEmpty();

        form.typed(noting(form, "They differ."));
        form.save();

        assertThat(sessions()).hasSize(1);
        assertThat(notes(session)).isEqualTo("They differ.");
        assertThat(saved).hasSize(1);
    }

    @Test
    void makesALearningOfASessionThatIsSaved() {
        var session = world.capture("# Auth\n\n## Notes\nThe clocks differ.\n");
        var form = editing(session);

        form.learn("The clocks differ.");
        form.learn("The clocks differ.");

        assertThat(world.sources.promotions().of(session.id())).hasSize(1);
        assertThat(form.troubleProperty().get()).isNotEmpty();
    }

    @Test
    void makesNoLearningOfASessionThatCannotBeSaved() {
        var form = capturing();
        form.typed(noting(draft(" ", ""), "The clocks differ."));

        form.learn("The clocks differ.");

        assertThat(world.learnings.list(LearningFilter.all())).isEmpty();
        assertThat(form.troubleProperty().get()).isNotEmpty();
        assertThat(form.draftProperty().get().notes()).isEqualTo("The clocks differ.");
    }

    @Test
    void saysWhyGitMayNotBeAsked() {
        var form = capturing();

        form.offered().sinceLast();

        assertThat(form.offered().wordsProperty().get()).isNotEmpty();
        assertThat(form.draftProperty().get().files()).isEmpty();
    }

    private SessionFormModel capturing() {
        return new SessionFormModel(
                world.forms.begun(null), world.sources, ZoneOffset.UTC, world.pages.bench, saved::add);
    }

    private SessionFormModel editing(Session session) {
        return new SessionFormModel(
                world.forms.opened(session.id()), world.sources, ZoneOffset.UTC, world.pages.bench, saved::add);
    }

    private SessionDraft draft(String title, String date) {
        return new SessionDraft(world.atlas.value(), title, "", date, "", "", "", "", "", "");
    }

    private static SessionDraft noting(SessionFormModel form, String notes) {
        return noting(form.draftProperty().get(), notes);
    }

    private static SessionDraft noting(SessionDraft now, String notes) {
        return new SessionDraft(
                now.project(),
                now.title(),
                now.cycle(),
                now.date(),
                now.duration(),
                now.summary(),
                now.files(),
                now.decisions(),
                now.questions(),
                notes);
    }

    private void changeElsewhere(Session session, String notes) {
        var seen = world.sources.sessions().open(session.id());
        world.sources.sessions().edit(seen, seen.content().noting(notes));
    }

    private String notes(Session session) {
        return world.sources.sessions().open(session.id()).content().notes();
    }

    private Path file(Session session) {
        return world.sources.files().file(world.atlas, session.id());
    }

    private List<Session> sessions() {
        return world.sources.sessions().list(SessionFilter.ALL, null, 10).sessions();
    }
}
