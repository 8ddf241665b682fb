package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.template.TemplateCreation;
import dev.projectstudio.core.template.TemplateDraft;
import dev.projectstudio.core.template.TextReplacement;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.task.Lane;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What the question about a template of a folder knows: the folder, what of it is wanted, and which texts become
/// variables.
final class FolderViewModel {

    private final BooleanProperty allowsSecrets = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TemplateDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Set<String> excluded = new TreeSet<>();
    private final TemplateCreation creation;
    private final Lane reads;
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable Path folder;
    private String replacements = "";

    FolderViewModel(TemplateCreation creation, Background background) {
        this.creation = creation;
        this.reads = background.lane();
    }

    /// Whether files in which something looks like a secret are taken.
    BooleanProperty allowsSecretsProperty() {
        return allowsSecrets;
    }

    /// Whether what would be taken is being found out: until then the rest says what it was before, and nothing can be
    /// made.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What would be taken, as it was found last; null where that is not known.
    ReadOnlyObjectProperty<@Nullable TemplateDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Why nothing can be taken so; null if it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Something else is being typed: what is known is of what was there before, until [#from] says what it is.
    void awaiting() {
        reading.set(true);
    }

    /// @param next null while none is typed
    void from(@Nullable Path next) {
        if (folder == null || !folder.equals(next)) {
            excluded.clear();
        }
        folder = next;
        look();
    }

    /// @param lines one `TEXT=VARIABLE` on each
    void replacing(String lines) {
        if (!replacements.equals(lines)) {
            replacements = lines;
            look();
        }
    }

    /// Leaves a file out, or takes it again.
    void toggle(String path) {
        if (!excluded.remove(path)) {
            excluded.add(path);
        }
        look();
    }

    /// What makes the template that is shown; null while there is none, or another is on its way.
    @Nullable
    Callable<OpenItem> making(String slug, String name, String description, String type) {
        var shown = draft.get();
        boolean isAllowed = allowsSecrets.get();
        return shown == null || shown.files().isEmpty() || reading.get()
                ? null
                : () -> {
                    if (!isAllowed) {
                        TemplateCreation.requireNoSecrets(shown);
                    }
                    return creation.create(shown, slug, name, description, type);
                };
    }

    private void look() {
        int mine = asked.incrementAndGet();
        var from = folder;
        if (from == null) {
            reads.run(() -> "", _ -> {}); // overtakes what is on its way
            found(null, null);
            return;
        }
        reading.set(true);
        var lines = replacements;
        var without = List.copyOf(excluded);
        reads.run(
                () -> creation.draft(from, parsed(lines), without, () -> mine == asked.get()),
                found -> found(found, emptiness(found, from)),
                refusal -> found(null, refusal));
    }

    private void found(@Nullable TemplateDraft next, @Nullable Throwable refusal) {
        failure.set(refusal);
        draft.set(next);
        reading.set(false);
    }

    /// Null where there is something to take.
    private static @Nullable Throwable emptiness(TemplateDraft draft, Path folder) {
        try {
            TemplateCreation.requireFiles(draft, folder);
            return null;
        } catch (InvalidInput nothing) {
            return nothing;
        }
    }

    private static List<TextReplacement> parsed(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(FolderViewModel::parsedLine)
                .toList();
    }

    private static TextReplacement parsedLine(String line) {
        int equals = line.lastIndexOf('=');
        if (equals < 0) {
            throw new InvalidInput("template-replace-line", line.strip());
        }
        return new TextReplacement(
                line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
}
