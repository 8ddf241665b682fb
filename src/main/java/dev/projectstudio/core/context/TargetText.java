package dev.projectstudio.core.context;

import dev.projectstudio.core.context.InputVariables.Added;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.text.JsonEntries;
import dev.projectstudio.platform.text.JsonGaps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a target in the file that holds it: all of the file, or one entry of it.
///
/// An entry's text is its value alone, as [JsonEntries#canonical] writes it. What else is in the file is nobody's
/// business here, and stays to the byte when the entry is written.
public final class TargetText {

    /// Why an entry cannot be told: the file is no UTF-8 text.
    private static final String NOT_UTF8 = "not-utf8";

    private TargetText() {}

    /// What a file holds for a target.
    public sealed interface Held {

        record Text(ContextText text) implements Held {}

        /// The file has no such entry.
        record Missing() implements Held {}

        /// @param reason a stable word
        record Unusable(String reason) implements Held {}
    }

    public static Held in(TargetPlace place, ContextText file) {
        var entry = place.entry().orElse(null);
        if (entry == null) {
            return new Held.Text(file);
        }
        if (!file.isText()) {
            return new Held.Unusable(NOT_UTF8);
        }
        return switch (JsonEntries.find(json(file), entry)) {
            case JsonEntries.Found.Value(var value) -> new Held.Text(ContextText.of(value));
            case JsonEntries.Found.Missing _ -> new Held.Missing();
            case JsonEntries.Found.Unusable(var reason) -> new Held.Unusable(reason);
        };
    }

    /// What the file holds once `text` is written to the target, with the variables that it names and the file lacks.
    ///
    /// @param file what it holds now; null if there is none
    /// @throws InvalidInput `entry-not-json` if the text can be no entry
    public static ContextText written(ContextTarget target, @Nullable ContextText file, ContextText text) {
        var entry = target.place().entry().orElse(null);
        if (entry == null) {
            return ContextText.of(text.bytesIn(target.form())).asProgram(text.isProgram());
        }
        var server = canonical(target.place(), text);
        var value = server.text().orElseThrow();
        var json = file == null ? JsonEntries.fresh(entry, value) : JsonEntries.put(json(file), entry, value);
        return ContextText.of(InputVariables.completed(target.place(), json, server));
    }

    /// The white space in what was empty of the file and is no longer, once `text` is written to the target: what has
    /// to be put back when that goes. None where the target is all of the file.
    static Map<String, String> gaps(ContextTarget target, @Nullable ContextText file, ContextText text) {
        return file == null || target.place().pointer() == null
                ? Map.of()
                : JsonGaps.closed(json(file), json(written(target, file, text)));
    }

    /// What the file holds without the text of a target: of an entry all the others.
    ///
    /// @param isOwn whether the file goes when no other entry is left
    /// @param inputs what was put in with the entry, and goes with it unless it is needed
    /// @return null if the file is to go
    public static @Nullable ContextText without(
            TargetPlace place, ContextText file, boolean isOwn, List<Added> inputs) {
        var entry = place.entry().orElse(null);
        if (entry == null) {
            return null;
        }
        var left = InputVariables.released(JsonEntries.remove(json(file), entry), inputs);
        return isOwn && JsonEntries.isBare(left) ? null : ContextText.of(left);
    }

    /// What Studio holds as it compares with what is found at the target: of an entry the form counts for nothing. What
    /// can be no entry stays as it is.
    public static ContextText comparable(TargetPlace place, ContextText text) {
        return place.pointer() == null ? text : entry(text).orElse(text);
    }

    /// The text in the form in which it is found at the target again.
    ///
    /// @throws InvalidInput `entry-not-json` if the text can be no entry
    public static ContextText canonical(TargetPlace place, ContextText text) {
        requireFit(place, text);
        return comparable(place, text);
    }

    /// Refuses a text that could never be written there.
    ///
    /// @throws InvalidInput `entry-not-json` if the text can be no entry
    static void requireFit(TargetPlace place, ContextText text) {
        if (place.pointer() != null && entry(text).isEmpty()) {
            throw new InvalidInput("entry-not-json", place.repoPath());
        }
    }

    private static Optional<ContextText> entry(ContextText text) {
        return text.text()
                .flatMap(JsonEntries::canonical)
                .map(json -> ContextText.of(json).defining(text.definitions()));
    }

    private static String json(ContextText file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
