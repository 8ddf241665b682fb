package dev.projectstudio.core.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item's main file says.
///
/// @param name its own word for itself, or the slug where it has none
/// @param mentions the other items that it names, in the order of the text
/// @param compatibility what it says it goes with, such as `Python 3.11+`
/// @param findings what is wrong with it, in the order of the text
/// @param body where the text after the frontmatter begins, in `char`s; 0 if it has none, or 1 behind
///     a byte order mark
public record ItemFacts(
        String name,
        @Nullable String description,
        @Nullable String type,
        List<Mention> mentions,
        List<String> compatibility,
        List<ItemFinding> findings,
        int body) {

    public ItemFacts {
        mentions = List.copyOf(mentions);
        compatibility = List.copyOf(compatibility);
        findings = findings.stream().sorted(ItemFinding.BY_PLACE).toList();
    }

    /// The same with more that is wrong with it.
    ItemFacts with(List<ItemFinding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new ItemFacts(name, description, type, mentions, compatibility, all, body);
    }

    /// Another item, as it is named in a text.
    ///
    /// @param start where what stands for it begins in the text, quotation marks included
    /// @param end where that ends
    record Mention(RegistryKind kind, String written, TextPlace place, int start, int end) {}
}
