package dev.projectstudio.ui.overview;

import dev.projectstudio.core.dependency.Dependency;
import dev.projectstudio.core.overview.ActiveCycle;
import dev.projectstudio.core.overview.ProjectGlance.LastSession;
import dev.projectstudio.core.stack.Tech;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.PhaseSteps;
import dev.projectstudio.ui.common.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds the parts of the overview that are read, not chosen from.
final class OverviewSections {

    static final int MOST_DEPENDENCIES = 4;
    static final int MOST_QUESTIONS = 3;

    private final Workbench bench;
    private final Messages text;

    OverviewSections(Workbench bench) {
        this.bench = bench;
        this.text = bench.text();
    }

    Region now(@Nullable ActiveCycle cycle, @Nullable String nextTask, Consumer<ActiveCycle> open) {
        if (cycle == null) {
            return section("overview.now", "", nothing("overview.now.none"));
        }
        var tasks = styled(text.get("overview.tasks", cycle.tasksComplete(), cycle.tasks()), "muted");
        var facts = new HBox(new PhaseSteps(cycle.phase()), tasks);
        facts.getStyleClass().add("overview-facts");
        var name = new Hyperlink(cycle.name());
        name.setId("overview-cycle");
        name.getStyleClass().add("strong");
        name.setOnAction(_ -> open.accept(cycle));
        List<Node> lines = new ArrayList<>(List.of(name, facts));
        if (nextTask != null) {
            lines.add(new Label(text.get("overview.next", nextTask)));
        }
        var due = cycle.dueAt();
        if (due != null) {
            lines.add(styled(bench.time().due(due), "muted"));
        }
        return section("overview.now", "", lines.toArray(Node[]::new));
    }

    /// @param open goes to its page
    Region session(@Nullable LastSession session, List<String> questions, Consumer<String> open) {
        if (session == null) {
            return section("overview.session", "", nothing("overview.session.none"));
        }
        var at = session.createdAt();
        List<Node> lines = new ArrayList<>();
        var title = new Hyperlink(session.title());
        title.setId("overview-session");
        title.getStyleClass().add("strong");
        title.setOnAction(_ -> open.accept(session.id()));
        lines.add(title);
        var facts = facts(session);
        if (!facts.isEmpty()) {
            lines.add(styled(facts, "muted"));
        }
        if (session.summary() != null && !session.summary().isBlank()) {
            var summary = new Label(session.summary());
            summary.setWrapText(true);
            summary.getStyleClass().add("overview-summary");
            lines.add(summary);
        }
        lines.addAll(questions(questions));
        return section("overview.session", at == null ? "" : bench.time().ago(at), lines.toArray(Node[]::new));
    }

    /// What the session left open, one line each.
    private List<Node> questions(List<String> questions) {
        List<Node> lines = new ArrayList<>();
        if (!questions.isEmpty()) {
            lines.add(styled(text.get("overview.session.questions"), "caption"));
        }
        questions.stream().limit(MOST_QUESTIONS).forEach(question -> {
            var line = new Label(question.lines().findFirst().orElse(""), new FontIcon(Feather.CIRCLE));
            line.getStyleClass().add("overview-question");
            lines.add(line);
        });
        if (questions.size() > MOST_QUESTIONS) {
            lines.add(styled(text.get("overview.more", questions.size() - MOST_QUESTIONS), "caption"));
        }
        return lines;
    }

    /// @param suggest shows which items of the registry go with it
    /// @param detect looks for it
    /// @param add sets it by hand
    Region stack(List<Tech> stack, StackSection lines, Node suggest, Node detect, Node add) {
        var section = stack.isEmpty()
                ? section("overview.stack", "", wrapping(nothing("overview.stack.none")))
                : section("overview.stack", "", lines.of(stack));
        section.getChildren().addAll(lines.unread());
        suggest.setVisible(!stack.isEmpty());
        suggest.setManaged(!stack.isEmpty());
        return commanded(section, suggest, add, detect);
    }

    /// With commands at the end of its title's line.
    private static VBox commanded(VBox section, Node... commands) {
        if (section.getChildren().getFirst() instanceof HBox head) {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            head.getStyleClass().add("with-command");
            head.getChildren().add(gap);
            head.getChildren().addAll(commands);
        }
        return section;
    }

    /// What is not as it should be comes first.
    ///
    /// @param most how many are shown
    /// @param more shows all of them
    /// @param commands stand beside the title
    Region dependencies(List<Dependency> all, int most, DependencySection rows, Runnable more, Node... commands) {
        var lines = new VBox();
        lines.getStyleClass().add("dependency-lines");
        if (all.isEmpty()) {
            lines.getChildren().add(wrapping(nothing("overview.dependencies.none")));
        }
        all.stream()
                .sorted(Comparator.comparingInt(OverviewSections::rank))
                .limit(most)
                .forEach(each -> lines.getChildren().add(rows.row(each)));
        if (all.size() > most) {
            var rest = new Hyperlink(text.get("overview.more", all.size() - most));
            rest.setId("overview-dependencies-more");
            rest.setOnAction(_ -> more.run());
            lines.getChildren().add(rest);
        }
        var checked = all.stream()
                .flatMap(each -> Optional.ofNullable(each.standing().checkedAt()).stream())
                .min(Comparator.naturalOrder())
                .map(at ->
                        text.get("overview.dependencies.checked", bench.time().ago(at)))
                .orElse("");
        var section = commanded(section("overview.dependencies", checked, lines), commands);
        section.setId("overview-dependencies");
        return section;
    }

    /// A title with its count or time, and what stands below it.
    VBox section(String key, String beside, Node... content) {
        var title = styled(text.get(key), "section-title");
        var head = new HBox(title, styled(beside, "muted"));
        head.getStyleClass().add("section-head");
        var section = new VBox(head);
        section.getStyleClass().add("section");
        section.getChildren().addAll(content);
        section.setMinWidth(0);
        return section;
    }

    Label nothing(String key) {
        return styled(text.get(key), "muted");
    }

    private String facts(LastSession session) {
        List<String> facts = new ArrayList<>();
        if (session.minutes() != null) {
            facts.add(text.get("overview.session.minutes", session.minutes()));
        }
        if (session.files() != null) {
            facts.add(text.get("overview.session.files", session.files()));
        }
        return String.join(", ", facts);
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        return label;
    }

    private static int rank(Dependency dependency) {
        if (dependency.isUnmet()) {
            return 0;
        }
        return dependency.standing().isInstalled() ? 2 : 1;
    }

    private static Label styled(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
