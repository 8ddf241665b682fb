package dev.projectstudio.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.context.TargetId;
import dev.projectstudio.core.drift.DriftPlace;
import dev.projectstudio.core.drift.Shown;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.faults.FaultCase;
import dev.projectstudio.platform.diff.DiffLine;
import dev.projectstudio.platform.diff.MergeRegions;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.drift.MergeMarks.Origin;
import dev.projectstudio.ui.drift.MergeSpot.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MergeViewModelTest {

    private static final String BASE = "a\nb\nc\nd\ne\nf\ng\n";

    private final Messages text = new Messages(Locale.ENGLISH);
    private final List<String> written = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void saysOfEachLineWhereItComesFromAndWhatWritingChanges() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nrepo\nmore\ng\n");

        assertThat(model.textProperty().get()).isEqualTo("a\nstudio\nc\nd\ne\nrepo\nmore\ng\n");
        assertThat(origins(model))
                .containsExactly(
                        Origin.BOTH,
                        Origin.STUDIO,
                        Origin.BOTH,
                        Origin.BOTH,
                        Origin.BOTH,
                        Origin.REPO,
                        Origin.REPO,
                        Origin.BOTH);
        assertThat(model.writesProperty().getValue())
                .isEqualTo(text.get(
                        "merge.writes",
                        "claude.md",
                        text.get("merge.writes.counts", 2, 1),
                        "CLAUDE.md",
                        text.get("merge.writes.counts", 1, 1)));
        model.write();
        assertThat(written).containsExactly("a\nstudio\nc\nd\ne\nrepo\nmore\ng\n");
    }

    @Test
    void marksWhatIsWrittenByHand() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", BASE);

        model.edit("a\nstudio\nc\nby hand\nd\ne\nf\ng\n");

        assertThat(origins(model).get(3)).isEqualTo(Origin.HAND);
    }

    @Test
    @FaultCase("C51")
    void writesNothingWhileAConflictIsOpen() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n");

        model.write();

        assertThat(written).isEmpty();
        assertThat(model.blockedProperty().getValue()).isEqualTo(text.get("merge.blocked", 1));
        assertThat(told).containsExactly("1 conflict is not settled yet; nothing is written.");
        assertThat(model.textProperty().get()).doesNotContain("<<<<<<<");
    }

    @Test
    void goesToAConflictThatIsOpenInsteadOfWriting() {
        var model = merging("a\nstudio\nc\nd\ne\nmine\ng\n", "a\nrepo\nc\nd\ne\nyours\ng\n");
        model.settle(Choice.REPO);
        model.previous();

        model.write();

        assertThat(model.currentProperty().get()).isEqualTo(1);
        assertThat(written).isEmpty();
    }

    @Test
    void settlesOneConflictAfterTheOther() {
        var model = merging("a\nstudio\nc\nd\ne\nmine\ng\n", "a\nrepo\nc\nd\ne\nyours\ng\n");

        model.settle(Choice.REPO);
        assertThat(model.progressProperty().getValue()).isEqualTo(text.get("merge.progress", 1, 2));
        model.settle(Choice.BOTH);

        assertThat(model.textProperty().get()).isEqualTo("a\nrepo\nc\nd\ne\nmine\nyours\ng\n");
        assertThat(model.progressProperty().getValue()).isEqualTo(text.get("merge.progress", 2, 2));
    }

    @Test
    void countsTrulyWhileTheTextIsEdited() {
        var model = merging("a\nstudio\nc\nd\ne\nmine\ng\n", "a\nrepo\nc\nd\ne\nyours\ng\n");

        model.edit("top\n" + model.textProperty().get().replace("studio\n", "studio, edited\nand more\n"));
        assertThat(model.progressProperty().getValue()).isEqualTo(text.get("merge.progress", 0, 2));
        model.settle(Choice.WRITTEN);
        model.settle(Choice.STUDIO);

        assertThat(model.textProperty().get()).isEqualTo("top\na\nstudio, edited\nand more\nrepo\nc\nd\ne\nmine\ng\n");
        assertThat(model.blockedProperty().getValue()).isEmpty();
    }

    @Test
    void takesADeletedConflictForSettled() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n");

        model.edit("a\nc\nd\ne\nf\ng\n");

        assertThat(model.progressProperty().getValue()).isEqualTo(text.get("merge.progress", 1, 1));
    }

    @Test
    void countsALoneCarriageReturnAsPartOfItsLine() {
        var base = "h\rh2\none\ntwo\nthree\n";
        var model = merging(base, base.replace("two", "S"), base.replace("two", "R"));

        model.settle(Choice.STUDIO);

        assertThat(model.textProperty().get()).isEqualTo("h\rh2\none\nS\nthree\n");
        assertThat(MergeRow.of(model.regions()).getLast().studio())
                .isNotNull()
                .extracting(DiffLine::fromNumber)
                .isEqualTo(4);
    }

    @Test
    void letsADecisionBeChanged() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n");

        model.settle(Choice.STUDIO);
        model.settle(Choice.REPO);

        assertThat(model.textProperty().get()).isEqualTo("a\nrepo\nc\nd\ne\nf\ng\n");
    }

    @Test
    void leavesOutWhatOnlyOneSideChanged() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nb\nc\nd\ne\nrepo\ng\n");

        model.next();
        assertThat(model.canChoose(Choice.BOTH)).isFalse();
        model.settle(Choice.STUDIO);

        assertThat(model.textProperty().get()).isEqualTo("a\nstudio\nc\nd\ne\nf\ng\n");
    }

    @Test
    void tellsOfRulesThatTheResultHasLost() {
        var model = merging("a\nNever push\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n");
        assertThat(model.marksProperty().get().lostRails()).isEmpty();

        model.settle(Choice.REPO);

        assertThat(model.marksProperty().get().lostRails()).containsExactly("Never push");
    }

    @Test
    void goesFromChangeToChange() {
        var model = merging("a\nstudio\nc\nd\ne\nmine\ng\n", "a\nb\nc\nd\ne\nyours\ng\n");
        assertThat(model.position()).isEqualTo(text.get("merge.position.conflict", 2, 2));

        model.previous();
        model.previous();
        assertThat(model.position()).isEqualTo(text.get("merge.position.change", 1, 2));

        model.next();
        model.next();
        assertThat(model.currentProperty().get()).isEqualTo(1);
    }

    @Test
    void showsTheNewerTextOfTheRepositoryAndKeepsWhatWasDecidedAndWritten() {
        var model = merging("a\nstudio\nc\nd\ne\nmine\ng\n", "a\nrepo\nc\nd\ne\nyours\ng\n");
        model.settle(Choice.STUDIO);
        model.settle(Choice.REPO);
        model.edit("a\nstudio\nc\nby hand\nd\ne\nyours\ng\n");

        var hasFollowed =
                model.follow(draft(BASE, "a\nstudio\nc\nd\ne\nmine\ng\n", "a\nrepo\nc\nd\ne\nyours anew\ng\nmore\n"));

        assertThat(hasFollowed).isTrue();
        assertThat(model.textProperty().get()).isEqualTo("a\nstudio\nc\nby hand\nd\ne\nmine\nyours anew\ng\nmore\n");
        assertThat(model.progressProperty().getValue()).isEqualTo(text.get("merge.progress", 1, 2));
        assertThat(model.position()).isEqualTo(text.get("merge.position.conflict", 2, 3));
        assertThat(model.newsProperty().get()).isEqualTo(text.get("merge.news.repo", "claude.md", "CLAUDE.md"));
        assertThat(origins(model).get(3)).isEqualTo(Origin.HAND);

        model.settle(Choice.REPO);
        model.write();
        assertThat(written).containsExactly("a\nstudio\nc\nby hand\nd\ne\nyours anew\ng\nmore\n");
    }

    @Test
    void keepsWhatWasWrittenByHandWhereTheNewerTextCollidesWithIt() {
        var studio = "a\nstudio\nc\nd\ne\nf\ng\n";
        var model = merging(studio, "a\nrepo\nc\nd\ne\nf\ng\n");
        model.edit("a\nboth of them\nc\nd\ne\nf\ng\n");

        model.follow(draft(BASE, studio, "a\nrepo anew\nc\nd\ne\nf\ng\n"));

        assertThat(model.textProperty().get()).isEqualTo("a\nboth of them\nstudio\nrepo anew\nc\nd\ne\nf\ng\n");
        assertThat(model.blockedProperty().getValue()).isEqualTo(text.get("merge.blocked", 1));
    }

    @Test
    void saysNothingOfTextsThatAreTheSame() {
        var model = merging("a\nstudio\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n");
        model.settle(Choice.STUDIO);

        var hasFollowed = model.follow(draft(BASE, "a\nstudio\nc\nd\ne\nf\ng\n", "a\nrepo\nc\nd\ne\nf\ng\n"));

        assertThat(hasFollowed).isFalse();
        assertThat(model.newsProperty().get()).isEmpty();
        assertThat(model.blockedProperty().getValue()).isEmpty();
    }

    private List<Origin> origins(MergeViewModel model) {
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < model.textProperty().get().lines().count(); i++) {
            origins.add(model.marksProperty().get().origin(i));
        }
        return origins;
    }

    private MergeViewModel merging(String studio, String repo) {
        return merging(BASE, studio, repo);
    }

    private MergeViewModel merging(String base, String studio, String repo) {
        var background = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        return new MergeViewModel(
                draft(base, studio, repo), background, text, (_, result) -> written.add(result), told::add);
    }

    private static MergeDraft draft(String base, String studio, String repo) {
        var place =
                new DriftPlace(new TargetId("t"), new ContextFileId("f"), new ProjectId("p"), "claude.md", "CLAUDE.md");
        return new MergeDraft(place, "atlas", MergeRegions.of(base, studio, repo), Shown.NOW, List.of());
    }
}
