package dev.projectstudio.ui.session;

import dev.projectstudio.core.session.SessionDraft;
import dev.projectstudio.core.unsaved.TypedFields;
import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.event.ChangeBus;
import dev.projectstudio.ui.common.DraftPlace;
import dev.projectstudio.ui.common.FormDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/// Types the notes of a session and the rationale of a decision, longer and longer, until it is killed.
///
/// Arguments: the database, the folder, the file to note in how much was kept.
final class TypingProcess {

    private TypingProcess() {}

    public static void main(String[] args) throws IOException {
        var kept = Path.of(args[2]);
        var bus = new ChangeBus();
        try (var database = new Database(Path.of(args[0]), bus)) {
            var world = new SessionPageWorld(database, bus, Path.of(args[1]));
            var form = new SessionFormModel(
                    world.forms.begun(null), world.sources, ZoneOffset.UTC, world.pages.bench, _ -> {});
            var place = DraftPlace.ofNew(world.pages.unsaved, "decision");
            var dialog = new FormDraft(place, TypedFields.NONE, Set.of(), world.pages.bench);
            for (int i = Integer.parseInt(Files.readString(kept)) + 1; ; i++) {
                form.typed(noting(world.atlas.value(), words(i)));
                form.keep();
                dialog.typed(TypedFields.of(Map.of("rationale", words(i))));
                dialog.keep();
                Files.writeString(kept.resolveSibling("note"), String.valueOf(i));
                Files.move(kept.resolveSibling("note"), kept, StandardCopyOption.ATOMIC_MOVE);
                System.out.println("kept");
            }
        }
    }

    static String words(int number) {
        return "Line %d\n".formatted(number).repeat(number) + "end";
    }

    private static SessionDraft noting(String project, String notes) {
        return new SessionDraft(project, "", "", "", "", "", "", "", "", notes);
    }
}
