package dev.projectstudio.core.exchange;

import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.exchange.ImportLine.Origin;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.Slug;
import dev.projectstudio.core.registry.TextPlace;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.SafePath;
import dev.projectstudio.platform.text.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads what was found in a source, within bounds.
final class Gathering {

    /// Of all that is read, in megabytes.
    private static final int MEGABYTES = 64;

    private static final long MOST_BYTES = MEGABYTES * 1024L * 1024;
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 18;
    private static final String MARKDOWN = ".md";

    private final Source source;
    private final List<Incoming> incoming = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private long bytes;

    Gathering(Source source) {
        this.source = source;
    }

    List<Incoming> incoming() {
        return incoming;
    }

    List<Left> left() {
        return left;
    }

    void gather(Find find) {
        try {
            var form = find.form();
            if (form != null && form.isEntry()) {
                file(find.path()).ifPresent(read -> new ServerFile(find.path(), read.bytes(), this).gather());
            } else if (form == OutsideForm.AGENT_SKILL || find.kind() == RegistryKind.TEMPLATE) {
                folder(find);
            } else {
                file(find.path()).ifPresent(read -> single(find, read.bytes()));
            }
        } catch (InvalidInput e) {
            refuse(find.path().isEmpty() ? source.name() : find.path(), e);
        }
    }

    /// What is wrong with one item leaves it out; what is wrong with the source is for all of them.
    void refuse(String path, InvalidInput fault) {
        switch (fault.code()) {
            case "slug-invalid" -> left.add(Left.of(path, "name"));
            case "server-name-too-long" -> left.add(Left.of(path, "long-name"));
            case "item-not-utf8" -> left.add(Left.of(path, "not-utf8"));
            default -> throw fault;
        }
    }

    void add(Incoming item) {
        incoming.add(item);
    }

    void leave(Left one) {
        left.add(one);
    }

    private void folder(Find find) {
        var name = find.path().isEmpty() ? whole() : last(find.path());
        var files = new TreeMap<String, byte[]>();
        var programs = new HashSet<String>();
        var others = left.size();
        boolean isWhole = walk(find.path(), name, new OutsideFiles(files, programs), 0);
        var skill = files.get(name + "/" + RegistryKind.SKILL_FILE);
        boolean isTooDeep =
                isWhole && skill != null && isTooDeep(Source.in(find.path(), RegistryKind.SKILL_FILE), skill);
        if (find.path().isEmpty()) {
            left.subList(others, left.size()).replaceAll(each -> each.in(name));
        }
        if (!isWhole) {
            left.add(Left.of(
                    find.path().isEmpty() ? name : find.path(),
                    "whole",
                    left.getLast().path()));
        }
        if (!isWhole || isTooDeep) {
            return;
        }
        var form = find.form();
        var outside = new OutsideItem.Files(files, programs);
        var taken = form == null
                ? new Taken(find.kind(), name, files, programs).under(Slugs.of(find.kind(), name))
                : OutsideForms.read(outside, form);
        var shown = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> shown.put(Source.in(find.path(), path.substring(name.length() + 1)), content));
        add(new Incoming(
                new Origin(form, find.path().isEmpty() ? name : find.path(), name),
                form == null ? null : outside,
                taken,
                Dangers.in(shown)));
    }

    /// What the source is called. A skill in an archive that has it at its top says so itself.
    private String whole() {
        return source.isNamedByFolder()
                        || !(source.read(RegistryKind.SKILL_FILE) instanceof Source.Read.Bytes(var bytes, var _))
                ? source.name()
                : Utf8.decoded(bytes)
                        .flatMap(text -> Head.of(HeadedText.of(text).head()).value("name"))
                        .map(Slug::of)
                        .filter(slug -> !slug.isEmpty())
                        .orElseGet(source::name);
    }

    /// What was gathered of a folder, by path; of the programs only the paths.
    private record OutsideFiles(TreeMap<String, byte[]> files, Set<String> programs) {}

    /// @return false if the item cannot be taken for what is in it
    private boolean walk(String folder, String name, OutsideFiles files, int depth) {
        var entries = source.list(folder);
        if (source.closed().contains(folder)) {
            return refused(folder.isEmpty() ? source.name() : folder, "closed");
        }
        for (var entry : entries) {
            var path = Source.in(folder, entry.name());
            var own = name + "/" + entry.name();
            boolean isUsable =
                    switch (entry.kind()) {
                        case LINK -> leaveOut(path, "link");
                        case OTHER -> leaveOut(path, "no-file");
                        case FOLDER ->
                            entry.name().equals(".git")
                                    ? (folder.isEmpty() && source.isWorkedIn()) || leaveOut(path, "git")
                                    : depth < DEEPEST ? walk(path, own, files, depth + 1) : refused(path, "too-deep");
                        case FILE -> ContextFolder.isPassing(entry.name()) || take(path, own, files);
                    };
            if (!isUsable) {
                return false;
            }
        }
        return true;
    }

    private boolean take(String path, String own, OutsideFiles gathered) {
        if (!Slugs.isPortable(own.substring(own.indexOf('/') + 1))
                || SafePath.parse(own).isEmpty()) {
            return refused(path, "odd-name");
        }
        if (gathered.files().size() == MOST_FILES) {
            return refused(path, "many-files");
        }
        var read = file(path).orElse(null);
        if (read == null) {
            return false;
        }
        gathered.files().put(own, read.bytes());
        if (read.isProgram()) {
            gathered.programs().add(own);
        }
        return true;
    }

    private boolean leaveOut(String path, String word) {
        left.add(Left.of(path, word));
        return true;
    }

    private boolean refused(String path, String word) {
        left.add(Left.of(path, word));
        return false;
    }

    private void single(Find find, byte[] content) {
        var path = find.inForm();
        var form = find.form();
        if (find.isGuess() && !OwnJson.isOf(find.kind(), content)) {
            return;
        }
        if (path.endsWith(MARKDOWN) && isTooDeep(find.path(), content)) {
            return;
        }
        if (form == OutsideForm.CLAUDE_SUBAGENT
                && Head.of(HeadedText.of(path, content).head()).parts().isEmpty()) {
            left.add(Left.of(find.path(), "no-frontmatter"));
            return;
        }
        var files = new TreeMap<String, byte[]>();
        files.put(path, content);
        var ending = form == null ? find.kind().ending() : form.ending();
        var stem = path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
        var taken = form == null
                ? own(find.kind(), last(stem), content)
                : OutsideForms.read(new OutsideItem.Files(files), form);
        add(new Incoming(
                new Origin(form, find.path(), form == OutsideForm.CLAUDE_SUBAGENT ? last(stem) : stem),
                form == null ? null : new OutsideItem.Files(files),
                taken,
                Dangers.in(find.path(), content)));
    }

    /// Whether that is so of the frontmatter, and the file is left for it.
    private boolean isTooDeep(String path, byte[] content) {
        var deep = Head.of(HeadedText.of(path, content).head()).tooDeep();
        deep.ifPresent(line -> left.add(Left.of(path, "too-deep").at(new TextPlace(line, 1))));
        return deep.isPresent();
    }

    static Taken own(RegistryKind kind, String name, byte[] content) {
        var slug = Slugs.of(kind, name);
        var files = new TreeMap<String, byte[]>();
        files.put(slug + kind.ending(), content);
        return new Taken(kind, slug, files);
    }

    /// Empty, and said so, for what cannot be read.
    private Optional<Source.Read.Bytes> file(String path) {
        if (SafePath.parse(path).isEmpty()) {
            left.add(Left.of(path, "odd-name"));
            return Optional.empty();
        }
        return switch (source.read(path)) {
            case Source.Read.Refused(var reason) -> {
                left.add(Left.unreadable(path, reason));
                yield Optional.empty();
            }
            case Source.Read.Bytes read -> {
                bytes += read.bytes().length;
                if (bytes > MOST_BYTES) {
                    throw new InvalidInput("import-too-large", source.name(), MEGABYTES);
                }
                yield Optional.of(read);
            }
        };
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
