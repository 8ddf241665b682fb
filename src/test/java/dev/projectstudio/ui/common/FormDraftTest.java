package dev.projectstudio.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.FormDraft.State;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FormDraftTest {

    private static final TypedFields BLANK = fields("project", "atlas");
    private static final TypedFields SAVED = fields("title", "Use JWT", "rationale", "Stateless.");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private PageWorld world;

    @BeforeEach
    void open() {
        world = new PageWorld(database, folder);
    }

    @Test
    void bringsBackWhatWasTypedOverACrash() {
        var draft = adding();
        draft.typed(fields("project", "atlas", "rationale", "Half a th"));
        assertThat(draft.stateWords().getValue()).isEqualTo("Not saved");
        draft.keep();
        assertThat(draft.stateWords().getValue()).isEqualTo("Not saved; kept as a draft 12:00");

        // nothing closes it, as in a crash
        var again = adding();

        assertThat(again.typed().get("rationale")).isEqualTo("Half a th");
        assertThat(again.stateProperty().get()).isEqualTo(State.RESTORED);
        assertThat(again.stateWords().getValue()).isEqualTo("Your draft of 12:00, not saved");
    }

    @Test
    void forgetsWhatIsSavedOrThrownAway() {
        var draft = adding();
        draft.typed(fields("rationale", "Half a th"));
        draft.keep();

        draft.forget();
        draft.typed(fields("rationale", "too late"));
        draft.keep();

        assertThat(draft.isDirty()).isFalse();
        assertThat(adding().stateProperty().get()).isEqualTo(State.UNTOUCHED);
        assertThat(adding().typed()).isEqualTo(BLANK);
    }

    @Test
    void followsWhatBecameOfItElsewhereWhereNothingIsTyped() {
        var draft = editing("1", SAVED);
        draft.typed(fields("title", "Use JWT", "rationale", "Stateless and short."));

        draft.found(SAVED, fields("title", "Use JWTs", "rationale", "Stateless."));

        assertThat(draft.typed()).isEqualTo(fields("title", "Use JWTs", "rationale", "Stateless and short."));
        assertThat(draft.stateProperty().get()).isEqualTo(State.KEPT);
        assertThat(draft.saved().get("title")).isEqualTo("Use JWTs");
    }

    @Test
    void keepsBothWhereTheSameFieldChangedElsewhere() {
        var draft = editing("1", SAVED);
        draft.typed(fields("title", "Use PASETO", "rationale", "Stateless."));

        draft.found(SAVED, fields("title", "Use JWTs", "rationale", "Short-lived."));

        assertThat(draft.typed()).isEqualTo(fields("title", "Use PASETO", "rationale", "Stateless."));
        assertThat(draft.saved()).isEqualTo(fields("title", "Use JWTs", "rationale", "Short-lived."));
        assertThat(draft.stateProperty().get()).isEqualTo(State.OVERTAKEN);
        assertThat(draft.stateWords().getValue()).contains("changed elsewhere");

        // left for later, it is still both
        var again = editing("1", draft.saved());
        assertThat(again.stateProperty().get()).isEqualTo(State.OVERTAKEN);
        assertThat(again.typed().get("title")).isEqualTo("Use PASETO");
    }

    @Test
    void isUntouchedWhereTheSameWasTypedElsewhere() {
        var draft = editing("1", SAVED);
        draft.typed(fields("title", "Use JWTs", "rationale", "Stateless."));

        draft.found(SAVED, fields("title", "Use JWTs", "rationale", "Stateless."));

        assertThat(draft.stateProperty().get()).isEqualTo(State.UNTOUCHED);
        assertThat(world.unsaved.find("decision:1")).isEmpty();
    }

    @Test
    void keepsNoDraftOfWhatIsOnlyChosenOrTakenBack() {
        var draft = adding();

        draft.typed(fields("project", "borealis", "title", " \n"));
        draft.keep();
        assertThat(world.unsaved.find("decision:new")).isEmpty();

        draft.typed(fields("project", "atlas", "title", "Use"));
        draft.keep();
        assertThat(world.unsaved.find("decision:new")).isPresent();

        draft.typed(BLANK);
        draft.keep();
        assertThat(world.unsaved.find("decision:new")).isEmpty();
        assertThat(draft.stateWords().getValue()).isEmpty();
    }

    @Test
    void keepsADraftOfEachThingThatIsEdited() {
        var one = editing("1", SAVED);
        one.typed(fields("title", "Use PASETO"));
        one.keep();

        assertThat(editing("2", SAVED).stateProperty().get()).isEqualTo(State.UNTOUCHED);
        assertThat(editing("1", SAVED).typed()).isEqualTo(fields("title", "Use PASETO"));
    }

    @Test
    void keepsBothWhereWhatIsEditedWasChangedMeanwhile() {
        var draft = editing("1", SAVED);
        draft.typed(fields("title", "Use JWT", "rationale", "Mine."));
        draft.keep();
        var theirs = fields("title", "Use JWT", "rationale", "Theirs.");

        var again = editing("1", theirs);
        assertThat(again.stateProperty().get()).isEqualTo(State.OVERTAKEN);
        assertThat(again.stateWords().getValue()).isEqualTo("Your draft of 12:00; changed elsewhere meanwhile");
        assertThat(again.typed().get("rationale")).isEqualTo("Mine.");

        again.typed(fields("title", "Use JWT", "rationale", "Mine too."));
        again.keep();

        var third = editing("1", theirs);
        assertThat(third.stateProperty().get()).isEqualTo(State.OVERTAKEN);
        assertThat(third.typed().get("rationale")).isEqualTo("Mine too.");
    }

    @Test
    void saysNothingOfADraftThatSaysWhatIsSavedByNow() {
        var draft = editing("1", SAVED);
        draft.typed(fields("title", "Use PASETO"));
        draft.keep();

        var again = editing("1", fields("title", "Use PASETO"));

        assertThat(again.stateProperty().get()).isEqualTo(State.UNTOUCHED);
        assertThat(again.isDirty()).isFalse();
    }

    @Test
    void saysWhyItCouldNotBeKept() {
        var draft = adding();
        database.get().write(tx -> tx.sql().fetch("PRAGMA max_page_count = 1"));

        draft.typed(fields("rationale", "no space for this\n".repeat(100_000)));
        draft.keep();

        assertThat(draft.stateWords().getValue()).startsWith("What was typed is not kept yet.");
        assertThat(draft.isDirty()).isTrue();
    }

    private FormDraft adding() {
        return new FormDraft(DraftPlace.ofNew(world.unsaved, "decision"), BLANK, Set.of("project"), world.bench);
    }

    private FormDraft editing(String id, TypedFields saved) {
        return new FormDraft(DraftPlace.of(world.unsaved, "decision", id), saved, Set.of("project"), world.bench);
    }

    private static TypedFields fields(String... namesAndWords) {
        return namesAndWords.length == 2
                ? TypedFields.of(Map.of(namesAndWords[0], namesAndWords[1]))
                : TypedFields.of(Map.of(namesAndWords[0], namesAndWords[1], namesAndWords[2], namesAndWords[3]));
    }
}
