package dev.projectstudio.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.decision.Decision;
import dev.projectstudio.core.decision.DecisionFilter;
import dev.projectstudio.core.decision.DecisionStatus;
import dev.projectstudio.core.learning.Learning;
import dev.projectstudio.core.learning.LearningEdit;
import dev.projectstudio.core.learning.LearningFilter;
import dev.projectstudio.core.learning.NewLearning;
import dev.projectstudio.core.learning.TagUse;
import dev.projectstudio.core.overview.ActivityFilter;
import dev.projectstudio.core.project.Project;
import dev.projectstudio.core.sample.SampleHome;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.SessionContent;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionFormat;
import dev.projectstudio.core.session.SessionLists;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.core.template.TemplateForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done, decided and learned in the sample.
class SampleWorkTest {

    private static final Instant NOON = Instant.parse("2040-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path root;
    private Studio studio;
    private SampleHome sample;
    private List<Project> made;

    @BeforeEach
    void makeTheSample() throws IOException {
        root = folder.toRealPath().resolve("home");
        studio = NewHome.open(root, new SteppingClock(NOON));
        sample = studio.sample();
        made = sample.fill();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void holdsTheSessionsOfSeveralDays() {
        var sessions = sessions();

        assertThat(sessions).hasSize(8);
        assertThat(sessions).extracting(SessionRow::projectName).contains("atlas-api", "design-tokens");
        assertThat(sessions.stream()
                        .map(row -> LocalDate.ofInstant(
                                Objects.requireNonNull(row.session().createdAt()), ZoneOffset.UTC))
                        .distinct())
                .hasSizeGreaterThan(4);
    }

    @Test
    void writesEachSessionAsTheSeedDoes() throws IOException {
        for (var row : sessions()) {
            var text = text(row);
            var content = SessionFormat.read(text, ZoneId.systemDefault());

            assertThat(SessionFormat.write(content)).isEqualTo(text);
            assertThat(content.files()).isEqualTo(row.session().files()).isNotEmpty();
            assertThat(content.cycle() != null).isEqualTo(row.cycle() != null);
        }
        assertThat(contents())
                .extracting(SessionContent::notes)
                .anyMatch(notes -> notes.contains("```python\n"))
                .anyMatch(notes -> notes.contains("\n1. "))
                .anyMatch(notes -> notes.startsWith("### "))
                .noneMatch(String::isBlank);
    }

    @Test
    void holdsLearningsWhoseTagsMeet() {
        var learnings = learnings();

        assertThat(learnings).hasSize(8);
        assertThat(learnings).filteredOn(each -> each.projectId() == null).hasSize(1);
        assertThat(studio.learnings().tags())
                .filteredOn(tag -> tag.count() > 1)
                .extracting(TagUse::tag)
                .contains("auth", "performance", "postgresql");
        assertThat(studio.activityFeed().page(ActivityFilter.all().atMost(200)))
                .filteredOn(entry -> entry.type().equals("learning_added"))
                .hasSize(8)
                .allSatisfy(entry -> assertThat(entry.createdAt()).isBefore(NOON));
    }

    @Test
    void saysOfWhichWordsOfASessionALearningWasMade() throws IOException {
        for (var row : sessions()) {
            var notes = SessionFormat.read(text(row), ZoneId.systemDefault()).notes();
            var promotions = studio.promotions().of(row.session().id());

            assertThat(promotions)
                    .filteredOn(each -> each.target() == Promotion.Target.LEARNING)
                    .allSatisfy(each -> assertThat(notes).contains(each.piece()));
            assertThat(learnings())
                    .filteredOn(each -> row.session().id().equals(each.sessionId()))
                    .extracting(each -> each.id().value())
                    .allSatisfy(id -> assertThat(promotions)
                            .extracting(Promotion::targetId)
                            .contains(id));
        }
    }

    @Test
    void saysOfWhichLineOfASessionADecisionWasMade() throws IOException {
        for (var row : sessions()) {
            var decided = SessionFormat.read(text(row), ZoneId.systemDefault()).decisions();

            assertThat(studio.promotions().of(row.session().id()))
                    .filteredOn(each -> each.target() == Promotion.Target.DECISION)
                    .allSatisfy(each -> assertThat(decided).contains(each.piece()));
        }
    }

    @Test
    void holdsDecisionsThatStandInEveryWay() {
        var decisions = studio.decisions();

        assertThat(decisions.list(DecisionFilter.all()))
                .extracting(Decision::statusWord)
                .contains("proposed", "accepted", "rejected", "superseded");
        assertThat(decisions.list(DecisionFilter.all().standing(DecisionStatus.SUPERSEDED)))
                .singleElement()
                .satisfies(old -> assertThat(decisions
                                .require(
                                        Objects.requireNonNull(old.supersededBy())
                                                .value(),
                                        null)
                                .title())
                        .isEqualTo("Sign tokens ourselves"));
    }

    @Test
    void leavesTheUsersOwnLearningsAlone() {
        var risk = made.getFirst().id();
        var own = studio.learnings()
                .add(NewLearning.of(learned("Mine of the sample")).in(risk));
        var everyones = studio.learnings().add(NewLearning.of(learned("Mine of none")));

        sample.delete();

        assertThat(studio.learnings().list(LearningFilter.all()))
                .extracting(Learning::id)
                .containsExactlyInAnyOrder(own.id(), everyones.id());
    }

    @Test
    void takesItsLearningsAlongWhereItsProjectsAreGone() {
        made.forEach(project -> studio.removal().remove(project.id()));
        assertThat(studio.learnings().list(LearningFilter.all())).hasSize(8);

        sample.delete();

        assertThat(studio.learnings().list(LearningFilter.all())).isEmpty();
        assertThat(root.resolve("sample-repos")).doesNotExist();
    }

    @Test
    void leavesALearningThatTheUserHasTakenOver() throws IOException {
        var mine = studio.projects()
                .register(Files.createDirectories(folder.resolve("mine")), null, null)
                .id();
        var taken = learnings().getFirst();
        studio.database()
                .write(tx -> tx.sql()
                        .execute(
                                "UPDATE learnings SET project_id = ?, cycle_id = NULL WHERE id = ?",
                                mine.value(),
                                taken.id().value()));

        sample.delete();

        assertThat(learnings()).extracting(Learning::id).containsExactly(taken.id());
    }

    private List<Learning> learnings() {
        return studio.learnings().list(LearningFilter.all());
    }

    private List<SessionRow> sessions() {
        return new SessionLists(studio.database())
                .page(SessionFilter.ALL, null, 100)
                .rows();
    }

    private List<SessionContent> contents() {
        return sessions().stream()
                .map(row -> studio.sessions().open(row.session().id()).content())
                .toList();
    }

    private String text(SessionRow row) throws IOException {
        var session = row.session();
        return Files.readString(studio.home()
                .root()
                .resolve(studio.home()
                        .sessionPath(session.projectId().value(), session.id().value())));
    }

    private static LearningEdit learned(String title) {
        return new LearningEdit(title, "It went wrong.", "Now it does not.", List.of("auth"));
    }

    @Test
    void itsItemsHaveNothingWrongAndItsTemplatesCanBeApplied() {
        var registry = studio.registry();
        var findings = registry.list().stream()
                .flatMap(use -> registry.validate(registry.open(use.item().id())).stream())
                .toList();
        assertThat(findings).isEmpty();

        var templates = studio.templates().service();
        var project = made.getFirst();
        var given = Map.of(
                "python-service", Map.of("DESCRIPTION", "Serves maps"),
                "decision-record", Map.of("TITLE", "Use SQLite"),
                "feature-cycle", Map.of("FEATURE", "Passkeys"));
        given.forEach((slug, values) -> {
            var template = registry.open(registry.requireTemplate(slug).id());
            var plan = templates.plan(template, templates.target(project), TemplateForm.FILE, values);
            assertThat(plan.unknown()).as(slug).isEmpty();
            assertThat(templates.apply(plan, true).left()).as(slug).isEmpty();
        });
    }
}
