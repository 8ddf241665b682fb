package dev.projectstudio.core.registry;

import dev.projectstudio.core.registry.MappingQueries.Elsewhere;
import dev.projectstudio.core.registry.Suggestion.Reason;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.core.stack.TechMatch;
import dev.projectstudio.core.stack.TechMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses the items that a project could use: those that say they go with a technology that it has, and those that
/// are mapped to the same technology elsewhere.
final class Suggestions {

    private final Function<RegistryItem, List<String>> compatibility;
    private final TechMatcher matcher;
    private final List<Tech> stack;
    private final Map<ItemId, Map<String, Set<String>>> elsewhere;

    /// @param compatibility what an item says it goes with
    /// @param mapped what is mapped in other projects
    Suggestions(
            Function<RegistryItem, List<String>> compatibility,
            TechMatcher matcher,
            List<Tech> stack,
            Collection<Elsewhere> mapped) {
        this.compatibility = compatibility;
        this.matcher = matcher;
        this.stack = stack;
        this.elsewhere = mapped.stream()
                .collect(Collectors.groupingBy(
                        Elsewhere::item,
                        Collectors.groupingBy(
                                Elsewhere::tech,
                                Collectors.mapping(Elsewhere::project, Collectors.toCollection(TreeSet::new)))));
    }

    /// @param taken what the project has already
    List<Suggestion> of(Collection<RegistryItem> items, Set<ItemId> taken) {
        return items.stream()
                .filter(item -> item.isUsable() && !taken.contains(item.id()))
                .flatMap(item -> {
                    var reasons = reasons(item);
                    return reasons.isEmpty() ? Stream.<Suggestion>empty() : Stream.of(new Suggestion(item, reasons));
                })
                .sorted(Suggestion.ORDER)
                .toList();
    }

    /// What it says itself first.
    private List<Reason> reasons(RegistryItem item) {
        var projects = elsewhere.getOrDefault(item.id(), Map.of());
        var reasons = new ArrayList<Reason>();
        var said = new LinkedHashMap<String, TechMatch>();
        matcher.matches(compatibility.apply(item))
                .forEach(match -> said.put(match.tech().key(), match));
        said.forEach((key, match) -> reasons.add(
                new Reason(match.tech(), match.words(), List.copyOf(projects.getOrDefault(key, Set.of())))));
        for (var tech : stack) {
            var mapped = projects.getOrDefault(tech.key(), Set.of());
            if (!said.containsKey(tech.key()) && !mapped.isEmpty()) {
                reasons.add(new Reason(tech, null, List.copyOf(mapped)));
            }
        }
        return reasons;
    }
}
