package dev.projectstudio.core.project;

import java.util.List;

/// A project at its new place, and the others that seem to have moved with it.
public record Relocation(Project project, List<RelocationOffer> offers) {

    public Relocation {
        offers = List.copyOf(offers);
    }
}
