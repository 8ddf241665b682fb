package dev.projectstudio.cli;

import dev.projectstudio.core.learning.LearningService;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `studio learning tags`: every tag with how many learnings have it.
@Command(name = "tags")
final class LearningTagsCommand implements Callable<Integer> {

    private final Invocation invocation;

    LearningTagsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var tags = invocation.services().learnings().tags();
        invocation.print(
                Json.object(
                        "tags",
                        tags.stream()
                                .map(use -> Json.object("tag", use.tag(), "count", use.count()))
                                .toList()),
                () -> {
                    var table = invocation.terminal().table();
                    tags.forEach(use -> table.row("%6d".formatted(use.count()), use.tag()));
                    return table.lines();
                },
                "cli.learning.no-tags");
        return 0;
    }

    @Command(name = "rename")
    int rename(@Parameters(paramLabel = "TAG") String from, @Parameters(paramLabel = "NEW") String to) {
        int count = invocation.services().learnings().renameTag(from, to);
        var old = LearningService.tag(from);
        var next = LearningService.tag(to);
        invocation.print(
                Json.object("tag", Json.object("tag", next, "renamed_from", old, "count", count)),
                () -> List.of(invocation.text("cli.learning.tag-renamed", old, next, count)));
        return 0;
    }
}
