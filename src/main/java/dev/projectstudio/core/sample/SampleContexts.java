package dev.projectstudio.core.sample;

import dev.projectstudio.core.context.AdoptionService;
import dev.projectstudio.core.context.ContextService;
import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.core.sample.Sample.SampleFile;
import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.platform.error.Conflict;

/// Studio's side of the sample's context files.
final class SampleContexts {

    /// How often to edit again what a watcher has looked at meanwhile.
    private static final int ATTEMPTS = 5;

    private final AdoptionService adoption;
    private final ContextService contexts;

    SampleContexts(AdoptionService adoption, ContextService contexts) {
        this.adoption = adoption;
        this.contexts = contexts;
    }

    /// Takes in what both sides agree on.
    void adopt(ProjectId id, SampleProject project) {
        var agreed = project.files().stream()
                .filter(file -> file.agreed() != null)
                .flatMap(file -> file.paths().stream())
                .toList();
        adoption.adopt(id, agreed, false);
    }

    /// Edits some, and adds those that the repository never had.
    void edit(ProjectId id, SampleProject project) {
        for (var file : project.files()) {
            if (file.studio() != null) {
                var text = ContextText.of(project.bytes(file.studio()));
                if (file.agreed() == null) {
                    add(id, file, text);
                } else {
                    edit(id, file, text);
                }
            }
        }
    }

    private void edit(ProjectId id, SampleFile file, ContextText text) {
        var context = contexts.require(id, file.name()).id();
        for (int attempt = 1; ; attempt++) {
            try {
                contexts.edit(contexts.open(context), text);
                return;
            } catch (Conflict e) {
                if (!e.code().equals("changed-meanwhile") || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// A new file goes to its usual place, unless it is told which; one that is Studio's alone is untied again.
    private void add(ProjectId id, SampleFile file, ContextText text) {
        var added = contexts.add(id, file.name(), text, file.paths());
        if (file.paths().isEmpty()) {
            contexts.targets(added.id()).forEach(target -> contexts.removeTarget(added.id(), target.repoPath()));
        }
    }
}
