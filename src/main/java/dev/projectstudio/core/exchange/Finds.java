package dev.projectstudio.core.exchange;

import dev.projectstudio.core.context.ContextFolder;
import dev.projectstudio.core.exchange.ImportPlan.Left;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.FolderEntry;
import dev.projectstudio.platform.file.FolderEntry.Kind;
import dev.projectstudio.platform.file.SafePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks in a source for items: a skill that is all of it, the places where the programs and their plugins keep
/// theirs, the folders of a registry; and where there is nothing of that, folders with `SKILL.md` wherever they lie.
final class Finds {

    /// Where the programs keep them, in a repository.
    private static final Map<String, OutsideForm> PLACES = places();

    private static final int DEEPEST = 4;

    /// What is looked into for skills that may lie anywhere: a large repository stays below.
    static final int MOST_FOLDERS = 5_000;

    /// What is built: of a published package it may be all there is, beside sources a second copy.
    private static final Set<String> BUILT = Set.of("target", "build", "dist", "out");

    /// What other programs fill: nobody keeps items there.
    private static final Set<String> FILLED = Set.of(
            ".git",
            ".hg",
            ".svn",
            ".jj",
            "node_modules",
            "bower_components",
            "vendor",
            "venv",
            ".venv",
            "site-packages",
            "__pycache__",
            ".gradle",
            ".tox",
            ".next",
            ".cache");

    private final Source source;
    private final List<Find> finds = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();
    private final int mostFolders;
    private int visited;
    private final List<Left> left = new ArrayList<>();
    private Set<String> closed = Set.of();

    Finds(Source source) {
        this(source, MOST_FOLDERS);
    }

    Finds(Source source, int mostFolders) {
        this.source = source;
        this.mostFolders = mostFolders;
    }

    private static Map<String, OutsideForm> places() {
        var places = new LinkedHashMap<String, OutsideForm>();
        places.put(".claude/skills", OutsideForm.AGENT_SKILL);
        places.put(".agents/skills", OutsideForm.AGENT_SKILL);
        places.put(".github/skills", OutsideForm.AGENT_SKILL);
        places.put(".claude/agents", OutsideForm.CLAUDE_SUBAGENT);
        places.put(".mcp.json", OutsideForm.MCP_SERVERS);
        places.put(".cursor/mcp.json", OutsideForm.MCP_SERVERS);
        places.put(".vscode/mcp.json", OutsideForm.VSCODE_SERVERS);
        places.put("mcp.json", OutsideForm.MCP_SERVERS);
        places.put(".github/prompts", OutsideForm.GITHUB_PROMPT);
        places.put(".claude/commands", OutsideForm.CLAUDE_COMMAND);
        return places;
    }

    List<Find> found() {
        return finds;
    }

    /// Folders in which nobody can tell whether there are any.
    Set<String> closed() {
        return closed;
    }

    /// What lies where items do and is none.
    List<Left> left() {
        return left;
    }

    /// Everything.
    ///
    /// @param kind what files are that lie about in a folder without a name; null to leave them
    /// @throws InvalidInput `import-too-wide`
    Finds all(@Nullable RegistryKind kind) {
        look(kind);
        closed = source.closed().stream()
                .filter(folder -> folder.isEmpty() || isLookedInto(folder))
                .map(folder -> folder.isEmpty() ? source.name() : folder)
                .collect(Collectors.toCollection(TreeSet::new));
        return this;
    }

    private static boolean isLookedInto(String folder) {
        return SafePath.parse(folder)
                .filter(path -> FILLED.stream().noneMatch(path.names()::contains))
                .isPresent();
    }

    private void look(@Nullable RegistryKind kind) {
        if (source.has("", RegistryKind.SKILL_FILE, Kind.FILE)) {
            finds.add(new Find(OutsideForm.AGENT_SKILL, RegistryKind.SKILL, "", "", false));
            return;
        }
        if (source.has("", RegistryKind.SKILL_FILE, Kind.LINK)) {
            leaveLink(RegistryKind.SKILL_FILE);
        }
        PLACES.forEach(this::place);
        PluginFolders.of(source).forEach(this::plugin);
        registry();
        if (finds.isEmpty()) {
            skillsAnywhere("", 0, BUILT);
        }
        if (finds.isEmpty()) {
            visited = 0;
            skillsAnywhere("", 0, Set.of());
        }
        if (finds.isEmpty()) {
            files("", "", OutsideForm.GITHUB_PROMPT, RegistryKind.PROMPT, DEEPEST);
        }
        if (finds.isEmpty() && kind != null && !kind.ending().isEmpty()) {
            var form = kind == RegistryKind.AGENT ? OutsideForm.CLAUDE_SUBAGENT : null;
            files("", "", form, kind, DEEPEST);
        }
    }

    /// One file alone.
    ///
    /// @param kind what it is to be; null if its name and its text are to tell
    Finds file(String name, @Nullable RegistryKind kind) {
        if (name.endsWith(".json")) {
            var form = kind == RegistryKind.AGENT ? null : OutsideForm.MCP_SERVERS;
            finds.add(new Find(form, kind == null ? RegistryKind.TOOL : kind, "", name, false));
        } else if (name.endsWith(OutsideForm.GITHUB_PROMPT.ending())) {
            finds.add(new Find(OutsideForm.GITHUB_PROMPT, RegistryKind.PROMPT, "", name, false));
        } else if (name.endsWith(".md")) {
            var known = kind == null ? byFolder() : kind;
            var form = known == RegistryKind.AGENT ? OutsideForm.CLAUDE_SUBAGENT : null;
            if (known == null || known == RegistryKind.TOOL || known == RegistryKind.TEMPLATE) {
                throw new InvalidInput("import-kind-needed", name);
            }
            finds.add(new Find(form, known, "", name, false));
        }
        return this;
    }

    private @Nullable RegistryKind byFolder() {
        var folder = source.names().isEmpty() ? "" : source.names().getLast();
        return folder.equals("commands")
                ? RegistryKind.PROMPT
                : RegistryKind.of(folder).filter(_ -> folder.endsWith("s")).orElse(null);
    }

    /// The source may itself be the place, or a folder on the way to it.
    private void place(String place, OutsideForm form) {
        look(place, form);
        var parts = List.of(place.split("/"));
        var names = source.names();
        for (int depth = 1; depth <= parts.size(); depth++) {
            boolean isOnTheWay = names.size() >= depth
                    && names.subList(names.size() - depth, names.size()).equals(parts.subList(0, depth));
            if (isOnTheWay) {
                look(String.join("/", parts.subList(depth, parts.size())), form);
            }
        }
    }

    private void look(String path, OutsideForm form) {
        switch (form) {
            case AGENT_SKILL -> skills(path);
            case CLAUDE_SUBAGENT, GITHUB_PROMPT, CLAUDE_COMMAND -> files(path, path, form, form.kind(), 0);
            case MCP_SERVERS, VSCODE_SERVERS -> {
                int slash = path.lastIndexOf('/');
                var folder = slash < 0 ? "" : path.substring(0, slash);
                if (source.has(folder, path.substring(slash + 1), Kind.FILE)) {
                    finds.add(new Find(form, form.kind(), folder, path, false));
                }
            }
        }
    }

    /// What a plugin of Claude Code has.
    private void plugin(String folder) {
        look(Source.in(folder, "skills"), OutsideForm.AGENT_SKILL);
        look(Source.in(folder, "agents"), OutsideForm.CLAUDE_SUBAGENT);
        look(Source.in(folder, "commands"), OutsideForm.CLAUDE_COMMAND);
        if (!folder.isEmpty()) {
            look(Source.in(folder, ".mcp.json"), OutsideForm.MCP_SERVERS);
        }
    }

    private void skills(String folder) {
        for (var entry : source.list(folder)) {
            var path = Source.in(folder, entry.name());
            if (entry.kind() == Kind.LINK) {
                leaveLink(path);
            } else if (entry.kind() == Kind.FOLDER && source.has(path, RegistryKind.SKILL_FILE, Kind.FILE)) {
                add(new Find(OutsideForm.AGENT_SKILL, RegistryKind.SKILL, folder, path, false));
            } else if (entry.kind() == Kind.FOLDER && source.has(path, RegistryKind.SKILL_FILE, Kind.LINK)) {
                leaveLink(Source.in(path, RegistryKind.SKILL_FILE));
            } else if (entry.kind() == Kind.FOLDER) {
                leaveMisspelt(path);
            }
        }
    }

    /// A folder that would be a skill if its file were spelled as programs look for it.
    private void leaveMisspelt(String folder) {
        source.list(folder).stream()
                .filter(entry -> entry.kind() == Kind.FILE && entry.name().equalsIgnoreCase(RegistryKind.SKILL_FILE))
                .map(entry -> Left.of(Source.in(folder, entry.name()), "skill-spelling"))
                .filter(each -> !left.contains(each))
                .forEach(left::add);
    }

    /// @param form null for that of the registry itself
    private void files(String top, String folder, @Nullable OutsideForm form, RegistryKind kind, int depth) {
        var ending = form == null ? kind.ending() : form.ending();
        for (var entry : source.list(folder)) {
            var path = Source.in(folder, entry.name());
            if (ContextFolder.isPassing(entry.name())) {
                continue;
            }
            if (entry.kind() == Kind.FILE && entry.name().endsWith(ending)) {
                add(new Find(form, kind, top, path, false));
            } else if (entry.kind() == Kind.LINK) {
                leaveLink(path);
            } else if (entry.kind() == Kind.FOLDER && form != null && depth < DEEPEST) {
                files(top, path, form, kind, depth + 1);
            }
        }
    }

    /// A folder of that name, or one that has at least two of the folders of a registry; with three it is taken for one
    /// whatever its files hold.
    private void registry() {
        boolean isInside = source.has("", "registry", Kind.FOLDER);
        var names = source.names();
        boolean isNamed = isInside || (!names.isEmpty() && names.getLast().equals("registry"));
        var folder = isInside ? "registry" : "";
        var kinds = source.list(folder).stream()
                .filter(entry -> entry.kind() == Kind.FOLDER)
                .map(FolderEntry::name)
                .toList();
        int known = 0;
        for (var kind : RegistryKind.values()) {
            known += kinds.contains(kind.folder()) ? 1 : 0;
        }
        if (known > 0) {
            skills(Source.in(folder, RegistryKind.SKILL.folder()));
        }
        if (known > 1 || (known > 0 && isNamed)) {
            for (var kind : RegistryKind.values()) {
                kind(kind, Source.in(folder, kind.folder()), !isNamed && known < 3);
            }
        }
    }

    private void kind(RegistryKind kind, String folder, boolean isGuess) {
        for (var entry : source.list(folder)) {
            var path = Source.in(folder, entry.name());
            boolean isTemplate = kind == RegistryKind.TEMPLATE
                    && entry.kind() == Kind.FOLDER
                    && source.has(path, "template.json", Kind.FILE);
            boolean isFile = !kind.ending().isEmpty()
                    && entry.kind() == Kind.FILE
                    && entry.name().endsWith(kind.ending())
                    && !ContextFolder.isPassing(entry.name());
            if (isTemplate || isFile) {
                add(new Find(null, kind, folder, path, isGuess));
            }
        }
    }

    private void skillsAnywhere(String folder, int depth, Set<String> besides) {
        visited++;
        int before = finds.size();
        int others = left.size();
        skills(folder);
        if (finds.size() == before) {
            // links among no skills are nobody's
            left.subList(others, left.size()).removeIf(each -> !each.path().endsWith(RegistryKind.SKILL_FILE));
        }
        for (var entry : source.list(folder)) {
            var path = Source.in(folder, entry.name());
            boolean isWay = entry.kind() == Kind.FOLDER
                    && depth < DEEPEST
                    && !FILLED.contains(entry.name())
                    && !besides.contains(entry.name())
                    && !source.has(path, RegistryKind.SKILL_FILE, Kind.FILE);
            if (isWay && visited >= mostFolders) {
                throw new InvalidInput("import-too-wide", source.place(), mostFolders, FolderSource.MOST_ENTRIES);
            }
            if (isWay) {
                skillsAnywhere(path, depth + 1, besides);
            }
        }
    }

    private void leaveLink(String path) {
        var one = Left.of(path, "link");
        if (!left.contains(one)) {
            left.add(one);
        }
    }

    private record Place(String path, RegistryKind kind) {}

    /// A place that is reached in two ways is one.
    private void add(Find find) {
        if (places.add(new Place(find.path(), find.kind()))) {
            finds.add(find);
        }
    }
}
