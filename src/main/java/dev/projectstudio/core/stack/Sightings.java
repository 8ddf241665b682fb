package dev.projectstudio.core.stack;

import dev.projectstudio.platform.text.Folding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the files of one project tell, while they are read: from the top downwards, so that a file knows what those
/// above it said. Of all that name a technology, one is its reason in the end.
final class Sightings {

    /// What says for what a file is there, then what a file only brings along.
    private static final Comparator<Sighting> BEST = Comparator.comparingInt((Sighting each) -> each.weight)
            .thenComparing(each -> each.version == null)
            .thenComparing(each -> each.evidence.depth())
            .thenComparing(each -> each.evidence.file())
            .thenComparing(each -> each.evidence.line());

    private final KnownTech known;
    private final List<Sighting> all = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final Deque<NamedFile> named = new ArrayDeque<>();
    private final ProgramNeeds programs = new ProgramNeeds();
    private final Locks locks = new Locks();
    private final Map<String, Map<String, String>> properties = new HashMap<>();

    Sightings(KnownTech known) {
        this.known = known;
    }

    /// @param weight the less, the more it says: a file for exactly this, a manifest, an image, what goes along
    /// @param range as the lock file repeats it
    private record Sighting(
            Category category,
            String name,
            int weight,
            @Nullable String version,
            Evidence evidence,
            @Nullable Ecosystem ecosystem,
            String packageName,
            @Nullable String range) {}

    /// A package that a manifest names, if it stands for a technology.
    ///
    /// @param range as it is written; null if it is not
    void uses(Manifest manifest, Ecosystem ecosystem, String name, @Nullable String range, int line, String words) {
        known.of(ecosystem, name).ifPresent(tech -> {
            int weight = tech.isImplied() ? 4 : ecosystem == Ecosystem.IMAGE ? 2 : 1;
            add(new Sighting(
                    tech.category(),
                    tech.name(),
                    weight,
                    tech.isImplied() ? null : Versions.written(range),
                    manifest.at(line, words),
                    tech.isImplied() ? null : ecosystem,
                    name,
                    range));
        });
    }

    /// A program that a file is there to name the version of.
    void pins(Manifest manifest, String tool, @Nullable String version, int line, String words) {
        pins(manifest, tool, version, version, line, words);
    }

    /// The same, where the file says otherwise than by one version which of them will do.
    ///
    /// @param range in the notation of `core.dependency`; null where any will do
    void pins(
            Manifest manifest, String tool, @Nullable String version, @Nullable String range, int line, String words) {
        tool(manifest, tool, version, line, words, 0);
        programs.add(tool, range, manifest.at(line, words), 0);
    }

    /// A program that a manifest needs.
    ///
    /// @param range which versions of it will do, in the notation of `core.dependency`; null where any will
    void needs(
            Manifest manifest, String tool, @Nullable String version, @Nullable String range, int line, String words) {
        tool(manifest, tool, version, line, words, 1);
        programs.add(tool, range, manifest.at(line, words), 1);
    }

    /// A program that is inside what the file makes, and need not be on the machine.
    void holds(Manifest manifest, String tool, @Nullable String version, int line, String words) {
        tool(manifest, tool, version, line, words, 1);
    }

    /// A program that runs what the file tells of, and is no word about the stack.
    void runsOn(Manifest manifest, String tool, int line, String words) {
        programs.add(tool, null, manifest.at(line, words), 4);
    }

    /// A script beside the manifests that brings the program along.
    void wraps(Manifest manifest, String tool) {
        programs.wrap(manifest.folder(), tool);
    }

    /// A program that the file is made for.
    void implies(Manifest manifest, String tool, int line, String words) {
        tool(manifest, tool, null, line, words, 3);
        programs.add(tool, null, manifest.at(line, words), 3);
    }

    /// The exact version of a package, for the manifests of a folder and of those below it.
    ///
    /// @param range for which it was chosen; null if that is not said
    void locks(String folder, Ecosystem ecosystem, String name, @Nullable String range, String version) {
        locks.add(folder, ecosystem, name, range, new Locks.Exact(version, null));
    }

    /// The same, where a lock file says so on a line, which then is a part of the reason.
    void locks(
            Manifest by,
            int line,
            String folder,
            Ecosystem ecosystem,
            String name,
            @Nullable String range,
            String version) {
        locks.add(folder, ecosystem, name, range, new Locks.Exact(version, by.path() + ":" + line));
    }

    /// What the texts of a folder, and of those below it, may stand for.
    Map<String, String> properties(String folder) {
        return properties.computeIfAbsent(folder, _ -> new HashMap<>());
    }

    /// Null if no file in the folder or above it names it.
    @Nullable
    String property(String folder, String name) {
        for (var at = folder; ; at = Manifest.folderOf(at)) {
            var value = properties.getOrDefault(at, Map.of()).get(name);
            if (value != null || at.isEmpty()) {
                return value;
            }
        }
    }

    void unread(String file, int line, String reason) {
        unread.add(new Unread(file, Math.max(line, 1), reason));
    }

    /// @param fault the last word of the message key `stack.fault` that says how
    void malformed(String file, int line, String fault) {
        malformed(file, line, fault, null);
    }

    /// @param word of the file that it is about; null for none
    void malformed(String file, int line, String fault, @Nullable String word) {
        unread.add(Unread.malformed(file, Math.max(line, 1), fault, word));
    }

    /// Another file that a manifest names, and that is to be read as well.
    void names(NamedFile file) {
        named.add(file);
    }

    /// The one that is to be read next; null if none is left.
    @Nullable
    NamedFile nextNamed() {
        return named.poll();
    }

    void missing(NamedFile file) {
        unread.add(Unread.naming(file.manifest().path(), file.line(), file.written()));
    }

    void read(String file) {
        read.add(file);
    }

    /// Whether somebody has tried to read it.
    boolean isTried(String file) {
        return read.contains(file)
                || unread.stream().anyMatch(each -> each.file().equals(file));
    }

    Look look(boolean isWhole) {
        var best = new LinkedHashMap<String, Sighting>();
        all.stream().map(this::locked).sorted(BEST).forEach(each -> best.putIfAbsent(Folding.name(each.name), each));
        var findings = best.values().stream()
                .map(each -> new Finding(each.category, each.name, each.version, each.evidence))
                .sorted(Comparator.comparing(Finding::category)
                        .thenComparing(each -> each.evidence().depth())
                        .thenComparing(each -> each.evidence().file())
                        .thenComparing(each -> each.evidence().line())
                        .thenComparing(Finding::name))
                .toList();
        var failed =
                unread.stream().filter(each -> !each.isRead()).map(Unread::file).toList();
        read.removeAll(Set.copyOf(failed));
        return new Look(findings, programs.best(), unread, read, isWhole);
    }

    private void tool(Manifest manifest, String tool, @Nullable String version, int line, String words, int weight) {
        known.of(Ecosystem.TOOL, tool)
                .ifPresent(tech -> add(new Sighting(
                        tech.category(),
                        tech.name(),
                        weight,
                        Versions.written(version),
                        manifest.at(line, words),
                        Ecosystem.TOOL,
                        tool,
                        null)));
    }

    private void add(Sighting sighting) {
        all.add(sighting);
    }

    private Sighting locked(Sighting sighting) {
        if (sighting.ecosystem == null) {
            return sighting;
        }
        var exact = locks.find(
                Manifest.folderOf(sighting.evidence.file()), sighting.ecosystem, sighting.packageName, sighting.range);
        return new Sighting(
                sighting.category,
                sighting.name,
                sighting.weight,
                exact == null ? sighting.version : exact.version(),
                exact == null || exact.place() == null ? sighting.evidence : sighting.evidence.with(exact.place()),
                null,
                sighting.packageName,
                sighting.range);
    }
}
