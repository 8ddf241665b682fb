package dev.projectstudio.core.context;

import dev.projectstudio.core.context.Placements.Withdrawal;
import dev.projectstudio.platform.text.JsonEntries;
import dev.projectstudio.platform.text.JsonGaps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is taken out of a repository: each file is written once, however many entries of it go.
///
/// @param folders how many folders go with a file, of those that go or are gone already, the deepest first
record Removals(List<RepositoryWrite> writes, Map<RepositoryWrite, Integer> folders) {

    Removals {
        writes = List.copyOf(writes);
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
    }

    static Removals of(List<Withdrawal> withdrawals) {
        Set<Path> made = withdrawals.stream()
                .filter(Withdrawal::madeFile)
                .map(Removals::file)
                .collect(Collectors.toSet());
        Map<Path, Integer> objects =
                withdrawals.stream().collect(Collectors.toMap(Removals::file, Withdrawal::madeObjects, Math::max));
        Map<Path, Map<String, String>> gaps = new LinkedHashMap<>();
        withdrawals.forEach(
                each -> gaps.computeIfAbsent(file(each), _ -> new HashMap<>()).putAll(each.gaps()));
        Map<Path, RepositoryWrite> writes = new LinkedHashMap<>();
        Map<Path, Integer> levels = new LinkedHashMap<>();
        for (var each : withdrawals) {
            var spot = each.spot();
            if (each.deletes() && spot.whole() != null && spot.text() != null) {
                var file = file(each);
                var write = removal(each, writes.get(file), made.contains(file));
                var left = emptied(each, write.after(), objects.getOrDefault(file, 0));
                writes.put(file, write.leaving(reopened(spot.whole(), left, gaps.getOrDefault(file, Map.of()))));
                levels.merge(file, each.madeFolders(), Math::max);
            }
        }
        Map<RepositoryWrite, Integer> emptied = new LinkedHashMap<>(gone(withdrawals));
        writes.forEach((file, write) -> {
            if (write.after() == null) {
                emptied.put(write, levels.getOrDefault(file, 0));
            }
        });
        Map<RepositoryWrite, Integer> folders = new LinkedHashMap<>();
        emptied.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getKey().path().split("/", -1).length))
                .forEach(each -> folders.put(each.getKey(), each.getValue()));
        return new Removals(List.copyOf(writes.values()), folders);
    }

    /// Files that somebody deleted: the folders that were made for them may be empty since.
    private static Map<RepositoryWrite, Integer> gone(List<Withdrawal> withdrawals) {
        Map<RepositoryWrite, Integer> gone = new LinkedHashMap<>();
        for (var each : withdrawals) {
            var spot = each.spot();
            if (each.deletes() && each.madeFile() && spot.whole() == null) {
                var target = each.tracked().target();
                var file = new RepositoryWrite(spot.root(), spot.place().filePath(), null, null, target.id());
                gone.put(file, each.madeFolders());
            }
        }
        return gone;
    }

    /// What is left of a file, without the objects that were made for the entry, if nothing is in them by now.
    private static @Nullable ContextText emptied(Withdrawal each, @Nullable ContextText left, int objects) {
        var entry = each.tracked().target().place().entry().orElse(null);
        return left == null || entry == null || objects == 0
                ? left
                : ContextText.of(JsonEntries.remove(json(left), entry, objects));
    }

    /// With the white space that was there before the first of the entries.
    private static @Nullable ContextText reopened(
            ContextText before, @Nullable ContextText left, Map<String, String> gaps) {
        return left == null || gaps.isEmpty()
                ? left
                : ContextText.of(JsonGaps.reopened(json(before), json(left), gaps));
    }

    private static String json(ContextText file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static Path file(Withdrawal each) {
        return each.spot().root().folder().resolve(each.spot().place().filePath());
    }

    /// @param known what another withdrawal from the same file has left of it; null for the first
    /// @param isOwn whether the file goes with its last entry
    private static RepositoryWrite removal(Withdrawal each, @Nullable RepositoryWrite known, boolean isOwn) {
        var spot = each.spot();
        var before = Objects.requireNonNull(spot.whole());
        var place = each.tracked().target().place();
        var now = known == null ? before : known.after();
        var after = now == null ? null : TargetText.without(place, now, isOwn, each.inputs());
        return new RepositoryWrite(
                spot.root(),
                place.filePath(),
                before,
                after,
                each.tracked().target().id());
    }
}
