package dev.projectstudio.ui.overview;

import dev.projectstudio.core.project.GitState.Condition;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.ActivityLine;
import dev.projectstudio.ui.common.ActivityPeek;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.CommandButton;
import dev.projectstudio.ui.common.ContextLine;
import dev.projectstudio.ui.common.GitWords;
import dev.projectstudio.ui.common.KeptFocus;
import dev.projectstudio.ui.common.LoadingPane;
import dev.projectstudio.ui.common.PageFilter;
import dev.projectstudio.ui.common.Peek;
import dev.projectstudio.ui.common.Peeked;
import dev.projectstudio.ui.common.RelativeTime;
import dev.projectstudio.ui.common.RowList;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A project at a glance: what is under way and what was done last, then its files, then what it is made of. Two
/// columns where there is room, else one.
final class OverviewView extends StackPane {

    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final PageFilter filter;
    private final OverviewViewModel model;
    private final OverviewCommands commands;
    private final OverviewRows rows;
    private final OverviewSections sections;
    private final RelativeTime time;
    private final Workbench bench;
    private final Messages text;
    private boolean showsAllNeeded;
    private boolean showsAllInstalled;

    OverviewView(OverviewViewModel model, OverviewCommands commands, Workbench bench) {
        this.model = model;
        this.commands = commands;
        this.bench = bench;
        this.text = bench.text();
        this.time = bench.time();
        this.rows = new OverviewRows(bench);
        this.sections = new OverviewSections(bench);
        this.filter = new PageFilter("overview-filter", text.get("overview.filter"));
        getStyleClass().add("overview-view");
        getStylesheets()
                .add(Objects.requireNonNull(OverviewView.class.getResource("overview.css"))
                        .toExternalForm());
        content.getStyleClass().add("overview-content");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        getChildren()
                .add(new LoadingPane(filter.above(scroll), model.loadedProperty())
                        .failing(model.failureProperty(), model::load, bench.text()));
        model.stateProperty().subscribe(this::show);
        filter.textProperty().subscribe(_ -> show(model.stateProperty().get()));
    }

    Node focusTarget() {
        var list = content.lookup(".row-list");
        return list == null ? scroll : list;
    }

    void openFilter() {
        filter.open();
    }

    private void show(@Nullable OverviewState state) {
        if (state == null) {
            content.getChildren().clear();
            return;
        }
        KeptFocus.during(content, () -> {
            content.getChildren().setAll(facts(state));
            whatIsWrong(state).ifPresent(content.getChildren()::add);
            content.getChildren().add(grid(state));
        });
    }

    private Node facts(OverviewState state) {
        var directory = state.project().repoPath();
        var path = new Label(directory == null ? text.get("overview.no-directory") : ShownPath.of(directory));
        path.getStyleClass().addAll("mono", "muted");
        path.setMinWidth(0);
        path.setTooltip(new Tooltip(path.getText()));
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var git = new Label(state.isThere() ? GitWords.of(state.git(), text) + trust(state) : "");
        git.setMinWidth(Region.USE_PREF_SIZE);
        git.setId("overview-git");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(
                path,
                git,
                gap,
                quiet(commands.terminal(), text.get("overview.terminal")),
                quiet(commands.folder(), text.get("overview.folder")));
        line.getStyleClass().add("facts-line");
        var description = state.project().description();
        if (description == null) {
            return line;
        }
        var about = new Label(description);
        about.setWrapText(true);
        return new VBox(about, line);
    }

    private String trust(OverviewState state) {
        return state.project().isTrusted() ? " · " + text.get("overview.trusted") : "";
    }

    /// What keeps the page from knowing more, with the way out.
    private Optional<Node> whatIsWrong(OverviewState state) {
        if (state.isUnreadable()) {
            return Optional.of(bar(sentence(Tone.DANGER, "overview.unreadable")));
        }
        if (!state.isThere()) {
            return Optional.of(bar(Tone.DANGER, "overview.missing", commands.locate(), "overview.locate"));
        }
        var git = state.git();
        return git != null && git.condition() == Condition.UNTRUSTED
                ? Optional.of(bar(Tone.QUIET, "overview.untrusted", commands.trust(), "overview.trust"))
                : Optional.empty();
    }

    private Node bar(Tone tone, String key, Command way, String verbKey) {
        var button = new CommandButton(way, text.get(verbKey), text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return bar(sentence(tone, key), button);
    }

    private StatusLabel sentence(Tone tone, String key) {
        var sentence = new StatusLabel(tone, text.get(key));
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        return sentence;
    }

    private static Node bar(Node... parts) {
        var bar = new HBox(parts);
        bar.getStyleClass().add("overview-bar");
        return bar;
    }

    private Node grid(OverviewState state) {
        var glance = state.glance();
        var now = sections.now(glance.cycle(), glance.nextTask(), model::openCycle);
        var session = sections.session(glance.lastSession(), glance.openQuestions(), model::openSession);
        var entries = ActivityLine.of(glance.activity(), time);
        var room = OverviewRoom.of(state, entries.size(), whatIsWrong(state).isPresent());
        var files = files(state.files(), room.files());
        var needed = sections.dependencies(
                state.dependencies(),
                showsAllNeeded ? Integer.MAX_VALUE : OverviewSections.MOST_DEPENDENCIES,
                new DependencySection(bench, model::openDependency, model::removeDependency),
                this::showAllNeeded,
                quiet(commands.dependency(), text.get("overview.add")),
                quiet(commands.check(), text.get("overview.dependencies.check")));
        var kept = new VBox(files, needed);
        kept.getStyleClass().add("overview-column");
        var stack = sections.stack(
                state.stack(),
                new StackSection(model, state, text),
                quiet(commands.suggest(), text.get("overview.stack.suggest")),
                quiet(commands.detect(), text.get("overview.stack.detect")),
                quiet(commands.tech(), text.get("overview.add")));
        var built = new VBox(stack);
        built.getStyleClass().add("overview-column");
        var installed = state.installed();
        if (!installed.isEmpty()) {
            int most = showsAllInstalled ? Integer.MAX_VALUE : room.installed();
            var lines = new InstalledSection(model, bench).of(installed, most, this::showAllInstalled);
            built.getChildren().add(sections.section("overview.installed", "", lines));
        }
        return new OverviewColumns(
                List.of(List.of(now, session), List.of(kept, built), List.of(activity(entries, room))));
    }

    private void showAllNeeded() {
        showsAllNeeded = true;
        show(model.stateProperty().get());
    }

    private void showAllInstalled() {
        showsAllInstalled = true;
        show(model.stateProperty().get());
    }

    /// @param room how many rows there are for them
    private Region files(List<ContextLine> files, int room) {
        if (files.isEmpty()) {
            var go = new Hyperlink(text.get("overview.context.none"));
            go.setId("overview-context-none");
            go.setOnAction(_ -> model.openContext());
            return sections.section("overview.context", "", go);
        }
        boolean isAll = files.size() <= room || !filter.getText().isBlank();
        var shown = isAll ? files : files.subList(0, OverviewRoom.shown(files.size(), room));
        var list = list("overview-files", "overview.context", shown, rows.files(shown), model::openFile, peekOfFile());
        var section = sections.section("overview.context", text.get("overview.files", files.size()), list);
        if (!isAll) {
            var all = new Hyperlink(text.get("overview.context.all", files.size()));
            all.setOnAction(_ -> model.openContext());
            section.getChildren().add(all);
        }
        return section;
    }

    private Region activity(List<ActivityLine> entries, OverviewRoom room) {
        if (entries.isEmpty()) {
            return sections.section("overview.activity", "", sections.nothing("overview.activity.none"));
        }
        var shown = entries.stream().limit(room.activity()).toList();
        return sections.section(
                "overview.activity",
                "",
                list(
                        "overview-activity",
                        "overview.activity",
                        shown,
                        rows::activity,
                        line -> model.openActivity(line.newest()),
                        ActivityPeek.of(bench)));
    }

    private Peek<ContextLine> peekOfFile() {
        return Peek.<ContextLine, String>reading(bench, line -> line.file().filename(), model::text, Peeked::text)
                .large();
    }

    /// The rows that the filter leaves, or that it leaves none.
    private <T> Node list(
            String id, String nameKey, List<T> items, Function<T, Node> row, Consumer<? super T> open, Peek<T> peek) {
        var matching = filter.matching(items, row);
        if (matching.isEmpty()) {
            return sections.nothing("palette.nothing");
        }
        var list = new RowList<T>(row).opening(open).peeking(peek);
        list.setId(id);
        list.setAccessibleText(text.get(nameKey));
        list.getItems().setAll(matching);
        return list.hanging().fitting();
    }

    private CommandButton quiet(Command command, String title) {
        var button = new CommandButton(command, title, text);
        button.getStyleClass().add("link-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
