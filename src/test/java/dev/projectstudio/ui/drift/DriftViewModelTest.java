package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.drift.CheckOptions;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.undo.UndoneStep;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.diff.MergeRegion;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DriftViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<MergeDraft> merges = new ArrayList<>();
    private PageWorld world;
    private ProjectId project;
    private DriftViewModel model;

    @BeforeEach
    void adopt() {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        for (var name : List.of("AGENTS.md", "CLAUDE.md", "GEMINI.md")) {
            PageWorld.write(file(name), "# " + name + "\nOne\nTwo\nThree\n");
        }
        world.adoption.adopt(project, List.of(), true);
        model = new DriftViewModel(world.drift, world.resolutions, world.many, world.form(), world.bench, merges::add);
        model.load();
    }

    @Test
    void needsNobodyWhileAllIsInSync() {
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.answers().keep()).isNotEmpty();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("drift.count", 0, 0));
    }

    @Test
    void showsTheDifferenceOfTheSelectedAlert() {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nTwo\nThree\nFour\n");

        var shown = Objects.requireNonNull(model.shownProperty().get());
        assertThat(shown.detail().place().repoPath()).isEqualTo("CLAUDE.md");
        assertThat(shown.added()).isEqualTo(1);
        assertThat(model.linesProperty().get()).isNotEmpty();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("drift.count", 1, 0));
    }

    @Test
    void takesTheRepositorysTextAndSelectsTheNextAlert() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        select("CLAUDE.md");

        model.accept();

        assertThat(studio("claude.md")).isEqualTo("# mine too\n");
        assertThat(model.rowsProperty().get()).hasSize(2);
        assertThat(shownPath()).isIn("AGENTS.md", "GEMINI.md");
        assertThat(world.notices.shown().getLast().text()).contains("claude.md", "atlas");
    }

    @Test
    void selectsTheNextAlertThatIsStillThereWhereAnAnswerClosesTwo() {
        world.contexts.addTarget(world.contexts.require(project, "agents.md").id(), ".github/copilot-instructions.md");
        edit(".github/copilot-instructions.md", "# AGENTS.md\nOne\n");
        edit("AGENTS.md", "# AGENTS.md\nOne\n");
        edit("CLAUDE.md", "# mine\n");
        edit("GEMINI.md", "# mine too\n");
        assertThat(paths()).containsExactly(".github/copilot-instructions.md", "AGENTS.md", "CLAUDE.md", "GEMINI.md");
        select(".github/copilot-instructions.md");

        model.accept();

        assertThat(paths()).containsExactly("CLAUDE.md", "GEMINI.md");
        assertThat(shownPath()).isEqualTo("CLAUDE.md");
    }

    @Test
    void namesTheOtherPlacesThatAnAnswerWrote() throws IOException {
        world.contexts.addTarget(world.contexts.require(project, "agents.md").id(), ".github/copilot-instructions.md");
        PageWorld.write(file(".github/copilot-instructions.md"), "# AGENTS.md\nOne\nTwo\nThree\n");
        check();
        edit(".github/copilot-instructions.md", "# AGENTS.md\nOne\n");

        model.accept();

        assertThat(Files.readString(file("AGENTS.md"))).isEqualTo("# AGENTS.md\nOne\n");
        assertThat(world.notices.shown().getLast().text()).endsWith(" Also wrote AGENTS.md.");
    }

    @Test
    void writesStudiosTextAndTakesItBack() throws IOException {
        edit("CLAUDE.md", "# other\n");

        model.keep();
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# CLAUDE.md\nOne\nTwo\nThree\n");
        assertThat(model.rowsProperty().get()).isEmpty();

        Objects.requireNonNull(world.notices.shown().getLast().undo()).run();
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# other\n");
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void dismissesThisPairOfTexts() throws IOException {
        edit("CLAUDE.md", "# other\n");

        model.dismiss();

        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# other\n");

        world.bench.edits().undo();
        assertThat(model.rowsProperty().get()).hasSize(1);
        world.bench.edits().redo();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void writesADeletedFileAgainBackAndForth() throws IOException {
        Files.delete(file("CLAUDE.md"));
        check();

        model.keep();
        assertThat(model.rowsProperty().get()).isEmpty();
        world.bench.edits().undo();
        assertThat(model.rowsProperty().get()).hasSize(1);
        world.bench.edits().redo();
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("drift.count", 0, 0));
    }

    @Test
    void selectsTheAlertAgainThatAnUndoGivesBack() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        for (var answer : List.<Runnable>of(model::accept, model::keep, model::dismiss)) {
            select("CLAUDE.md");
            answer.run();
            assertThat(shownPath()).isEqualTo("GEMINI.md");

            world.bench.edits().undo();
            assertThat(shownPath()).isEqualTo("CLAUDE.md");

            world.bench.edits().redo();
            world.bench.edits().undo();
            assertThat(shownPath()).isEqualTo("CLAUDE.md");
        }
    }

    @Test
    void selectsTheFirstOfThoseThatAnUndoGivesBack() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        select("CLAUDE.md");
        model.mark();
        select("GEMINI.md");
        model.mark();

        model.dismiss();
        assertThat(shownPath()).isEqualTo("AGENTS.md");
        world.bench.edits().undo();

        assertThat(shownPath()).isEqualTo("CLAUDE.md");
    }

    @Test
    void selectsNoneAndSaysSoWhereTheAlertThatSomebodyWantsToSeeIsNotThereAnyMore() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        select("CLAUDE.md");
        var dismissed = Objects.requireNonNull(model.selectedIdProperty().get());
        model.dismiss();

        model.goTo(dismissed);
        model.load();
        model.keep();

        assertThat(model.selectedIdProperty().get()).isNull();
        assertThat(model.shownProperty().get()).isNull();
        assertThat(file("AGENTS.md")).hasContent("# mine\n");
        assertThat(file("GEMINI.md")).hasContent("# and mine\n");
        assertThat(world.notices.shown())
                .extracting(Notices.Notice::text)
                .contains(world.text.get("drift.missed"), world.text.get("drift.blocked.none"));
        select("GEMINI.md");
        model.keep();
        assertThat(shownPath()).isEqualTo("AGENTS.md");
    }

    @Test
    void goesToTheAlertThatSomebodyWantsToSeeAlsoWhereTheFilterHidIt() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        select("CLAUDE.md");
        var wanted = Objects.requireNonNull(model.selectedIdProperty().get());
        model.filterProperty().set("agents");

        model.goTo(wanted);

        assertThat(shownPath()).isEqualTo("CLAUDE.md");
        assertThat(world.notices.shown()).isEmpty();
    }

    @Test
    void answersTheSelectedAlertAsSoonAsItIsRead() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nTwo\nThree\nFour\n");
        model.close();
        var later = new ArrayDeque<Runnable>();
        model = new DriftViewModel(
                world.drift, world.resolutions, world.many, world.form(), benchWhoseOutcomesCome(later), merges::add);
        model.load();
        while (model.rowsProperty().get().isEmpty()) {
            later.remove().run();
        }

        select("CLAUDE.md");
        var merge = commands().merge();
        assertThat(merge.canRun()).isTrue();
        merge.run();
        assertThat(merges).isEmpty();
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertThat(merges)
                .singleElement()
                .extracting(draft -> draft.place().repoPath())
                .isEqualTo("CLAUDE.md");
    }

    @Test
    void neverGivesAnAnswerToTheAlertThatWasSelectedBefore() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        model.close();
        var later = new ArrayDeque<Runnable>();
        model = new DriftViewModel(
                world.drift, world.resolutions, world.many, world.form(), benchWhoseOutcomesCome(later), merges::add);
        model.load();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(shownPath()).isEqualTo("AGENTS.md");

        select("CLAUDE.md");
        model.keep();
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertThat(file("AGENTS.md")).hasContent("# mine\n");
        assertThat(file("CLAUDE.md")).hasContent("# CLAUDE.md\nOne\nTwo\nThree\n");
    }

    @Test
    void letsGoOfTheAlertsOfAFileThatIsRemoved() {
        edit("CLAUDE.md", "# other\n");

        world.contexts.delete(world.contexts.require(project, "claude.md").id());

        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void offersAMergeWithoutConflictsReadyMadeAndWritesNothingYet() throws IOException {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nTwo\nThree\nFour\n");
        editStudio("claude.md", "# Changed\nOne\nTwo\nThree\n");

        model.merge();

        assertThat(merges).hasSize(1);
        assertThat(Files.readString(file("CLAUDE.md"))).startsWith("# CLAUDE.md\n");
        assertThat(studio("claude.md")).doesNotContain("Four");

        var draft = merges.getFirst();
        var editor = new MergeViewModel(
                draft,
                world.bench.background(),
                world.text,
                (_, result) -> world.resolutions.mergeAs(draft.place().target(), draft.shown(), result),
                _ -> {});
        assertThat(editor.title()).contains("claude.md", "atlas");
        assertThat(editor.progressProperty().getValue()).isEqualTo(world.text.get("merge.clean", 2));
        editor.write();
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# Changed\nOne\nTwo\nThree\nFour\n");
        assertThat(studio("claude.md")).isEqualTo("# Changed\nOne\nTwo\nThree\nFour\n");
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void showsInTheMergeWhatAnotherProgramWritesMeanwhileInsteadOfRefusingAgainAndAgain() throws IOException {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nrepo\nThree\n");
        editStudio("claude.md", "# CLAUDE.md\nOne\nstudio\nThree\n");
        model.merge();
        var merging = new Merging(world.drift, world.resolutions, world.bench, (_, _) -> {});
        var editor =
                new MergeViewModel(merges.getFirst(), world.bench.background(), world.text, merging::write, _ -> {});
        editor.settle(MergeSpot.Choice.STUDIO);
        PageWorld.write(file("CLAUDE.md"), "# CLAUDE.md\nOne\nrepo\nThree\nFour\n");

        editor.write();

        assertThat(Files.readString(file("CLAUDE.md"))).endsWith("repo\nThree\nFour\n");
        assertThat(editor.textProperty().get()).isEqualTo("# CLAUDE.md\nOne\nstudio\nThree\nFour\n");
        assertThat(editor.newsProperty().get()).contains("CLAUDE.md was changed by another program.");
        assertThat(world.notices.shown()).noneMatch(notice -> notice.kind() == Notices.Kind.FAILED);
        editor.write();
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# CLAUDE.md\nOne\nstudio\nThree\nFour\n");
    }

    @Test
    void namesTheOtherPlacesThatAMergeWritesBeforeAndAfterwards() {
        var copy = ".github/copilot-instructions.md";
        world.contexts.addTarget(world.contexts.require(project, "claude.md").id(), copy);
        PageWorld.write(file(copy), "# CLAUDE.md\nOne\nTwo\nThree\n");
        check();
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nTwo\nThree\nFour\n");
        editStudio("claude.md", "# Changed\nOne\nTwo\nThree\n");
        select("CLAUDE.md");
        model.merge();
        var merging = new Merging(world.drift, world.resolutions, world.bench, (_, _) -> {});
        var editor =
                new MergeViewModel(merges.getFirst(), world.bench.background(), world.text, merging::write, _ -> {});
        assertThat(editor.writesTooProperty().getValue()).containsExactly(copy);

        editor.write();

        assertThat(file(copy)).hasContent("# Changed\nOne\nTwo\nThree\nFour\n");
        assertThat(world.notices.shown().getLast().text()).endsWith(" Also wrote " + copy + ".");
    }

    @Test
    void asksForADecisionWhereTwoEditsCollide() throws IOException {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nrepo\nThree\n");
        editStudio("claude.md", "# CLAUDE.md\nOne\nstudio\nThree\n");

        model.merge();

        assertThat(merges).hasSize(1);
        assertThat(merges.getFirst().regions()).anyMatch(MergeRegion::isConflict);
        assertThat(Files.readString(file("CLAUDE.md"))).contains("repo").doesNotContain("studio");
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void writesNothingOverATextThatWasNotShown() throws IOException {
        edit("CLAUDE.md", "# shown\n");
        PageWorld.write(file("CLAUDE.md"), "# written meanwhile\n");

        model.keep();

        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# written meanwhile\n");
        assertThat(world.notices.shown().getLast().kind()).isEqualTo(Notices.Kind.FAILED);
    }

    @Test
    void saysWhyADeletionCannotBeMerged() throws IOException {
        Files.delete(file("CLAUDE.md"));
        check();

        var commands = commands();
        assertThat(commands.merge().blocked().getValue()).isEqualTo(world.text.get("drift.blocked.no-merge"));
        assertThat(List.of(commands.accept(), commands.keep(), commands.dismiss()))
                .allMatch(Command::canRun);
    }

    @Test
    void filtersByFileAndProject() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");

        model.filterProperty().set("claude");
        assertThat(model.rowsProperty().get())
                .extracting(item -> item.place().filename())
                .containsExactly("claude.md");
        assertThat(shownPath()).isEqualTo("CLAUDE.md");
        assertThat(model.countProperty().getValue()).isEqualTo("1 of 2");

        model.filterProperty().set("atlas");
        assertThat(model.rowsProperty().get()).hasSize(2);
    }

    @Test
    void switchesBetweenSideBySideAndUnifiedForGood() {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nand a half\nTwo\n");
        var beside = model.linesProperty().get();

        model.form().toggle();

        assertThat(model.linesProperty().get()).isNotEqualTo(beside);
        assertThat(world.form().unifiedProperty().get()).isTrue();
    }

    @Test
    void saysThatWhatIsNoTextCannotBeMergedButTakenOrWritten() throws IOException {
        Files.write(file("CLAUDE.md"), new byte[] {'a', (byte) 0xff, '\n'});
        check();

        assertThat(Objects.requireNonNull(model.shownProperty().get()).isComparable())
                .isFalse();
        assertThat(model.answers().merge()).isEqualTo(world.text.get("drift.blocked.no-text"));
        assertThat(model.answers().accept()).isEmpty();
        assertThat(model.answers().keep()).isEmpty();
    }

    @Test
    void leavesWhatAFormerPageShowedAlone() {
        edit("CLAUDE.md", "# CLAUDE.md\nOne\nand a half\nTwo\n");
        var beside = model.linesProperty().get();

        model.close();
        model.form().toggle();

        assertThat(model.linesProperty().get()).isEqualTo(beside);
    }

    @Test
    void keepsAFailureForItsPage() {
        database.get().write(tx -> tx.sql().execute("ALTER TABLE context_targets RENAME TO lost"));

        model.load();

        assertThat(model.failureProperty().get()).isNotNull();
    }

    @Test
    void answersAllMarkedAlertsAtOnceAndTakesThemBackAtOnce() throws IOException {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        select("AGENTS.md");
        model.mark();
        select("CLAUDE.md");
        model.mark();
        assertThat(model.countProperty().getValue()).isEqualTo(world.text.get("drift.count", 3, 2));

        model.keep();

        assertThat(model.rowsProperty().get())
                .extracting(item -> item.place().repoPath())
                .containsExactly("GEMINI.md");
        assertThat(model.marks().isEmpty()).isTrue();
        assertThat(world.notices.shown())
                .singleElement()
                .extracting(Notices.Notice::text)
                .isEqualTo("Wrote 2 places.");

        world.bench.edits().undo();
        assertThat(model.rowsProperty().get()).hasSize(3);
        assertThat(Files.readString(file("AGENTS.md"))).isEqualTo("# mine\n");
        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# mine too\n");

        world.bench.edits().redo();
        assertThat(model.rowsProperty().get()).hasSize(1);
    }

    @Test
    void namesTheAnswersToMarkedAlertsByWhatTheyDoToEach() throws IOException {
        edit("AGENTS.md", "# mine\n");
        Files.delete(file("CLAUDE.md"));
        world.contexts.add(project, "copilot-instructions.md", ContextText.of("Ask first.\n"), List.of());
        check();
        var commands = commands();
        assertThat(commands.accept().name(world.text)).isEqualTo("Update Studio copy");

        model.markAll();

        assertThat(commands.accept().name(world.text)).isEqualTo("Update 1 Studio copy, drop 1 target");
        assertThat(commands.keep().name(world.text)).isEqualTo("Write 3 repo copies");
        assertThat(commands.dismiss().name(world.text)).isEqualTo("Dismiss 3");
        assertThat(commands.merge().blocked().getValue()).isEqualTo(world.text.get("drift.blocked.many-merge"));
    }

    @Test
    void refusesAnAnswerThatNoneOfTheMarkedCanBeGiven() {
        world.contexts.add(project, "copilot-instructions.md", ContextText.of("Ask first.\n"), List.of());
        check();
        var commands = commands();

        model.markAll();

        assertThat(commands.accept().blocked().getValue()).isEqualTo(world.text.get("drift.blocked.none-of-marked"));
        assertThat(commands.keep().canRun()).isTrue();
    }

    @Test
    void leavesMarkedAlertsThatCannotBeAnsweredSo() throws IOException {
        edit("CLAUDE.md", "# mine\n");
        world.contexts.add(project, "copilot-instructions.md", ContextText.of("Ask first.\n"), List.of());
        check();
        model.markAll();

        model.accept();

        assertThat(studio("claude.md")).isEqualTo("# mine\n");
        assertThat(model.rowsProperty().get()).hasSize(1);
        assertThat(model.marks().markedProperty().get()).hasSize(1);
        assertThat(world.notices.shown().getLast().text())
                .isEqualTo("Accepted 1 difference from its repository; 1 is left."
                        + " .github/copilot-instructions.md: There is nothing in the repository to take over.");
    }

    @Test
    void countsAMarkedAlertThatTheAnswerToAnotherHasSettled() {
        world.contexts.addTarget(world.contexts.require(project, "agents.md").id(), ".github/copilot-instructions.md");
        edit(".github/copilot-instructions.md", "# mine\n");
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        model.markAll();

        model.accept();

        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(world.notices.shown().getLast().text()).isEqualTo("Accepted 3 differences from their repositories.");
    }

    @Test
    void saysWhyAMarkedAlertIsLeftWhoseFileHasTakenAnotherText() {
        world.contexts.addTarget(world.contexts.require(project, "agents.md").id(), ".github/copilot-instructions.md");
        edit(".github/copilot-instructions.md", "# mine\n");
        edit("AGENTS.md", "# other\n");
        model.markAll();

        model.accept();

        assertThat(world.notices.shown().getLast().text())
                .isEqualTo("Accepted 1 difference from its repository; 1 is left."
                        + " AGENTS.md does not hold what Studio’s agents.md holds now.");
        assertThat(paths()).containsExactly("AGENTS.md");
    }

    @Test
    void knowsWhichOtherTargetsTheAnswerToAllMarkedWrites() {
        world.contexts.addTarget(world.contexts.require(project, "agents.md").id(), ".github/copilot-instructions.md");
        PageWorld.write(file(".github/copilot-instructions.md"), "# AGENTS.md\nOne\nTwo\nThree\n");
        check();
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        assertThat(model.markedFollowersProperty().get()).isEmpty();

        model.markAll();

        assertThat(model.markedFollowersProperty().get())
                .extracting(DriftPlace::repoPath)
                .containsExactly(".github/copilot-instructions.md");
    }

    @Test
    void leavesAMarkedAlertWhoseTextHasChangedSinceItWasMarked() throws IOException {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        select("AGENTS.md");
        model.markAll();
        PageWorld.write(file("CLAUDE.md"), "# written meanwhile\n");

        model.keep();

        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# written meanwhile\n");
        assertThat(world.notices.shown().getLast().text()).startsWith("Wrote 1 place; 1 is left. CLAUDE.md ");
        assertThat(model.marks().markedProperty().get()).hasSize(1);
    }

    @Test
    void leavesAMarkedAlertThatACheckHasFoundChangedSince() throws IOException {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        select("AGENTS.md");
        model.markAll();
        edit("CLAUDE.md", "# checked meanwhile\n");

        model.keep();

        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# checked meanwhile\n");
        assertThat(model.rowsProperty().get()).hasSize(1);

        model.keep();
        assertThat(Files.readString(file("CLAUDE.md"))).startsWith("# CLAUDE.md\n");
    }

    @Test
    void leavesAMarkedAlertThatHasChangedAlsoWhereAnotherIsMarkedAfterwards() throws IOException {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        select("CLAUDE.md");
        model.mark();
        edit("CLAUDE.md", "# checked meanwhile\n");
        select("AGENTS.md");
        model.mark();

        model.keep();

        assertThat(Files.readString(file("CLAUDE.md"))).isEqualTo("# checked meanwhile\n");
        assertThat(Files.readString(file("AGENTS.md"))).startsWith("# AGENTS.md\n");
    }

    @Test
    void answersMarkedAlertsWhoseFileIsGone() throws IOException {
        Files.delete(file("AGENTS.md"));
        check();
        edit("CLAUDE.md", "# mine\n");
        select("CLAUDE.md");
        model.markAll();

        model.keep();

        assertThat(file("AGENTS.md")).exists();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void takesBackTheDismissalsOfTextsThatAreStillThere() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        edit("GEMINI.md", "# and mine\n");
        model.markAll();
        model.dismiss();
        assertThat(model.rowsProperty().get()).isEmpty();
        edit("CLAUDE.md", "# another\n");
        List<UndoneStep> passed = new ArrayList<>();

        assertThat(world.journal.undoLast(passed::add)).isPresent();

        assertThat(passed).extracting(UndoneStep::labelArgs).containsExactly(List.of("claude.md", "CLAUDE.md"));
        assertThat(model.rowsProperty().get()).hasSize(3);
        world.bench.edits().redo();
        assertThat(model.rowsProperty().get())
                .extracting(item -> item.place().repoPath())
                .containsExactly("CLAUDE.md");
        world.bench.edits().undo();
        assertThat(model.rowsProperty().get()).hasSize(3);
    }

    @Test
    void passesOverDismissalsOfWhichNoTextIsThereAnyMore() {
        editStudio("gemini.md", "# other\n");
        model.keep();
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        model.markAll();
        model.dismiss();
        edit("AGENTS.md", "# one\n");
        edit("CLAUDE.md", "# another\n");

        assertThat(world.journal.undoLast().map(UndoneStep::labelKey)).contains("undo.drift.keep");
    }

    @Test
    void marksOnlyWhatIsSeen() {
        edit("AGENTS.md", "# mine\n");
        edit("CLAUDE.md", "# mine too\n");
        model.markAll();

        model.filterProperty().set("claude");

        assertThat(model.marks().markedProperty().get()).hasSize(1);
    }

    private DriftCommands commands() {
        return DriftCommands.of(model, new DriftCommands.Ways(_ -> {}, () -> {}, _ -> {}), world.bench.edits());
    }

    private void edit(String name, String content) {
        PageWorld.write(file(name), content);
        check();
    }

    private void editStudio(String name, String content) {
        var file = world.contexts.require(project, name);
        world.contexts.edit(world.contexts.open(file.id()), ContextText.of(content));
        check();
    }

    private void check() {
        world.drift.checkAll(CheckOptions.NORMAL.forced());
    }

    private void select(String path) {
        model.rowsProperty().get().stream()
                .filter(item -> item.place().repoPath().equals(path))
                .forEach(item -> model.selectedIdProperty().set(item.place().target()));
    }

    private List<String> paths() {
        return model.rowsProperty().get().stream()
                .map(item -> item.place().repoPath())
                .toList();
    }

    private String shownPath() {
        return Objects.requireNonNull(model.shownProperty().get())
                .detail()
                .place()
                .repoPath();
    }

    private String studio(String name) {
        var file = world.contexts.require(project, name);
        return world.contexts.open(file.id()).text().text().orElseThrow();
    }

    /// @param later what is to happen in the window, once somebody lets it
    private Workbench benchWhoseOutcomesCome(Queue<Runnable> later) {
        var bench = world.bench;
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                new Background(Runnable::run, later::add, bench.notices()::failed),
                bench.time(),
                bench.text());
    }

    private Path file(String name) {
        return world.repo("atlas").resolve(name);
    }
}
