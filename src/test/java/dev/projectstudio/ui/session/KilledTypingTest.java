package dev.projectstudio.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.JavaProcess;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.FormDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A process killed at any moment while somebody types in it.
class KilledTypingTest {

    private static final int TIMES = 3;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void bringsBackTheNotesOfASessionAndADialogAsTheyWereKeptLast() throws IOException {
        var world = new SessionPageWorld(database, folder);
        var kept = Files.writeString(folder.resolve("kept"), "0");
        var random = new Random(TIMES);
        for (int i = 0; i < TIMES; i++) {
            typeAndKill(kept, random.nextInt(200));

            int last = Integer.parseInt(Files.readString(kept));
            var form = new SessionFormModel(
                    world.forms.begun(null), world.sources, ZoneOffset.UTC, world.pages.bench, _ -> {});
            var place = DraftPlace.ofNew(world.pages.unsaved, "decision");
            var dialog = new FormDraft(place, TypedFields.NONE, Set.of(), world.pages.bench);

            var either = Set.of(TypingProcess.words(last), TypingProcess.words(last + 1));
            assertThat(form.draftProperty().get().notes()).isIn(either);
            assertThat(form.stateWords().getValue()).contains("kept as a draft");
            assertThat(dialog.typed().get("rationale")).isIn(either);
            assertThat(dialog.isDirty()).isTrue();
        }
        assertThat(Integer.parseInt(Files.readString(kept))).isGreaterThanOrEqualTo(TIMES);
    }

    private void typeAndKill(Path kept, int millis) {
        try (var process = JavaProcess.start(TypingProcess.class, database.get().file(), folder, kept)) {
            process.awaitLine("kept");
            LockSupport.parkNanos(millis * 1_000_000L);
            process.kill();
        }
    }
}
