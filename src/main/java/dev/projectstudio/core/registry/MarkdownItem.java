package dev.projectstudio.core.registry;

import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.MarkdownParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads skills and prompts: the title, the seed's sections, and the frontmatter of Agent Skills.
final class MarkdownItem {

    /// As Agent Skills bound it.
    private static final int LONGEST_DESCRIPTION = 1_024;

    private static final String DESCRIPTION = "description";
    private static final String COMPATIBILITY = "tech stack compatibility";

    private final Frontmatter front;
    private final List<Block> blocks;
    private final String slug;

    private MarkdownItem(Frontmatter front, List<Block> blocks, String slug) {
        this.front = front;
        this.blocks = blocks;
        this.slug = slug;
    }

    /// @param path of its file under the kind's folder
    static ItemFacts read(RegistryKind kind, String slug, String path, String text) {
        var front = Frontmatter.of(text);
        var item = new MarkdownItem(front, MarkdownParser.parse(text.substring(front.body())), slug);
        return new ItemFacts(
                item.name(),
                item.description(),
                null,
                List.of(),
                item.compatibility(),
                item.findings(kind, path.contains("/"), text),
                front.body());
    }

    private String name() {
        return title().or(() -> front.value("name")).orElse(slug);
    }

    private Optional<String> title() {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> block.letters().strip())
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private @Nullable String description() {
        return front.value(DESCRIPTION)
                .or(() -> section(DESCRIPTION).stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(MarkdownItem::line)
                        .findFirst())
                .or(() -> blocks.stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(MarkdownItem::line)
                        .findFirst())
                .orElse(null);
    }

    /// The section of the seed, and after it what Agent Skills say in their frontmatter.
    private List<String> compatibility() {
        return Stream.concat(compatibleWith().stream(), front.value("compatibility").stream())
                .toList();
    }

    private List<String> compatibleWith() {
        var section = section(COMPATIBILITY);
        var items = section.stream()
                .filter(block -> block.place().indent() > 0)
                .map(MarkdownItem::line)
                .toList();
        return items.isEmpty() ? section.stream().map(MarkdownItem::line).toList() : items;
    }

    /// What stands under a heading of the second level.
    private List<Block> section(String title) {
        var found = new ArrayList<Block>();
        boolean isInside = false;
        for (var block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() <= 2) {
                isInside = isHeading(heading, title);
            } else if (isInside) {
                found.add(block);
            }
        }
        return found;
    }

    private static boolean isHeading(Block.Heading heading, String title) {
        return heading.level() == 2 && heading.letters().strip().equalsIgnoreCase(title);
    }

    private List<ItemFinding> findings(RegistryKind kind, boolean isFolder, String text) {
        var findings = new ArrayList<ItemFinding>();
        if (front.fault() != null) {
            findings.add(ItemFinding.warning(front.fault(), "registry.finding.frontmatter"));
        }
        if (text.replace("\uFEFF", "").isBlank()) {
            findings.add(ItemFinding.error(TextPlace.WHOLE, "registry.finding.empty"));
        } else if (kind == RegistryKind.SKILL && isFolder) {
            agentSkill(findings);
        } else if (kind == RegistryKind.SKILL) {
            if (title().isEmpty() && front.value("name").isEmpty()) {
                findings.add(ItemFinding.error(TextPlace.WHOLE, "registry.finding.no-title"));
            }
            if (section(DESCRIPTION).isEmpty() && front.value(DESCRIPTION).isEmpty()) {
                findings.add(ItemFinding.warning(
                        TextPlace.WHOLE,
                        isHeaded()
                                ? "registry.finding.empty-description-section"
                                : "registry.finding.no-description-section"));
            }
        }
        return findings;
    }

    /// Whether the section of the seed is there, be it empty.
    private boolean isHeaded() {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Heading heading && isHeading(heading, DESCRIPTION));
    }

    /// What https://agentskills.io/specification asks of `SKILL.md`.
    private void agentSkill(List<ItemFinding> findings) {
        var name = front.fields().get("name");
        if (name == null || name.value().isBlank()) {
            findings.add(lacking("name", name));
        } else if (!Slug.isSpelled(name.value())) {
            findings.add(ItemFinding.error(name.place(), "registry.finding.skill-name", name.value()));
        } else if (!name.value().equals(slug)) {
            findings.add(ItemFinding.error(name.place(), "registry.finding.skill-name-folder", name.value(), slug));
        }
        var description = front.fields().get(DESCRIPTION);
        if (description == null || description.value().isBlank()) {
            findings.add(lacking(DESCRIPTION, description));
        } else if (description.value().length() > LONGEST_DESCRIPTION) {
            findings.add(ItemFinding.error(
                    description.place(), "registry.finding.description-too-long", LONGEST_DESCRIPTION));
        }
    }

    /// @param empty what is there and says nothing; null where the field is missing
    private static ItemFinding lacking(String field, Frontmatter.@Nullable Field empty) {
        return empty == null
                ? ItemFinding.error(TextPlace.WHOLE, "registry.finding.missing-field", field)
                : ItemFinding.error(empty.place(), "registry.finding.empty-field", field);
    }

    private static String line(Block block) {
        return block.letters().strip().replaceAll("\\s+", " ");
    }
}
