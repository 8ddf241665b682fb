package dev.projectstudio.core.search;

import java.util.List;

/// What a search has found.
///
/// @param hits the best first, or the newest where the words are common
/// @param waiting how many things the index has not taken in yet: of those, only what has the words in its title or
///     summary is among the hits
public record Found(List<Hit> hits, int waiting) {

    public Found {
        hits = List.copyOf(hits);
    }
}
