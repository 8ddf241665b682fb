package dev.projectstudio.ui.memory;

import dev.projectstudio.core.search.Found;
import dev.projectstudio.core.search.SearchText;
import dev.projectstudio.core.search.SearchText.Filter;
import java.util.List;

/// What was found by what was typed.
///
/// @param asked what was typed, in its parts
/// @param unknown those of its filters whose value means nothing here; nothing is found by them
record Answer(SearchText asked, Found found, List<Filter> unknown) {

    static final Answer NONE = new Answer(SearchText.parse(""), new Found(List.of(), 0), List.of());

    Answer {
        unknown = List.copyOf(unknown);
    }

    /// Whether nothing was asked for, so that it is the newest of all there is.
    boolean isOfEverything() {
        return asked.words().isEmpty() && asked.filters().isEmpty();
    }
}
