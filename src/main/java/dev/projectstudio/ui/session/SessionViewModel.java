package dev.projectstudio.ui.session;

import dev.projectstudio.core.cycle.CycleChanged;
import dev.projectstudio.core.decision.DecisionChanged;
import dev.projectstudio.core.learning.LearningChanged;
import dev.projectstudio.core.project.ProjectChanged;
import dev.projectstudio.core.search.Sought;
import dev.projectstudio.core.session.Promotion;
import dev.projectstudio.core.session.SessionChanged;
import dev.projectstudio.core.session.SessionFilter;
import dev.projectstudio.core.session.SessionId;
import dev.projectstudio.core.session.SessionNeighbours;
import dev.projectstudio.core.session.SessionRow;
import dev.projectstudio.platform.event.Subscription;
import dev.projectstudio.platform.markdown.Block;
import dev.projectstudio.platform.markdown.Passage;
import dev.projectstudio.ui.common.PageLoad;
import dev.projectstudio.ui.common.PageName;
import dev.projectstudio.ui.common.Route;
import dev.projectstudio.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One session, read with its file, and what became of its pieces.
final class SessionViewModel implements AutoCloseable {

    /// @param sought what was looked for
    /// @param beginning the block in which that stands first
    private record Read(SessionState state, Sought sought, OptionalInt beginning) {}

    private final SessionReading reading;
    private final SessionsShown shown;
    private final SessionActs acts;
    private final SessionTargets targets;
    private final Workbench bench;
    private final PageLoad loads;
    private final Subscription changes;
    private final ReadOnlyObjectWrapper<@Nullable SessionState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Integer> question = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> decision = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Integer>> passages = new SimpleObjectProperty<>(List.of());
    private @Nullable SessionId id;
    private Sought sought = Sought.NOTHING;
    private OptionalInt beginning = OptionalInt.empty();

    SessionViewModel(SessionSources sources, SessionsShown shown, SessionActs acts, Workbench bench) {
        this.reading = new SessionReading(sources);
        this.shown = shown;
        this.acts = acts;
        this.targets = new SessionTargets(sources.tasks(), bench);
        this.bench = bench;
        this.loads = bench.load();
        this.changes = bench.feed()
                .on(
                        List.of(
                                SessionChanged.class,
                                CycleChanged.class,
                                DecisionChanged.class,
                                LearningChanged.class,
                                ProjectChanged.class),
                        this::load);
    }

    /// Shows another session.
    ///
    /// @param words what was looked for in it
    void open(SessionId wanted, Sought words) {
        if (!wanted.equals(id)) {
            question.set(null);
            decision.set(null);
            passages.set(List.of());
        }
        id = wanted;
        sought = words;
        load();
    }

    /// The block of the text at which to begin, once for each time it is opened; empty for its beginning.
    OptionalInt takeBeginning() {
        var taken = beginning;
        beginning = OptionalInt.empty();
        return taken;
    }

    void load() {
        var wanted = id;
        var filter = shown.filterProperty().get();
        var words = sought;
        if (wanted != null) {
            loads.run(() -> read(wanted, filter, words), this::show);
        }
    }

    void newer() {
        goTo(SessionNeighbours::newer);
    }

    void older() {
        goTo(SessionNeighbours::older);
    }

    void makeTask() {
        of(question, SessionState::questions).ifPresent(this::makeTask);
    }

    void makeDecision() {
        of(decision, SessionState::decisions).ifPresent(this::makeDecision);
    }

    /// Makes a learning of the passages that are chosen.
    void makeLearning() {
        var now = state.get();
        if (now != null) {
            acts.makeLearning(now.row().session(), Passage.written(chosen(now)));
        }
    }

    /// Goes to what became of a question; if nothing did yet, makes a task of it.
    void openQuestion(Piece piece) {
        if (piece.made() == null) {
            makeTask(piece);
        } else {
            targets.open(piece.made());
        }
    }

    /// The same for a decision.
    void openDecision(Piece piece) {
        if (piece.made() == null) {
            makeDecision(piece);
        } else {
            targets.open(piece.made());
        }
    }

    void openLearning(Promotion promotion) {
        targets.open(promotion);
    }

    ReadOnlyObjectProperty<@Nullable SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableValue<@Nullable SessionRow> rowProperty() {
        return state.map(now -> now == null ? null : now.row());
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Which open question is selected, by its place.
    ObjectProperty<@Nullable Integer> questionProperty() {
        return question;
    }

    /// Which decision is selected, by its place.
    ObjectProperty<@Nullable Integer> decisionProperty() {
        return decision;
    }

    /// Which blocks of the text are chosen, by their places.
    ObjectProperty<List<Integer>> passagesProperty() {
        return passages;
    }

    ObservableValue<String> titleProperty() {
        return rowProperty()
                .map(row -> row == null ? null : row.session().title())
                .orElse(bench.text().get("page.session"));
    }

    ObservableValue<String> countProperty() {
        return rowProperty()
                .map(row -> row == null ? null : SessionWords.facts(row, bench.time(), bench.text()))
                .orElse("");
    }

    /// Why there is no newer one to go to; empty while there is.
    ObservableValue<String> whyNotNewer() {
        return beside(SessionNeighbours::newer, "sessions.blocked.newest");
    }

    ObservableValue<String> whyNotOlder() {
        return beside(SessionNeighbours::older, "sessions.blocked.oldest");
    }

    ObservableValue<String> whyNoTask() {
        return why(question, "sessions.blocked.no-question");
    }

    ObservableValue<String> whyNoDecision() {
        return why(decision, "sessions.blocked.no-decision");
    }

    ObservableValue<String> whyNoLearning() {
        return Bindings.createStringBinding(
                () -> {
                    var now = state.get();
                    return now == null || chosen(now).isEmpty() ? bench.text().get("sessions.blocked.no-passage") : "";
                },
                passages,
                state);
    }

    /// Why the page cannot be shown now; null while it can.
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return loads.failureProperty();
    }

    @Override
    public void close() {
        changes.close();
    }

    private Read read(SessionId wanted, SessionFilter filter, Sought words) {
        var read = reading.read(wanted, filter);
        var letters =
                read.text().stream().map(Passage::block).map(Block::letters).toList();
        return new Read(read, words, words.firstOf(letters));
    }

    private void show(Read read) {
        if (read.sought() == sought) {
            beginning = read.beginning();
            sought = Sought.NOTHING;
        }
        show(read.state());
    }

    private void show(SessionState next) {
        keep(question, next.questions());
        keep(decision, next.decisions());
        passages.set(passages.get().stream()
                .filter(each -> each < next.text().size())
                .toList());
        state.set(next);
        loaded.set(true);
    }

    /// At first the first one is selected.
    private static void keep(ObjectProperty<@Nullable Integer> selected, List<Piece> pieces) {
        var now = selected.get();
        if (pieces.isEmpty()) {
            selected.set(null);
        } else if (now == null || now >= pieces.size()) {
            selected.set(0);
        }
    }

    private void makeTask(Piece piece) {
        withState(now -> acts.makeTask(now.row().session(), piece.words()));
    }

    private void makeDecision(Piece piece) {
        withState(now -> acts.makeDecision(now.row().session(), piece.words()));
    }

    private void withState(Consumer<SessionState> act) {
        var now = state.get();
        if (now != null) {
            act.accept(now);
        }
    }

    private List<Passage> chosen(SessionState now) {
        return passages.get().stream()
                .filter(each -> each < now.text().size())
                .map(now.text()::get)
                .filter(passage -> !passage.source().isBlank())
                .toList();
    }

    private Optional<Piece> of(ObjectProperty<@Nullable Integer> selected, Function<SessionState, List<Piece>> pieces) {
        var now = state.get();
        var index = selected.get();
        return now == null || index == null
                ? Optional.empty()
                : pieces.apply(now).stream()
                        .filter(piece -> piece.index() == index)
                        .findFirst();
    }

    private void goTo(Function<SessionNeighbours, @Nullable SessionId> which) {
        var now = state.get();
        var next = now == null ? null : which.apply(now.beside());
        if (next != null) {
            bench.navigator().open(Route.to(PageName.SESSION).at(next.value()));
        }
    }

    private ObservableValue<String> beside(Function<SessionNeighbours, @Nullable SessionId> which, String key) {
        return state.map(now -> now == null || which.apply(now.beside()) == null
                        ? bench.text().get(key)
                        : "")
                .orElse(bench.text().get(key));
    }

    private ObservableValue<String> why(ObjectProperty<@Nullable Integer> selected, String key) {
        return selected.map(_ -> "").orElse(bench.text().get(key));
    }
}
