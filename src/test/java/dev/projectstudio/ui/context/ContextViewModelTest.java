package dev.projectstudio.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFile;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.context.HistoryLine;
import dev.projectstudio.core.context.HistoryLine.Standing;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.unsaved.UnsavedTexts;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.Notices;
import dev.projectstudio.ui.common.Notices.Notice;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.PageWorld;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContextViewModelTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;
    private ProjectId project;
    private ContextFile claude;
    private ContextViewModel model;
    private UnsavedTexts unsaved;
    private Drafts drafts;
    private ContextEdits edits;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
        project = world.project("atlas");
        claude = world.contexts.add(project, "claude.md", ContextText.of("# Rules\n"), List.of());
        var sources = new ContextSources(
                world.contexts, world.targets, world.versions, world.adoption, world.drift, world.sync);
        unsaved = new UnsavedTexts(database.get(), PageWorld.NOON);
        drafts = new Drafts(world.contexts, unsaved, world.bench);
        edits = new ContextEdits(project, sources, world.bench);
        model = page(sources);
        model.load();
    }

    @Test
    void opensTheFirstFile() {
        assertThat(selected().file().filename()).isEqualTo("claude.md");
        assertThat(draft().text()).isEqualTo("# Rules\n");
        assertThat(model.countProperty().getValue()).isEqualTo("1 file");
    }

    @Test
    void savesWhatIsTyped() {
        model.editor().typed("# Other rules");
        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.UNSAVED);

        model.editor().save();

        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.SAVED);
        assertThat(kept(claude)).isEqualTo("# Other rules\n");
    }

    @Test
    void savesAgainAfterACheckHasLookedAtTheFile() {
        model.editor().typed("one\n");
        model.editor().save();
        edits.check();

        model.editor().typed("two\n");
        model.editor().save();

        assertThat(kept(claude)).isEqualTo("two\n");
    }

    @Test
    void showsWhatWasChangedElsewhereWhileNothingIsUnsaved() {
        world.contexts.edit(world.contexts.open(claude.id()), ContextText.of("from elsewhere"));

        assertThat(draft().text()).isEqualTo("from elsewhere\n");
        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.SAVED);
    }

    @Test
    @FaultCase("C38")
    void keepsWhatIsTypedWhereTheProjectIsRemovedElsewhereMeanwhile() {
        model.editor().typed("mine\n");

        world.removal.remove(project);
        model.close(); // a page of a project that is gone is left

        assertThat(world.notices.shown())
                .extracting(Notice::text)
                .anySatisfy(words -> assertThat(words).contains("claude.md", "not saved"));
        assertThat(unsaved.find(Drafts.place(claude.id())))
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo("mine\n"));
    }

    @Test
    void keepsBothWhereATextIsChangedElsewhereMeanwhile() {
        model.editor().typed("mine\n");

        world.contexts.edit(world.contexts.open(claude.id()), ContextText.of("theirs"));
        model.editor().save();

        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.CONFLICT);
        assertThat(draft().text()).isEqualTo("mine\n");
        assertThat(kept(claude)).isEqualTo("theirs\n");
    }

    @Test
    void noticesAnEditByHandWhenItSaves() {
        PageWorld.write(world.home.contextFolder(project.value()).resolve("claude.md"), "by hand\n");
        model.editor().typed("mine\n");

        model.editor().save();

        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.CONFLICT);
        assertThat(kept(claude)).isEqualTo("by hand\n");
    }

    @Test
    void overwritesTheOtherTextOnlyWhenAsked() {
        model.editor().typed("mine\n");
        world.contexts.edit(world.contexts.open(claude.id()), ContextText.of("theirs"));

        model.editor().keepMine();

        assertThat(kept(claude)).isEqualTo("mine\n");
        assertThat(draft().stateProperty().get()).isEqualTo(DraftState.SAVED);
    }

    @Test
    void takesTheOtherTextWhenAsked() {
        model.editor().typed("mine\n");
        world.contexts.edit(world.contexts.open(claude.id()), ContextText.of("theirs"));

        model.editor().takeTheirs();

        assertThat(draft().text()).isEqualTo("theirs\n");
        assertThat(draft().givenProperty().get().text()).isEqualTo("theirs\n");
    }

    @Test
    void savesBeforeItTurnsToAnotherFile() {
        var other = world.contexts.add(project, "agents.md", ContextText.of("Agents"), List.of());
        model.selectedIdProperty().set(claude.id());
        model.editor().typed("typed and left\n");

        model.selectedIdProperty().set(other.id());

        assertThat(kept(claude)).isEqualTo("typed and left\n");
        assertThat(draft().text()).isEqualTo("Agents\n");
    }

    @Test
    void savesWhenThePageIsLeft() {
        model.editor().typed("typed and left\n");

        model.close();

        assertThat(kept(claude)).isEqualTo("typed and left\n");
    }

    @Test
    void makesNoDraftOfATextThatIsReadAfterThePageWasLeft() {
        var later = new ArrayList<Runnable>();
        var bench = reading(new Background(later::add, Runnable::run, failure -> {
            throw new IllegalStateException(failure);
        }));
        var editor = new EditorViewModel(world.contexts, drafts, world.links(_ -> {}), bench);
        editor.open(claude.id());

        editor.close();
        later.forEach(Runnable::run);

        assertThat(editor.draftProperty().get()).isNull();
    }

    @Test
    @FaultCase("C14")
    void keepsATextThatCouldNotBeSavedUntilTheFileIsOpenedAgain() {
        model.editor().typed("mine\n");
        world.contexts.edit(world.contexts.open(claude.id()), ContextText.of("theirs"));

        model.close();
        var again = page(new ContextSources(
                world.contexts, world.targets, world.versions, world.adoption, world.drift, world.sync));
        again.load();

        assertThat(world.notices.shown())
                .anySatisfy(notice -> assertThat(notice.text()).contains("claude.md"));
        var kept = Objects.requireNonNull(again.editor().draftProperty().get());
        assertThat(kept.text()).isEqualTo("mine\n");
        assertThat(kept.givenProperty().get().text()).isEqualTo("mine\n");
        assertThat(kept.stateProperty().get()).isEqualTo(DraftState.CONFLICT);
    }

    @Test
    @FaultCase("C14")
    void keepsATextInTheEditorForWhichThereIsNoSpace() {
        var text = "no space for this\n".repeat(100_000);
        model.editor().typed(text);
        mostPages(1);

        model.editor().save();

        assertThat(world.notices.shown())
                .anySatisfy(notice -> assertThat(notice.text()).contains("disk"));
        var draft = Objects.requireNonNull(model.editor().draftProperty().get());
        assertThat(draft.text()).isEqualTo(text);
        assertThat(draft.stateProperty().get()).isEqualTo(DraftState.UNSAVED);
        assertThat(kept(claude)).isNotEqualTo(text);

        mostPages(1_000_000);
        model.editor().save();

        assertThat(draft.stateProperty().get()).isEqualTo(DraftState.SAVED);
        assertThat(kept(claude)).isEqualTo(text);
    }

    private void mostPages(int pages) {
        database.get().write(tx -> tx.sql().fetch("PRAGMA max_page_count = " + pages));
    }

    @Test
    void saysWhyThereIsNothingToEdit() throws Exception {
        Files.delete(world.home.contextFolder(project.value()).resolve("claude.md"));

        model.load();

        assertThat(model.editor().problemProperty().get()).isEqualTo("studio-missing");
        assertThat(model.editor().draftProperty().get()).isNull();
    }

    @Test
    void comparesAVersionWithTheTextOfNowAndRestoresIt() {
        model.editor().typed("# Rules\n- one more\n");
        model.editor().save();
        model.sectionProperty().set(Section.HISTORY);

        model.history().selectedNumberProperty().set(1);
        var compared = Objects.requireNonNull(model.history().comparedProperty().get());
        assertThat(compared.added()).isEqualTo(1);
        edits.restore(claude, 1);

        assertThat(draft().text()).isEqualTo("# Rules\n");
        assertThat(model.history().rowsProperty().get().getFirst().version().cause())
                .isEqualTo("restored");
    }

    @Test
    void restoresNothingWhereTheVersionIsTheTextOfNowAndSaysSo() {
        edits.restore(claude, 1);

        assertThat(world.notices.shown()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notices.Kind.NOTHING);
            assertThat(notice.text()).isEqualTo("Version 1 is the text of now already.");
        });
        assertThat(world.versions.history(claude.id(), Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void marksTheVersionThatIsStudiosTextNowAlsoAfterAnUndo() {
        model.editor().typed("# Rules\n- one more\n");
        model.editor().save();
        model.sectionProperty().set(Section.HISTORY);
        assertThat(standings()).containsExactly(Standing.CURRENT, Standing.EARLIER);

        edits.restore(claude, 1);
        assertThat(standings()).containsExactly(Standing.CURRENT, Standing.EARLIER, Standing.EARLIER);

        world.bench.edits().undo();
        assertThat(standings()).containsExactly(Standing.TAKEN_BACK, Standing.CURRENT, Standing.EARLIER);
    }

    @Test
    void comparesAVersionWithTheOneBeforeIt() {
        model.editor().typed("# Rules\n- Never push\n");
        model.editor().save();
        model.editor().typed("# Rules\n- Push\n");
        model.editor().save();
        model.sectionProperty().set(Section.HISTORY);
        var newest = model.history().rowsProperty().get().getFirst();

        model.history().toggleBefore();
        model.history().selectedNumberProperty().set(newest.number());
        var compared = Objects.requireNonNull(model.history().comparedProperty().get());
        assertThat(compared.added()).isEqualTo(1);
        assertThat(compared.removed()).isEqualTo(1);
        assertThat(compared.guardRails()).containsExactly("- Never push");

        model.history().selectedNumberProperty().set(1);
        var first = Objects.requireNonNull(model.history().comparedProperty().get());
        assertThat(first.before()).isNull();
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.removed()).isZero();
    }

    @Test
    void selectsTheNextFileAfterOneIsDeletedAndBringsItBackOnUndo() {
        world.contexts.add(project, "agents.md", ContextText.of("Agents"), List.of());
        model.selectedIdProperty().set(claude.id());

        edits.delete(claude);
        assertThat(selected().file().filename()).isEqualTo("agents.md");
        world.bench.edits().undo();

        assertThat(model.rowsProperty().get()).hasSize(2);
    }

    @Test
    void showsHowATargetStandsAfterASync() {
        assertThat(selected().targets()).hasSize(1);
        edits.check();
        assertThat(selected().isDrifting()).isTrue();

        edits.sync();

        assertThat(world.repo("atlas").resolve("CLAUDE.md")).hasContent("# Rules");
        assertThat(selected().isDrifting()).isFalse();
    }

    @Test
    void selectsWhatWasAdopted() {
        PageWorld.write(world.repo("atlas").resolve("AGENTS.md"), "Agents\n");

        var adopted = world.adoption.adopt(project, List.of(), false).adopted().getFirst();
        model.reveal(file -> file.filename().equals(adopted.filename()));

        assertThat(selected().file().filename()).isEqualTo("agents.md");
    }

    @Test
    void keepsWhatWasTypedOverACrash() {
        model.editor().typed("# Rules\n\nhalf a th");
        model.editor().keep();

        var again = afterACrash();

        assertThat(again.text()).isEqualTo("# Rules\n\nhalf a th");
        assertThat(again.stateProperty().get()).isEqualTo(DraftState.UNSAVED);
        again.save();
        assertThat(unsaved.find(Drafts.place(claude.id()))).isEmpty();
        assertThat(world.contexts.open(claude.id()).text().text()).contains("# Rules\n\nhalf a th\n");
    }

    @Test
    void keepsBothWhereTheFileBecameAnotherBeforeTheCrashWasOver() {
        model.editor().typed("mine\n");
        model.editor().keep();
        var seen = world.contexts.open(claude.id());
        world.contexts.edit(seen, ContextText.of("theirs\n"));

        var again = afterACrash();

        assertThat(again.text()).isEqualTo("mine\n");
        assertThat(again.theirs()).contains("theirs\n");
        assertThat(again.stateProperty().get()).isEqualTo(DraftState.CONFLICT);
        again.takeTheirs();
        assertThat(unsaved.find(Drafts.place(claude.id()))).isEmpty();
    }

    @Test
    void keepsNothingOnceItIsSaved() {
        model.editor().typed("# Rules\n\nmore");
        model.editor().keep();

        model.editor().save();

        assertThat(unsaved.find(Drafts.place(claude.id()))).isEmpty();
    }

    /// The file as another window finds it, in which nothing was left.
    private Draft afterACrash() {
        var editor = new EditorViewModel(
                world.contexts, new Drafts(world.contexts, unsaved, world.bench), world.links(_ -> {}), world.bench);
        editor.open(claude.id());
        return Objects.requireNonNull(editor.draftProperty().get());
    }

    @Test
    void saysNothingOfAFileBeforeItHasBeenRead() {
        List<Runnable> reads = new ArrayList<>();
        var bench = reading(new Background(reads::add, Runnable::run, world.bench.notices()::failed));
        var editor = new EditorViewModel(world.contexts, drafts, world.links(_ -> {}), bench);
        var history = new HistoryViewModel(world.versions, world.form(), bench);
        assertThat(editor.knownProperty().get()).isTrue();

        editor.open(claude.id());
        history.load(claude.id(), "# Rules\n", null);
        assertThat(editor.knownProperty().get()).isFalse();
        assertThat(history.knownProperty().get()).isFalse();

        while (!reads.isEmpty()) {
            reads.removeFirst().run();
        }
        assertThat(editor.knownProperty().get()).isTrue();
        assertThat(history.knownProperty().get()).isTrue();
        assertThat(history.comparedProperty().get()).isNotNull();
    }

    @Test
    void filtersByNameAndByPlace() {
        world.contexts.add(project, "guide.md", ContextText.of("Guide"), List.of("docs/handbook.md"));

        model.filterProperty().set("HANDBOOK");

        assertThat(model.rowsProperty().get())
                .extracting(line -> line.file().filename())
                .containsExactly("guide.md");
    }

    @Test
    void opensTheInboxAtTheTargetThatDrifts() {
        edits.check();

        model.openDrift();

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.DRIFT)
                        .at(selected().targets().getFirst().id().value()));
    }

    @Test
    void goesFromATargetInADirectoryThatIsGoneToTheProject() throws IOException {
        Files.move(world.repo("atlas"), world.repo("elsewhere"));
        edits.check();

        model.open(selected().targets().getFirst());

        assertThat(world.bench.navigator().currentProperty().get())
                .isEqualTo(Route.to(PageName.PROJECTS).at(project.value()));
    }

    private Workbench reading(Background background) {
        var bench = world.bench;
        return new Workbench(
                bench.navigator(),
                bench.overlays(),
                bench.notices(),
                bench.jobs(),
                bench.edits(),
                bench.feed(),
                background,
                bench.time(),
                bench.text());
    }

    private ContextViewModel page(ContextSources sources) {
        return new ContextViewModel(
                project,
                sources,
                new EditorViewModel(world.contexts, drafts, world.links(_ -> {}), world.bench),
                new HistoryViewModel(world.versions, world.form(), world.bench),
                world.bench);
    }

    private List<Standing> standings() {
        return model.history().rowsProperty().get().stream()
                .map(HistoryLine::standing)
                .toList();
    }

    private ContextLine selected() {
        return Objects.requireNonNull(model.selectedProperty().get());
    }

    private Draft draft() {
        return Objects.requireNonNull(model.editor().draftProperty().get());
    }

    private String kept(ContextFile file) {
        return world.contexts.open(file.id()).text().text().orElseThrow();
    }
}
