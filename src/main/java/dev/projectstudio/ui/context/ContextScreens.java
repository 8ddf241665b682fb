package dev.projectstudio.ui.context;

import dev.projectstudio.core.context.ContextFileId;
import dev.projectstudio.core.project.ProjectId;
import dev.projectstudio.ui.common.ContextReading;
import dev.projectstudio.ui.common.Destination;
import dev.projectstudio.ui.common.DiffForm;
import dev.projectstudio.ui.common.LongTexts;
import dev.projectstudio.ui.common.PageCommand;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The screens about a project's context files. One for the whole window: it keeps what is not saved yet.
public final class ContextScreens {

    private static final String[] LOOKING = {
        "drift", "compare", "theirs", "edit", "preview", "history", "before", "next", "previous"
    };

    private final ContextSources sources;
    private final LongTexts texts;
    private final Drafts drafts;
    private final DiffForm form;
    private final Map<ProjectId, ContextFileId> lastOpen = new HashMap<>();
    private final Workbench bench;

    public ContextScreens(ContextSources sources, DiffForm form, LongTexts texts, Workbench bench) {
        this.sources = sources;
        this.texts = texts;
        this.drafts = new Drafts(sources.contexts(), texts.unsaved(), bench);
        this.form = form;
        this.bench = bench;
    }

    /// For other pages that show context files.
    public ContextReading reading() {
        return new ContextReading(sources::lines, sources::text);
    }

    public Destination destination() {
        return Destination.ofProject(PageName.CONTEXT, this::open)
                .offering(
                        Stream.of(
                                        Stream.of("adopt", "add", "sync")
                                                .map(name -> PageCommand.going("context.command." + name)
                                                        .changing()),
                                        Stream.of("unified", "filter")
                                                .map(name -> PageCommand.going("context.command." + name)),
                                        Stream.of(LOOKING)
                                                .map(name -> PageCommand.ofSelected("context.command." + name)))
                                .flatMap(each -> each)
                                .toList(),
                        Stream.of("save", "rename", "target-add", "target-remove", "delete", "restore", "mine")
                                .map("context.command."::concat)
                                .toArray(String[]::new));
    }

    private ContextPage open(Route route) {
        var project = new ProjectId(Objects.requireNonNull(route.projectId()));
        return new ContextPage(project, sources, drafts, form, lastOpen, texts.links(), bench);
    }
}
