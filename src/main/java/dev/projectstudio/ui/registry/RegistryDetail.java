package dev.projectstudio.ui.registry;

import dev.projectstudio.core.install.InstalledCopy;
import dev.projectstudio.core.registry.Dependents;
import dev.projectstudio.core.registry.ItemFinding;
import dev.projectstudio.core.registry.ItemUse;
import dev.projectstudio.core.registry.ItemUser;
import dev.projectstudio.core.registry.JsonText;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.core.registry.RegistryKind;
import dev.projectstudio.core.registry.TemplateSpec;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import dev.projectstudio.platform.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All that there is to read of an item.
///
/// @param findings what is wrong with it
/// @param dependents what needs it
/// @param users the technologies of projects that it is mapped to
/// @param copies where it is installed
/// @param isBehind whether a copy is no longer what the item says, so that there is something to update
/// @param isSeveral whether it has further files that are text, so that there is one to choose
/// @param blocks its text, and its further files
record RegistryDetail(
        ItemUse use,
        List<ItemFinding> findings,
        Dependents dependents,
        List<ItemUser> users,
        List<InstalledCopy> copies,
        boolean isBehind,
        boolean isSeveral,
        List<Block> blocks) {

    private static final int MOST_TEXTS = 12;
    private static final int MOST_LINES = 200;
    private static final int MOST_LETTERS = 20_000; // a file may be one line
    private static final String ELSEWHERE = "\"…\"";
    private static final Block.Place PLACE = new Block.Place(0, 0, "", null);

    RegistryDetail {
        findings = List.copyOf(findings);
        users = List.copyOf(users);
        copies = List.copyOf(copies);
        blocks = List.copyOf(blocks);
    }

    /// Whether there is a copy that updates come to, or whose difference somebody has to answer.
    boolean isInstalled() {
        return copies.stream().anyMatch(copy -> copy.state() != InstalledCopy.State.LEFT);
    }

    /// Whether a copy says something else than the item, so that it could be taken.
    boolean isAnyOther() {
        return copies.stream().anyMatch(copy -> !copy.state().isAsItem() && copy.state() != InstalledCopy.State.LEFT);
    }

    /// Whether an edit of a copy was accepted that the item does not have yet.
    boolean isAnyEdited() {
        return copies.stream().anyMatch(copy -> copy.state() == InstalledCopy.State.EDITED);
    }

    /// @param files the heading over the names of the files
    static List<Block> blocks(OpenItem open, String files) {
        var blocks = new ArrayList<Block>();
        var text = open.files().text();
        var kind = open.item().kind();
        if (kind == RegistryKind.SKILL || kind == RegistryKind.PROMPT) {
            var body = open.facts().body();
            boolean hasHead = !text.substring(0, body).replace("\uFEFF", "").isEmpty();
            if (hasHead) {
                blocks.add(new Block.Code(PLACE, "yaml", yaml(text.substring(0, body))));
            }
            blocks.addAll(untitled(open.item().name(), MarkdownParser.parse(text.substring(body))));
        } else if (!text.isBlank()) {
            blocks.addAll(json(open.item().name(), text));
        }
        var further = further(open);
        if (!further.isEmpty()) {
            blocks.add(heading(2, files));
            blocks.addAll(further);
        }
        return blocks;
    }

    /// What an agent is told is Markdown, and read as such below its other fields.
    private static List<Block> json(String name, String text) {
        var root = JsonText.read(text).value();
        var prompt = root == null ? null : root.fields().get("system_prompt");
        var told = prompt == null ? null : prompt.string();
        if (prompt == null || told == null || told.isBlank()) {
            return List.of(new Block.Code(PLACE, "json", text.strip()));
        }
        var blocks = new ArrayList<Block>();
        var others = text.substring(0, prompt.start()) + ELSEWHERE + text.substring(prompt.end());
        blocks.add(new Block.Code(PLACE, "json", others.strip()));
        blocks.addAll(untitled(name, MarkdownParser.parse(told)));
        return blocks;
    }

    /// The further files: the first with what they say, then the names of the rest and of what is no text.
    private static List<Block> further(OpenItem open) {
        var blocks = new ArrayList<Block>();
        var names = new ArrayList<String>();
        open.files().all().forEach((path, file) -> {
            if (path.equals(open.files().main())) {
                return;
            }
            var name = path.substring(path.indexOf('/') + 1);
            var text = blocks.size() < 2 * MOST_TEXTS
                    ? TemplateSpec.text(file.bytes()).orElse("").stripTrailing()
                    : "";
            if (text.isEmpty()) {
                names.add(name);
            } else {
                blocks.add(heading(3, name));
                blocks.add(new Block.Code(PLACE, "", beginning(text)));
            }
        });
        if (!names.isEmpty()) {
            blocks.add(new Block.Code(PLACE, "", String.join("\n", names)));
        }
        return blocks;
    }

    private static String beginning(String text) {
        boolean isLong = text.length() > MOST_LETTERS;
        var lines = text.substring(0, isLong ? MOST_LETTERS : text.length())
                .lines()
                .limit(MOST_LINES + 1L)
                .toList();
        boolean isHigh = lines.size() > MOST_LINES;
        var shown = String.join("\n", isHigh ? lines.subList(0, MOST_LINES) : lines);
        return isLong || isHigh ? shown + "\n…" : shown;
    }

    private static Block heading(int level, String words) {
        return new Block.Heading(PLACE, level, List.of(new Span(words, Set.of(), null)));
    }

    /// Without the heading that the page has over the text already.
    private static List<Block> untitled(String name, List<Block> blocks) {
        boolean isTwice = !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Heading heading
                && heading.level() == 1
                && heading.letters().strip().equals(name);
        return isTwice ? blocks.subList(1, blocks.size()) : blocks;
    }

    /// What stands between the two lines of `---`.
    private static String yaml(String frontmatter) {
        var lines = frontmatter.strip().lines().toList();
        return String.join("\n", lines.subList(1, lines.size() - 1));
    }
}
